import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { duplicateBlock, moveBlock, removeBlock, turnAtCaret } from '../block-commands/block-commands';
import type { BlockKind } from '../block-commands/block-kinds';
import { unitAtCaret } from '../block-commands/unit';
import type { Unit } from '../block-commands/unit';
import { placements } from '../../leaflet';
import type { Placement } from '../../leaflet';
import type { Notifier } from '../block-commands/use-notifier';
import { insertions } from '../menus/insertions';
import type { Insertion, Scope } from '../menus/insertions';
import type { Shortcut } from './shortcut-keys';
import { messagesIn } from '../../messages';

/** The keys that act on the block at the caret; Mod is Ctrl, or Command on a Mac. */
export const blockShortcuts = {
  moveUp: 'Alt ↑',
  moveDown: 'Alt ↓',
  menu: 'Alt ↵',
  copy: 'Mod D',
  remove: 'Mod Shift ⌫',
  page: 'Mod Shift ↵',
  column: 'Mod Shift Alt ↵',
  keep: 'Mod Alt K',
} as const;

/** The shortcuts that act on the block at the caret, and those that insert a block. */
export function blockKeys(
  editor: Editor,
  notifier: Notifier,
  openMenu: () => void,
  insertions: readonly Insertion[],
  place: (placement: Placement) => void,
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
    act(blockShortcuts.moveUp, (unit) => moveBlock(view, notifier, unit, -1)),
    act(blockShortcuts.moveDown, (unit) => moveBlock(view, notifier, unit, 1)),
    act(blockShortcuts.copy, (unit) => duplicateBlock(view, notifier, unit)),
    act(blockShortcuts.remove, (unit) => removeBlock(view, notifier, unit)),
    { keys: blockShortcuts.menu, run: openMenu },
    ...placements.map((placement) => ({ keys: blockShortcuts[placement], run: () => place(placement) })),
    ...insertions
      .filter(({ shortcut }) => shortcut)
      .map(({ shortcut, run }) => ({ keys: shortcut, run: () => run(editor) })),
  ];
}

export interface BlockTools {
  notifier: Notifier;
  blocks: readonly Insertion[];
  shortcuts: RefObject<readonly Shortcut[]>;
  openMenu: RefObject<() => void>;
}

/** The insertions and shortcuts of blocks, created once for an editor. */
export function useBlockTools(
  notifier: Notifier,
  scope: Scope,
  wantPicture: (editor: Editor) => void,
): BlockTools {
  const shortcuts = useRef<readonly Shortcut[]>([]);
  const openMenu = useRef<() => void>(() => undefined);
  return useMemo(() => {
    const turn = (editor: Editor, into: BlockKind) => turnAtCaret(editor.view, notifier, into);
    const note = (editor: Editor) => {
      if (!editor.chain().focus().insertFootnote().run())
        notifier.showMessage(messagesIn(notifier.language()).blockHandle.noNoteHere);
    };
    return {
      notifier,
      blocks: insertions({ choosePicture: wantPicture, note, turn }, scope),
      shortcuts,
      openMenu,
    };
  }, [notifier, scope, wantPicture]);
}

/** Gives an editor its block shortcuts. */
export function useBlockKeys(
  editor: Editor,
  { notifier, blocks, shortcuts, openMenu }: BlockTools,
  place: (placement: Placement) => void,
): void {
  useEffect(() => {
    shortcuts.current = blockKeys(editor, notifier, () => openMenu.current(), blocks, place);
  }, [editor, notifier, blocks, shortcuts, openMenu, place]);
}
