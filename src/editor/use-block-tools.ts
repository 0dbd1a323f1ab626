import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { turnAtCaret } from './handles/acts';
import type { Voice } from './handles/acts';
import { blockKeys } from './handles/block-keys';
import { insertions } from './insertions';
import type { Insertion, Scope } from './insertions';
import type { Shortcut } from './shortcut-keys';

/** What the block tools ask of the editor that holds them; read at each use. */
export interface BlockToolsContext {
  interfaceLanguage: 'fr' | 'en';
  /** Tells what can be taken back; what is returned hides the message. */
  onOffer: (text: string, takeBack: () => void) => () => void;
}

export interface BlockTools {
  voice: Voice;
  blocks: readonly Insertion[];
  shortcuts: RefObject<readonly Shortcut[]>;
  openMenu: RefObject<() => void>;
  /** The element whose words a screen reader speaks. */
  said: RefObject<HTMLParagraphElement | null>;
  /** Hides what was offered about a text that is left: it could not be done in another. */
  hideOffers: () => void;
}

/** What acts on blocks, made once for an editor: its menus' entries, its keys, and its voice. */
export function useBlockTools(
  latest: Readonly<RefObject<BlockToolsContext>>,
  scope: Scope,
  wantPicture: (editor: Editor) => void,
): BlockTools {
  const shortcuts = useRef<readonly Shortcut[]>([]);
  const openMenu = useRef<() => void>(() => undefined);
  const said = useRef<HTMLParagraphElement>(null);
  return useMemo(() => {
    const offers: (() => void)[] = [];
    const voice: Voice = {
      language: () => latest.current.interfaceLanguage,
      say: (text) => void (said.current && speak(said.current, text)),
      offer: (text, takeBack) => void offers.push(latest.current.onOffer(text, takeBack)),
    };
    const turn = (editor: Editor, into: Parameters<typeof turnAtCaret>[2]) =>
      turnAtCaret(editor.view, voice, into);
    const hideOffers = () => offers.splice(0).forEach((hide) => hide());
    const blocks = insertions({ wantPicture, turn }, scope);
    return { voice, blocks, shortcuts, openMenu, said, hideOffers };
  }, [latest, scope, wantPicture]);
}

/** Gives an editor its block keys. */
export function useBlockKeys(editor: Editor, { voice, blocks, shortcuts, openMenu }: BlockTools): void {
  useEffect(() => {
    shortcuts.current = blockKeys(editor, voice, () => openMenu.current(), blocks);
  }, [editor, voice, blocks, shortcuts, openMenu]);
}

/** The same words are spoken again only when something of them changes. */
function speak(element: HTMLElement, text: string): void {
  element.textContent = element.textContent === text ? `${text}\u00a0` : text;
}
