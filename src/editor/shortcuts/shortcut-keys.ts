import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** The part of a KeyboardEvent that shortcuts read. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A key combination and its action. */
export interface Shortcut {
  /** "Mod Alt 1": Mod is Ctrl, or Command on a Mac. */
  keys: string;
  run: () => void;
}

/**
 * Matches shortcuts by physical keys where characters differ: digits on a French keyboard, letters with Option on a
 * Mac.
 */
export const ShortcutKeys = Extension.create<{ shortcuts: () => readonly Shortcut[] }>({
  name: 'shortcutKeys',
  priority: 1000,

  addOptions() {
    return { shortcuts: () => [] };
  },

  addProseMirrorPlugins() {
    const handleKeyDown = (_view: unknown, event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey || event.altKey)) return false;
      const pressed = keysPressed(event);
      const shortcut = this.options.shortcuts().find(({ keys }) => keys === pressed);
      shortcut?.run();
      return shortcut !== undefined;
    };
    return [new Plugin({ props: { handleKeyDown } })];
  },
});

/** A key press in the notation of shortcuts: "Mod Alt 1", "Alt ↑". */
function keysPressed(event: KeyPress): string {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  return [(ctrlKey || metaKey) && 'Mod', shiftKey && 'Shift', altKey && 'Alt', nameOf(event)]
    .filter(Boolean)
    .join(' ');
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Backspace: '⌫',
};

function nameOf({ key, code }: KeyPress): string {
  if (code.startsWith('Digit')) return code.slice(5);
  const isLetter = /^[a-z]$/i.test(key);
  const letter = !isLetter && key.length === 1 && code.startsWith('Key') ? code.slice(3) : key;
  return signs[key] ?? letter.toUpperCase();
}
