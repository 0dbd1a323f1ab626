import type { Inline } from '../schema';
import { plainText } from '../walk';
import { lineText } from './block-passages';
import { excerptOf } from './excerpt';
import { finding } from './finding';
import type { Finding } from './finding';
import { isBrokenLink } from './wording/broken-links';

/** Checks what hangs on the words of a block's nth line: its notes and its links. */
export function checkLine(content: readonly Inline[], line: number): Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  let note = 0;
  for (const inline of content) {
    if (inline.type === 'footnote') {
      if (plainText(inline.content).trim() === '') findings.push(emptyNote(content, at, { line, note }));
      note += 1;
    } else {
      const length = inline.type === 'text' ? inline.text.length : 1;
      const address = brokenAddress(inline);
      if (address !== null) {
        const excerpt = excerptOf(lineText(content), at, at + length);
        const spot = { line, from: at, to: at + length };
        findings.push(finding({ kind: 'link-broken', address }, excerpt, spot, address));
      }
      at += length;
    }
  }
  return findings;
}

function emptyNote(content: readonly Inline[], at: number, place: { line: number; note: number }): Finding {
  const excerpt = excerptOf(lineText(content), at, at);
  return finding({ kind: 'note-empty' }, excerpt, { ...place, from: 0, to: 0 });
}

function brokenAddress(inline: Inline): string | null {
  const link = inline.type === 'text' ? inline.marks.find((mark) => mark.type === 'link') : undefined;
  return link && isBrokenLink(link.href) ? link.href : null;
}
