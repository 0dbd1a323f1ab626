import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment } from '@tiptap/pm/model';
import type { Slice } from '@tiptap/pm/model';
import { EditorState, Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { linesOfText, readPlainText } from '../../article';
import type { Block } from '../../article';
import { toDocument } from '../document/to-document';
import {
  readClipboard,
  isForeign,
  serializeSlice,
  ownMimeType,
  picturesOnly,
  parseOwnSlice,
} from './clipboard';
import type { ClipboardContent } from './clipboard';
import { withEdgeSpaces } from './edge-spaces';
import { ForeignPaste } from './foreign-paste';
import { holdsOneLine } from './one-line';
import type { PasteContext } from './paste-context';
import { pendingPastesPlugin } from './pending-pastes';
import { placeSlice, pasteSlice, sliceOf } from './place-slice';

/** Pasting into the running text; before all other extensions, so that none reads foreign content. */
export const Paste = Extension.create<PasteContext>({
  name: 'articlePaste',
  priority: 1000,
  addOptions: () => defaultContext,
  addProseMirrorPlugins() {
    return [pendingPastesPlugin(), pastePlugin(this.options)];
  },
});

const defaultContext: PasteContext = {
  language: () => 'fr',
  readClipboard: () => Promise.resolve(null),
  knowsWord: () => null,
  onPasted: () => undefined,
};

/**
 * Pasting and copying. The editor's own content is pasted unchanged and plain text with repaired lines, both at once;
 * what other programs copied is read outside of the window and inserted where the caret was.
 */
function pastePlugin(context: PasteContext): Plugin {
  const foreign = new ForeignPaste(context);
  let wantsPlain = false;
  return new Plugin({
    view: () => ({ update: (view) => foreign.insertArrived(view) }),
    props: {
      handleKeyDown: (_view, event) => {
        wantsPlain = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v';
        return false;
      },
      handleDOMEvents: {
        compositionend: (view) => void setTimeout(() => foreign.insertArrived(view)),
        copy: copyOwn,
        cut: copyOwn,
        paste: (view, event) => {
          if (!event.clipboardData || view.composing) return false;
          const clip = readClipboard(event.clipboardData);
          const plain = clip.plain || wantsPlain;
          wantsPlain = false;
          if (!plain && clip.own === '' && context.takePaste?.(event)) return true;
          if (!pasteContent(view, event, { ...clip, plain }, foreign, context)) return false;
          event.preventDefault();
          return true;
        },
      },
      handleDrop: (view, event, slice, moved) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at && view.dragging) return dropOwn(view, slice, at.pos, moved);
        if (moved || !at || !event.dataTransfer || event.dataTransfer.files.length > 0) return false;
        const clip = readClipboard(event.dataTransfer);
        if (!isForeign(clip) || clip.own !== '') return false;
        foreign.read(view, clip, { from: at.pos, to: at.pos });
        return true;
      },
    },
  });
}

/** Text dropped into a cell or an attribution becomes part of that line; elsewhere ProseMirror's own way is right. */
function dropOwn(view: EditorView, slice: Slice, at: number, moved: boolean): boolean {
  const { state } = view;
  const { from, to } = state.selection;
  if (!holdsOneLine(state.doc.resolve(at)) || (at >= from && at <= to)) return false;
  const tr = moved ? state.tr.deleteSelection() : state.tr;
  const place = tr.mapping.map(at);
  const placed = placeSlice(EditorState.create({ doc: tr.doc }), { from: place, to: place }, slice);
  for (const step of placed.steps) tr.step(step);
  tr.setSelection(Selection.fromJSON(tr.doc, placed.selection.toJSON()));
  view.dispatch(closeHistory(tr).setMeta('uiEvent', 'drop').scrollIntoView());
  view.focus();
  return true;
}

function pasteContent(
  view: EditorView,
  event: ClipboardEvent,
  clip: ClipboardContent,
  foreign: ForeignPaste,
  context: PasteContext,
): boolean {
  const { selection, schema } = view.state;
  if (clip.plain) return pasteBlocks(view, event, paragraphs(clip.text), clip.text, foreign);
  const own = clip.own === '' ? null : parseOwnSlice(clip.own, schema);
  if (own) return pasteSlice(view, own, selection, event);
  if (picturesOnly(clip).length > 0) return false; // `PictureFiles` handles them.
  if (isForeign(clip)) return foreign.read(view, clip, selection);
  if (clip.text === '') return false;
  return pasteBlocks(view, event, readPlainText(clip.text, context.knowsWord), clip.text, foreign);
}

function pasteBlocks(
  view: EditorView,
  event: ClipboardEvent,
  blocks: readonly Block[],
  copied: string,
  foreign: ForeignPaste,
): boolean {
  if (blocks.length === 0) return true;
  const { doc, selection, schema } = view.state;
  const spaced = withEdgeSpaces(blocks, copied, doc, selection);
  const content = Fragment.fromJSON(schema, toDocument(spaced).content);
  const slice = sliceOf(content, selection.$from, selection.$to);
  return foreign.insertAndReport(view, [], () => pasteSlice(view, slice, selection, event));
}

function paragraphs(text: string): Block[] {
  return linesOfText(text).map((line) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: line, marks: [] }],
  }));
}

/** Writes the selection to the clipboard in three formats: the editor's own, HTML and plain text. */
function copyOwn(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const { dom, text, slice } = view.serializeForClipboard(selection.content());
  event.clipboardData.clearData();
  event.clipboardData.setData(ownMimeType, serializeSlice(slice));
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  if (event.type === 'cut')
    view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}

/** The plugins of pasting for a note, which has an editor of its own. */
export function pastingInNote(context: PasteContext): Plugin[] {
  return [pendingPastesPlugin(), pastePlugin({ ...context, takePaste: undefined })];
}
