import { Extension } from '@tiptap/core';
import { deleteBackward, deleteForward, moveAcrossEdge } from './edge-commands';

/**
 * Backspace and Delete between two blocks: they join blocks of one kind, and delete nothing that was not selected
 * first.
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

/** Arrow keys move from the edge of a block into the next one, also into a table, over which Chromium steps. */
export const EdgeArrows = Extension.create({
  name: 'edgeArrows',
  // After the gap cursor's keys and those of tables.
  priority: 10,

  addKeyboardShortcuts() {
    const step = (direction: -1 | 1) => () =>
      this.editor.commands.command(({ state, dispatch }) => moveAcrossEdge(state, dispatch, direction));
    return { ArrowLeft: step(-1), ArrowRight: step(1) };
  },
});
