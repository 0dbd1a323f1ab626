import type { EditorView } from '@tiptap/pm/view';
import { fromDocument } from './from-document';
import type { Block } from '../article';

/** What is selected in a text, as blocks: those selected whole are the text's own. Null when nothing is, or one writes elsewhere. */
export function selectedBlocks({ dom, state }: EditorView): Block[] | null {
  const { doc, selection } = state;
  if (selection.empty || !dom.contains(document.activeElement)) return null;
  return fromDocument(doc.cut(selection.from, selection.to));
}
