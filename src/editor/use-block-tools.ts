import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { turnAtCaret } from './handles/acts';
import type { Voice } from './handles/acts';
import { blockKeys } from './handles/block-keys';
import { handleWords } from './handles/handle-words';
import type { Turn } from './handles/turns';
import { insertions } from './insertions';
import type { Insertion, Scope } from './insertions';
import type { Shortcut } from './shortcut-keys';

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
