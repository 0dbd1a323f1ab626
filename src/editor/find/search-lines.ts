import type { Node as EditorNode } from '@tiptap/pm/model';

/** The call of a note in a line: it has no letters, and shifts the positions after it by its size. */
interface Gap {
  at: number;
  size: number;
}

/** A text that is searched as a whole: a line, a note, or an attribute of a block (a caption). */
export interface SearchLine {
  text: string;
  /**
   * Position of its first character, or for an attribute of the block that has it; counted from the top-level block.
   */
  from: number;
  gaps: readonly Gap[];
  /** For a note, the position of its call, counted from the block. */
  call: number | null;
  /** For an attribute, its name. */
  attribute: string | null;
}

/** The attributes that are searched. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  figure: ['caption', 'credit', 'licence', 'alt'],
  table: ['caption'],
  quotation: ['approvedBy'],
};

const known = new WeakMap<EditorNode, readonly SearchLine[]>();

/** The texts of a block, cached until the block changes. */
export function searchLines(block: EditorNode): readonly SearchLine[] {
  const read = known.get(block) ?? [...collect(block, 0)];
  known.set(block, read);
  return read;
}

/** The position of a character, counted from the block. */
export function placeIn(passage: SearchLine, index: number, side: 'start' | 'end'): number {
  const before = passage.gaps.filter((gap) => (side === 'start' ? gap.at <= index : gap.at < index));
  return passage.from + index + before.reduce((sum, gap) => sum + gap.size, 0);
}

function* collect(node: EditorNode, at: number): Generator<SearchLine> {
  for (const name of attributes[node.type.name] ?? []) {
    const text = String(node.attrs[name] ?? '');
    if (text) yield { text, from: at, gaps: [], call: null, attribute: name };
  }
  if (node.inlineContent) yield* collectLine(node, at + 1);
  else for (const [child, offset] of childrenOf(node)) yield* collect(child, at + 1 + offset);
}

function* collectLine(line: EditorNode, from: number): Generator<SearchLine> {
  yield { ...readLine(line), from, call: null, attribute: null };
  for (const [child, offset] of childrenOf(line)) {
    const call = from + offset;
    if (child.inlineContent) yield { ...readLine(child), from: call + 1, call, attribute: null };
  }
}

/** The text of a line, and the calls of notes in it. */
export function readLine(line: EditorNode): Pick<SearchLine, 'text' | 'gaps'> {
  let text = '';
  const gaps: Gap[] = [];
  line.forEach((child) => {
    if (child.isText) text += child.text ?? '';
    else if (child.type.name === 'hardBreak') text += '\n';
    else gaps.push({ at: text.length, size: child.nodeSize });
  });
  return { text, gaps };
}

function childrenOf(node: EditorNode): [child: EditorNode, offset: number][] {
  const children: [EditorNode, number][] = [];
  node.forEach((child, offset) => children.push([child, offset]));
  return children;
}
