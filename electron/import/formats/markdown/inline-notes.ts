import type { FootnoteDefinition, Parents, PhrasingContent, Root } from 'mdast';

/** Turns `^[a note in the text]`, which GitHub's dialect does not have, into a note like any other. */
export function withInlineNotes(root: Root): Root {
  const notes: FootnoteDefinition[] = [];
  extractNotes(root, notes);
  return { ...root, children: [...root.children, ...notes] };
}

function extractNotes(parent: Parents, notes: FootnoteDefinition[]): void {
  for (const child of parent.children) if ('children' in child) extractNotes(child, notes);
  if (!parent.children.some((child) => child.type === 'text' && child.value.includes('^['))) return;
  parent.children = withNoteReferences(parent.children as PhrasingContent[], notes);
}

function withNoteReferences(
  line: readonly PhrasingContent[],
  notes: FootnoteDefinition[],
): PhrasingContent[] {
  const start = positionOf(line, '^[');
  const end = start && closingOf(line, start);
  if (!start || !end) return [...line];
  const identifier = `inline-${notes.length + 1}`;
  const inner = between(line, { ...start, offset: start.offset + 2 }, end);
  notes.push({ type: 'footnoteDefinition', identifier, children: [{ type: 'paragraph', children: inner }] });
  const before = between(line, { index: 0, offset: 0 }, start);
  const after = between(line, { ...end, offset: end.offset + 1 }, { index: line.length, offset: 0 });
  return [...before, { type: 'footnoteReference', identifier }, ...withNoteReferences(after, notes)];
}

/** A position in a line: the index of a node, and the offset in its text. */
interface TextPosition {
  index: number;
  offset: number;
}

function positionOf(line: readonly PhrasingContent[], words: string): TextPosition | null {
  for (const [index, node] of line.entries()) {
    const offset = node.type === 'text' ? node.value.indexOf(words) : -1;
    if (offset >= 0) return { index, offset };
  }
  return null;
}

/** The bracket that closes the one at `start`, nested brackets counted; null when it is not closed. */
function closingOf(line: readonly PhrasingContent[], start: TextPosition): TextPosition | null {
  let open = 0;
  for (let index = start.index; index < line.length; index += 1) {
    const node = line[index];
    if (node?.type !== 'text') continue;
    for (let offset = index === start.index ? start.offset : 0; offset < node.value.length; offset += 1) {
      if (node.value[offset] === '[') open += 1;
      if (node.value[offset] === ']' && (open -= 1) === 0) return { index, offset };
    }
  }
  return null;
}

function between(line: readonly PhrasingContent[], from: TextPosition, to: TextPosition): PhrasingContent[] {
  return line.flatMap((node, index): PhrasingContent[] => {
    if (index < from.index || index > to.index) return [];
    if (node.type !== 'text') return index === to.index ? [] : [node];
    const value = node.value.slice(
      index === from.index ? from.offset : 0,
      index === to.index ? to.offset : undefined,
    );
    return value === '' ? [] : [{ type: 'text', value }];
  });
}
