import type { Node as EditorNode } from '@tiptap/pm/model';

/** A note's call inside a line: it has no letters, and the places after it are as much further. */
interface Gap {
  at: number;
  size: number;
}

/** A run of text that is searched as one: a line, a note, or words kept beside a block (a caption). */
export interface Passage {
  text: string;
  /** Where its first character stands, or for words kept beside a block where that block begins; counted from the passage's block. */
  from: number;
  gaps: readonly Gap[];
  /** For a note, where its call stands, counted from the block. */
  call: number | null;
  /** For words beside a block, their name. */
  attribute: string | null;
}

/** The words that blocks keep beside their text. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  figure: ['caption', 'credit', 'licence', 'alt'],
  table: ['caption'],
  quotation: ['approvedBy'],
};

const known = new WeakMap<EditorNode, readonly Passage[]>();

/** The passages of a block; read once for as long as the block stays as it is. */
export function passagesOf(block: EditorNode): readonly Passage[] {
  const read = known.get(block) ?? [...gather(block, 0)];
  known.set(block, read);
  return read;
}

/** Where a character of a passage stands, counted from the passage's block. */
export function placeIn(passage: Passage, index: number, side: 'start' | 'end'): number {
  const before = passage.gaps.filter((gap) => (side === 'start' ? gap.at <= index : gap.at < index));
  return passage.from + index + before.reduce((sum, gap) => sum + gap.size, 0);
}

function* gather(node: EditorNode, at: number): Generator<Passage> {
  for (const name of attributes[node.type.name] ?? []) {
    const text = String(node.attrs[name] ?? '');
    if (text) yield { text, from: at, gaps: [], call: null, attribute: name };
  }
  if (node.inlineContent) yield* gatherLine(node, at + 1);
  else for (const [child, offset] of childrenOf(node)) yield* gather(child, at + 1 + offset);
}

function* gatherLine(line: EditorNode, from: number): Generator<Passage> {
  yield { ...lineOf(line), from, call: null, attribute: null };
  for (const [child, offset] of childrenOf(line)) {
    const call = from + offset;
    if (child.inlineContent) yield { ...lineOf(child), from: call + 1, call, attribute: null };
  }
}

/** The letters of a line, and the calls of notes that stand between them. */
export function lineOf(line: EditorNode): Pick<Passage, 'text' | 'gaps'> {
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
