import type { Node as EditorNode } from '@tiptap/pm/model';

/** One thing that a text is built of, by which one finds one's way in it. */
export interface OutlineLine {
  kind: 'crosshead' | 'smallCrosshead' | 'figure' | 'table' | 'note';
  /** Its words: the crosshead, the caption, the note; "" when it has none. */
  text: string;
  /** Where it stands in the document. */
  at: number;
}

/** The crossheads, figures, tables and notes of a document, in order; blocks that stayed as they were are not read again. */
export function outlineOf(document: EditorNode): OutlineLine[] {
  const lines: OutlineLine[] = [];
  document.forEach((block, offset) => {
    for (const line of linesIn(block)) lines.push({ ...line, at: line.at + offset });
  });
  return lines;
}

const read = new WeakMap<EditorNode, readonly OutlineLine[]>();

function linesIn(block: EditorNode): readonly OutlineLine[] {
  const known = read.get(block);
  if (known) return known;
  const lines: OutlineLine[] = [];
  const own = lineOf(block, 0);
  if (own) lines.push(own);
  block.descendants((node, at) => {
    const line = lineOf(node, at + 1);
    if (line) lines.push(line);
    return node.type.name !== 'footnote';
  });
  read.set(block, lines);
  return lines;
}

function lineOf(node: EditorNode, at: number): OutlineLine | null {
  switch (node.type.name) {
    case 'crosshead':
      return { kind: node.attrs['level'] === 2 ? 'smallCrosshead' : 'crosshead', text: wordsOf(node), at };
    case 'figure':
      return { kind: 'figure', text: String(node.attrs['caption'] || node.attrs['alt'] || ''), at };
    case 'table':
      return { kind: 'table', text: String(node.attrs['caption'] || '') || wordsOf(node.firstChild), at };
    case 'footnote':
      return { kind: 'note', text: wordsOf(node), at };
    default:
      return null;
  }
}

/** A node's words on one line; those of its notes are not its own. */
function wordsOf(node: EditorNode | null): string {
  const words: string[] = [];
  node?.descendants((child) => {
    if (child.isText) words.push(child.text ?? '');
    else if (!child.isInline || child.type.name === 'hardBreak') words.push(' ');
    return child.type.name !== 'footnote';
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}
