import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import type { Notifier } from '../block-commands/use-notifier';
import { trackPosition, trackedPosition, whenShown } from '../document/tracked-positions';
import { insertBlockAt } from '../menus/insert-block';
import { readClipboard, picturesOnly } from '../paste/clipboard';
import { syncCaret } from '../typing/caret-sync';
import { isPictureFile, figureAttributes } from '../document/stored-picture';
import type { StoredPicture } from '../document/stored-picture';
import { messagesIn } from '../../messages';

export interface PictureFilesOptions {
  storePicture: (file: File) => Promise<StoredPicture | null>;
  notifier: Notifier;
}

/** Inserts pasted and dropped picture files as figures where they were dropped, in order. */
export const PictureFiles = Extension.create<PictureFilesOptions>({
  name: 'pictureFiles',

  addOptions() {
    const nothing = () => undefined;
    const silent: Notifier = {
      language: () => 'fr',
      announce: nothing,
      showMessage: nothing,
      offerUndo: nothing,
    };
    return { storePicture: () => Promise.resolve(null), notifier: silent };
  },

  addProseMirrorPlugins() {
    const { storePicture, notifier } = this.options;
    const insertFiles = async (files: readonly File[], at: number) => {
      let place: number | null = at;
      for (const file of files)
        place = (await insertPicture(this.editor, storePicture(file), place ?? at, notifier)) ?? place;
    };
    const handle = (pictures: readonly File[], at: number): boolean => {
      if (pictures.length > 0) void insertFiles(pictures, at);
      return pictures.length > 0;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, { clipboardData }) =>
            clipboardData !== null &&
            handle(picturesOnly(readClipboard(clipboardData)), view.state.selection.from),
          handleDrop: (view, event, _slice, moved) => {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            const dropped = [...(event.dataTransfer?.files ?? [])].filter(isPictureFile);
            return !moved && handle(dropped, place?.pos ?? view.state.selection.from);
          },
        },
      }),
    ];
  },
});

/**
 * Inserts a picture when it is stored, where it was asked for, and focuses its description unless the text was changed
 * meanwhile. If another article is shown by then, it waits for its own. Returns the position after the figure; null without a
 * picture.
 */
export async function insertPicture(
  editor: Editor,
  keeping: Promise<StoredPicture | null>,
  at: number,
  notifier: Notifier,
): Promise<number | null> {
  const name = Symbol('picture');
  editor.view.dispatch(trackPosition(editor.state.tr, name, at));
  const { doc } = editor.state;
  const kept = await keeping;
  const node = kept && editor.schema.nodes['figure']?.create(figureAttributes(kept));
  if (!node) return null;
  const place = await whenShown(editor.view, name);
  if (place === null) return null;
  syncCaret(editor.view);
  const goesOn = editor.state.doc !== doc;
  const put = insertBlockAt(editor.state, node, place);
  if (!goesOn) put.tr.setSelection(NodeSelection.create(put.tr.doc, put.at)).scrollIntoView();
  editor.view.dispatch(put.tr);
  if (!goesOn) focusDescription(editor, put.at);
  if (kept.from !== null) offerToClearFields(editor, put.at, kept.from, notifier);
  return put.at + node.nodeSize;
}

/** Focuses the description of a figure while it is empty, else the text. */
export function focusDescription(editor: Editor, at: number): void {
  const figure = editor.view.nodeDOM(at);
  const line = figure instanceof HTMLElement ? figure.querySelector('textarea.figure-alt') : null;
  if (line instanceof HTMLTextAreaElement && line.value === '') line.focus();
  else editor.view.focus();
}

/** Reports that the fields were filled from another article, and offers to clear them. */
function offerToClearFields(editor: Editor, at: number, headline: string, notifier: Notifier): void {
  const messages = messagesIn(notifier.language()).figure;
  const name = Symbol('remembered');
  editor.view.dispatch(trackPosition(editor.state.tr, name, at));
  notifier.offerUndo(messages.remembered(headline), () => {
    const place = trackedPosition(editor.state, name);
    if (place === null || editor.state.doc.nodeAt(place)?.type.name !== 'figure') return;
    editor.view.dispatch(clearFields(editor.state.tr, place));
    focusDescription(editor, place);
  });
}

function clearFields(tr: Transaction, at: number): Transaction {
  for (const field of ['caption', 'credit', 'licence', 'alt']) tr.setNodeAttribute(at, field, '');
  return tr;
}
