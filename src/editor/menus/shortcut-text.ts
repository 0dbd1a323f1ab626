const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

/** A shortcut as this system writes it: "Mod Alt 1" is Ctrl+Alt+1, or ⌘⌥1 on a Mac. */
export function shortcutText(shortcut: string): string {
  if (isMac)
    return shortcut.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll(' ', '');
  return shortcut.replace('Mod', 'Ctrl').replaceAll(' ', '+');
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
