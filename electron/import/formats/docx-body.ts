import { ZipFile } from 'yazl';
import type { Losses } from '../losses';
import { textOf } from './archive-entries';
import type { Entries } from './archive-entries';

/** The name of the style that a rule drawn across the page is given, for the reader of the document to know. */
export const ruleStyle = 'RoneoRule';

/**
 * A Word text without what its author hid, and with the rules drawn across it told by a style. Hidden text is
 * counted as lost, deleted text, comments and page headers too: they must never come back in a release.
 */
export function plainBody(body: string, entries: Entries, losses: Losses): string {
  countLosses(body, entries, losses);
  let hidden = 0;
  const seen = body.replace(run, (whole) => {
    if (!isHidden(whole)) return whole;
    hidden += whole.includes('<w:t') ? 1 : 0;
    return '';
  });
  if (hidden > 0) losses.drop('hidden-text', hidden);
  return seen.replace(paragraph, (whole) => (drawsRule(whole) ? rule : whole));
}

const run = /<w:r(?: [^>]*)?>.*?<\/w:r>/gs;
const paragraph = /<w:p(?: [^>]*)?>.*?<\/w:p>/gs;
const rule = `<w:p><w:pPr><w:pStyle w:val="${ruleStyle}"/></w:pPr></w:p>`;

function isHidden(whole: string): boolean {
  const properties = /<w:rPr>.*?<\/w:rPr>/s.exec(whole)?.[0] ?? '';
  return /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(properties);
}

function drawsRule(whole: string): boolean {
  return /\bo:hr="(?:t|true)"/.test(whole) && !/<w:t[ >]/.test(whole);
}

function countLosses(body: string, entries: Entries, losses: Losses): void {
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const comments = count(textOf(entries, 'word/comments.xml') ?? '', /<w:comment\b/g);
  const deletions = count(body, /<w:delText\b/g);
  const around = [...entries.keys()].filter((path) => /^word\/(header|footer)\d*\.xml$/.test(path));
  const printed = around.filter((path) => /\p{L}/u.test(wordsOf(textOf(entries, path) ?? '')));
  if (comments > 0) losses.drop('comment', comments);
  if (deletions > 0) losses.drop('tracked-deletion', deletions);
  if (printed.length > 0) losses.drop('page-header', printed.length);
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text ?? '').join(' ');
}

/** The document with another text in it. */
export async function withBody(entries: Entries, body: string): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, bytes] of entries) {
    zip.addBuffer(path === 'word/document.xml' ? Buffer.from(body) : Buffer.from(bytes), path, {
      compress: false,
    });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
