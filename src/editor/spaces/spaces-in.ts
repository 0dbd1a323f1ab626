import type { Node as EditorNode } from '@tiptap/pm/model';
import { Decoration } from '@tiptap/pm/view';

/** A mark on each space at which no line breaks, between two positions of a document. */
export function spacesIn(document: EditorNode, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  document.nodesBetween(from, to, (node, start) => {
    for (const { 0: space, index } of node.text?.matchAll(/[\u00A0\u202F]/g) ?? []) {
      const at = start + index;
      if (at >= from && at < to) marks.push(Decoration.inline(at, at + 1, { class: className(space) }));
    }
  });
  return marks;
}

function className(space: string): string {
  return space === '\u202F' ? 'thin-space' : 'firm-space';
}
