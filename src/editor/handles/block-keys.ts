import type { Editor } from '@tiptap/core';
import type { Insertion } from '../insertions';
import type { Shortcut } from '../shortcut-keys';
import { copy, move, remove } from './acts';
import type { Voice } from './acts';
import { blockShortcuts } from './block-shortcuts';
import { unitAtCaret } from './unit';
import type { Unit } from './unit';

/** The keys that act on the block at the caret, and those that put a block in. */
export function blockKeys(
  editor: Editor,
  voice: Voice,
  openMenu: () => void,
  insertions: readonly Insertion[],
): Shortcut[] {
  const act = (keys: string, run: (unit: Unit) => void): Shortcut => ({
    keys,
    run() {
      const unit = unitAtCaret(editor.state);
      if (unit) run(unit);
    },
  });
  const { view } = editor;
  return [
    act(blockShortcuts.moveUp, (unit) => move(view, voice, unit, -1)),
    act(blockShortcuts.moveDown, (unit) => move(view, voice, unit, 1)),
    act(blockShortcuts.copy, (unit) => copy(view, voice, unit)),
    act(blockShortcuts.remove, (unit) => remove(view, voice, unit)),
    { keys: blockShortcuts.menu, run: openMenu },
    ...insertions
      .filter(({ shortcut }) => shortcut)
      .map(({ shortcut, run }) => ({ keys: shortcut, run: () => run(editor) })),
  ];
}
