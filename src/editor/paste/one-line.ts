import { Fragment } from '@tiptap/pm/model';
import type { Node as EditorNode, NodeType, ResolvedPos, Slice } from '@tiptap/pm/model';

/** Content reduced to one line, and the pictures that do not fit in it. */
interface OneLine {
  content: Fragment;
  pictures: EditorNode[];
}

/** Whether a position may contain one line only: a cell, a note, an attribution. */
export function holdsOneLine(place: ResolvedPos): boolean {
  const role: unknown = place.depth > 0 ? place.node(-1).type.spec['tableRole'] : undefined;
  return (
    place.parent.type.name === 'attribution' || isNote(place.doc) || role === 'cell' || role === 'header_cell'
  );
}

/** A slice as one line: its lines separated by a space or a line break, never joined. */
export function oneLineOf(slice: Slice, place: ResolvedPos): OneLine {
  const parent = place.parent.type;
  const lines: EditorNode[][] = [];
  const pictures: EditorNode[] = [];
  slice.content.descendants((node) => {
    if (node.type.name === 'figure') pictures.push(node);
    if (node.attrs['caption'] && node.type.name === 'table')
      lines.push([parent.schema.text(String(node.attrs['caption']))]);
    if (!node.isTextblock) return true;
    if (node.content.size > 0)
      lines.push(node.content.content.flatMap((inline) => fitInline(inline, parent)));
    return false;
  });
  if (slice.content.firstChild?.isInline)
    lines.push(slice.content.content.flatMap((inline) => fitInline(inline, parent)));
  return {
    content: Fragment.from(lines.flatMap((line, at) => (at === 0 ? line : [separator(parent), ...line]))),
    pictures,
  };
}

/** Inline content as its new parent may contain it; a note that is not allowed there is put in brackets. */
function fitInline(inline: EditorNode, parent: NodeType): EditorNode[] {
  if (parent.contentMatch.matchType(inline.type)) return [inline.mark(parent.allowedMarks(inline.marks))];
  const words = inline.type.name === 'footnote' ? ` (${inline.textContent})` : ' ';
  return inline.isText ? [] : [parent.schema.text(words)];
}

function separator(parent: NodeType): EditorNode {
  const lineBreak = parent.schema.nodes['hardBreak'];
  return parent.name === 'paragraph' && lineBreak ? lineBreak.create() : parent.schema.text(' ');
}

function isNote(node: EditorNode): boolean {
  return node.type.name === 'footnote';
}
