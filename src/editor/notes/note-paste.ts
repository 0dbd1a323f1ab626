import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node as EditorNode, Schema } from '@tiptap/pm/model';

/** What is pasted into a note: its words and marks on one line, a line break where a paragraph ended, no note in a note. */
export function forNote(slice: Slice, schema: Schema): Slice {
  const line: EditorNode[] = [];
  gather(slice.content, schema, line);
  return new Slice(Fragment.fromArray(line), 0, 0);
}

function gather(content: Fragment, schema: Schema, line: EditorNode[]): void {
  content.forEach((node) => {
    if (node.isText || node.type.name === 'hardBreak') line.push(node);
    else if (node.type.name === 'footnote') wrap(node, schema, line);
    else {
      const lineBreak = schema.nodes['hardBreak'];
      const caption = node.type.name === 'table' ? String(node.attrs['caption']) : '';
      if (line.length > 0 && (node.isTextblock || caption) && lineBreak) line.push(lineBreak.create());
      if (caption) line.push(schema.text(caption));
      gather(node.content, schema, line);
    }
  });
}

/** A note that comes along keeps its words, between brackets. */
function wrap(note: EditorNode, schema: Schema, line: EditorNode[]): void {
  if (note.content.size === 0) return;
  line.push(schema.text(' ['));
  gather(note.content, schema, line);
  line.push(schema.text(']'));
}
