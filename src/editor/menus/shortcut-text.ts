import type { Messages } from '../../messages';

const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

/** How a language names keys. */
type KeyNames = Messages['editor']['keyNames'];

/** "Ctrl+Shift+T" as this system and a language write it: "Ctrl+Maj+T" in French, or "⌘⇧T" on a Mac. */
export function writtenKeys(keys: string, names: KeyNames): string {
  const plain = isMac ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥') : keys;
  return plain.replace(/[a-z]{2,}/gi, (key) => names[key] ?? key);
}

/** A shortcut of the editor, "Mod Alt 1", written in the same way. */
export function shortcutText(shortcut: string, names: KeyNames): string {
  return writtenKeys(shortcut.replace('Mod', 'Ctrl').replaceAll(' ', '+'), names);
}

/** A shortcut for aria-keyshortcuts: "Control+Alt+1". */
export function shortcutName(shortcut: string): string {
  const names: Readonly<Record<string, string>> = {
    Mod: isMac ? 'Meta' : 'Control',
    '↑': 'ArrowUp',
    '↓': 'ArrowDown',
    '↵': 'Enter',
    '⌫': 'Backspace',
  };
  return shortcut
    .split(' ')
    .map((key) => names[key] ?? key)
    .join('+');
}
