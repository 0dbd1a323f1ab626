import { Fragment } from '@tiptap/pm/model';
import type { Node as EditorNode, NodeType, ResolvedPos, Slice } from '@tiptap/pm/model';

/** Some lines that are made one, and the pictures that had no place in it. */
export interface OneLine {
  content: Fragment;
  pictures: EditorNode[];
}

/** Whether a place holds one line and nothing else: a cell, a note, the name under a quotation. */
export function holdsOneLine(place: ResolvedPos): boolean {
  const role: unknown = place.depth > 0 ? place.node(-1).type.spec['tableRole'] : undefined;
  return (
    place.parent.type.name === 'attribution' || isNote(place.doc) || role === 'cell' || role === 'header_cell'
  );
}

/** A cut as one line of a place: its lines one after the other with a space or a break between, never joined. */
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

/** A piece of a line as its new parent may hold it; a note that may not stand there is in brackets. */
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
