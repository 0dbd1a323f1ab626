import { Extension } from '@tiptap/core';
import { comingPlugin } from './coming';
import type { PasteContext } from './paste-context';
import { pastePlugin } from './paste-plugin';

/** Pasting into the running text: first of all extensions, so that no other reads what is foreign. */
export const Paste = Extension.create<PasteContext>({
  name: 'articlePaste',
  priority: 1000,
  addOptions: () => nothing,
  addProseMirrorPlugins() {
    return [comingPlugin(), pastePlugin(this.options)];
  },
});

const nothing: PasteContext = {
  language: () => 'fr',
  readCopied: () => Promise.resolve(null),
  knowsWord: () => null,
  onPasted: () => undefined,
};
