import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { copy, move, remove, turnAtCaret } from '../block-commands/block-commands';
import type { Turn } from '../block-commands/turns';
import { unitAtCaret } from '../block-commands/unit';
import type { Unit } from '../block-commands/unit';
import type { Voice } from '../body-editor/use-notifier';
import { handleWords } from '../handles/handle-words';
import { insertions } from '../menus/insertions';
import type { Insertion, Scope } from '../menus/insertions';
import type { Shortcut } from './shortcut-keys';

/** The keys that act on the block at the caret; Mod is Ctrl, or Command on a Mac. */
export const blockShortcuts = {
  moveUp: 'Alt ↑',
  moveDown: 'Alt ↓',
  menu: 'Alt ↵',
  copy: 'Mod D',
  remove: 'Mod Shift ⌫',
} as const;

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

export interface BlockTools {
  voice: Voice;
  blocks: readonly Insertion[];
  shortcuts: RefObject<readonly Shortcut[]>;
  openMenu: RefObject<() => void>;
}

/** What acts on blocks, made once for an editor: its menus' entries and its keys. */
export function useBlockTools(voice: Voice, scope: Scope, wantPicture: (editor: Editor) => void): BlockTools {
  const shortcuts = useRef<readonly Shortcut[]>([]);
  const openMenu = useRef<() => void>(() => undefined);
  return useMemo(() => {
    const turn = (editor: Editor, into: Turn) => turnAtCaret(editor.view, voice, into);
    const note = (editor: Editor) => {
      if (!editor.chain().focus().insertFootnote().run())
        voice.tell(handleWords(voice.language()).noNoteHere);
    };
    return { voice, blocks: insertions({ wantPicture, note, turn }, scope), shortcuts, openMenu };
  }, [voice, scope, wantPicture]);
}

/** Gives an editor its block keys. */
export function useBlockKeys(editor: Editor, { voice, blocks, shortcuts, openMenu }: BlockTools): void {
  useEffect(() => {
    shortcuts.current = blockKeys(editor, voice, () => openMenu.current(), blocks);
  }, [editor, voice, blocks, shortcuts, openMenu]);
}
