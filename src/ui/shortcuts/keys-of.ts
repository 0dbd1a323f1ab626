/** What a key press says of itself; a KeyboardEvent, or a test's own. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A key press as the shortcuts are written: "Ctrl+Shift+L", "F3"; Ctrl stands for Command on a Mac. */
export function keysOf(event: Pressed): string {
  const key = nameOf(event);
  const shift = event.shiftKey && !isSign(key);
  return [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt', shift && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

/** A letter by its place on the keyboard where the keyboard writes none of ours (Cyrillic, Greek). */
function nameOf({ key, code }: Pressed): string {
  if (key.length > 1) return key;
  return /[^\p{ASCII}]/u.test(key) && code.startsWith('Key') ? code.slice(3) : key.toUpperCase();
}

/** A sign stands under Shift on some keyboards and not on others: "/" is the same either way. */
function isSign(key: string): boolean {
  return /^[^A-Z0-9]$/.test(key);
}
