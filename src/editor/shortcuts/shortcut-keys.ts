import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** What a key press says of itself; a KeyboardEvent, or a test's own. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What some keys do: true when they did it. */
export interface Shortcut {
  /** "Mod Alt 1": Mod is Ctrl, or Command on a Mac. */
  keys: string;
  run: () => void;
}

/** Listens to shortcuts by the keys as they lie: digits on a keyboard that writes "&" there, letters under Option. */
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

/** A key press as the shortcuts are written: "Mod Alt 1", "Alt ↑". */
export function keysPressed(event: KeyPress): string {
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
