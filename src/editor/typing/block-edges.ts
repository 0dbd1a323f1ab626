import { Extension } from '@tiptap/core';
import { deleteBackward, deleteForward, moveAcrossEdge } from './edge-commands';

/**
 * Backspace and Delete where one block ends and the next begins: they join what is of one kind, and take nothing away
 * that one has not chosen first.
 */
export const BlockEdges = Extension.create({
  name: 'blockEdges',
  // Before the keys of lists, which lose a letter between an item and a crosshead.
  priority: 900,

  addKeyboardShortcuts() {
    const back = () =>
      this.editor.commands.first(({ commands }) => [
        () => commands.undoInputRule(),
        () => commands.command(({ state, dispatch }) => deleteBackward(state, dispatch)),
      ]);
    const forward = () =>
      this.editor.commands.command(({ state, dispatch }) => deleteForward(state, dispatch));
    return { Backspace: back, 'Mod-Backspace': back, Delete: forward, 'Mod-Delete': forward };
  },
});

/** The arrows go from the edge of a block into its neighbour, be it a table, over which Chromium steps. */
export const EdgeArrows = Extension.create({
  name: 'edgeArrows',
  // After the keys that stop between blocks, and those of a table's cells.
  priority: 10,

  addKeyboardShortcuts() {
    const step = (direction: -1 | 1) => () =>
      this.editor.commands.command(({ state, dispatch }) => moveAcrossEdge(state, dispatch, direction));
    return { ArrowLeft: step(-1), ArrowRight: step(1) };
  },
});
