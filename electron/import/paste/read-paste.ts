import type { Block, Figure } from '../../../src/article';
import type { ClipboardContent, KeptPicture, LeftOut, PastedText, Problem } from '../../../src/contract';
import type { KeepPicture } from '../model/import-file';
import { placeholderHash } from './pictures';
import type { ClipboardBlocks } from './read-clipboard';

/** Makes blocks of clipboard content and stores its pictures; null when it cannot be read. */
export async function readPaste(
  copied: ClipboardContent,
  keep: KeepPicture,
  reader: { clipboard: (copied: ClipboardContent) => Promise<ClipboardBlocks | null> },
): Promise<PastedText | null> {
  const content = await reader.clipboard(copied);
  if (!content) return null;
  const kept = new Map<string, KeptPicture | null>();
  const failures: LeftOut[] = [];
  for (const [number, { bytes, name, crop }] of content.pictures.entries()) {
    const answer = await keep(bytes, name, crop && crop !== 'unclear' ? crop : undefined);
    kept.set(placeholderHash(number), answer.ok ? answer.value : null);
    if (!answer.ok) failures.push({ what: failureOf(answer.problem), count: 1 });
  }
  return {
    blocks: content.blocks.flatMap((block) =>
      block.type === 'figure' ? figureBlocks(block, kept) : [block],
    ),
    leftOut: sumByKind([...content.leftOut, ...failures]),
  };
}

function failureOf(problem: Problem): LeftOut['what'] {
  const isCrop = problem.kind === 'picture-unreadable' && problem.why === 'crop-unclear';
  return isCrop ? 'picture-cropped' : 'picture-unreadable';
}

/** The figure with its stored picture; where that failed, its caption and credit become a paragraph. */
function figureBlocks(figure: Figure, kept: ReadonlyMap<string, KeptPicture | null>): Block[] {
  const found = kept.get(figure.picture.hash);
  if (found) return [{ ...figure, picture: found.picture, credit: figure.credit || found.credit }];
  const words = [figure.caption, figure.credit].filter(Boolean).join(' — ');
  return words === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: [] }] }];
}

/** Adds up the counts of each kind. */
function sumByKind(leftOut: readonly LeftOut[]): LeftOut[] {
  const counts = new Map<LeftOut['what'], number>();
  for (const { what, count } of leftOut) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].map(([what, count]) => ({ what, count }));
}
