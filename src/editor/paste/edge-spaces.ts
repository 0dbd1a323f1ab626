import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Block, Inline } from '../../article';
import type { Range } from './place-slice';

/**
 * Restores the spaces at the ends of pasted text of one line, which the readers strip: within a line, words would be joined.
 * Never adds a second space, nor one at the start of a line.
 */
export function withEdgeSpaces(
  blocks: readonly Block[],
  copied: string,
  doc: EditorNode,
  { from, to }: Range,
): readonly Block[] {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.type !== 'paragraph' || /[\r\n]/.test(copied)) return blocks;
  const begins = /^\s/.test(copied) && /\S/.test(characterBeside(doc, from, -1));
  const ends = /\s$/.test(copied) && !/\s/.test(characterBeside(doc, to, 1));
  return [{ ...only, content: [...space(begins), ...only.content, ...space(ends)] }];
}

/** The character right before or after a position in its line; "" at the line's end. */
function characterBeside(doc: EditorNode, place: number, step: 1 | -1): string {
  const { parent, parentOffset } = doc.resolve(place);
  const from = step === 1 ? parentOffset : parentOffset - 1;
  if (from < 0 || from >= parent.content.size) return '';
  return parent.textBetween(from, from + 1, '', '\uFFFC');
}

function space(isThere: boolean): Inline[] {
  return isThere ? [{ type: 'text', text: ' ', marks: [] }] : [];
}
