import { writtenKeys } from '../../editor';
import { useMessages } from './state/use-messages';

/** The parts of a key press that name its shortcut. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A shortcut as this platform and the interface's language write it. */
export function Keys({ children }: { children: string }) {
  const written = useWrittenKeys();
  return <kbd>{written(children)}</kbd>;
}

/** Writes a shortcut as this platform and the interface's language do, for a tooltip. */
export function useWrittenKeys(): (keys: string) => string {
  const { keyNames } = useMessages().editor;
  return (keys) => writtenKeys(keys, keyNames);
}

export function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}

/** A key press written as the shortcuts are: "Ctrl+Shift+L", "F3"; Ctrl stands for Command on a Mac. */
export function keysOf(press: KeyPress): string {
  const key = keyName(press);
  const shift = press.shiftKey && !isPunctuation(key);
  return [(press.ctrlKey || press.metaKey) && 'Ctrl', press.altKey && 'Alt', shift && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

/** On keyboards without Latin letters, the key is named by its position. */
function keyName({ key, code }: KeyPress): string {
  if (key.length > 1) return key;
  return /[^\p{ASCII}]/u.test(key) && code.startsWith('Key') ? code.slice(3) : key.toUpperCase();
}

/** Punctuation needs Shift on some keyboards and not on others, so Shift is left out of its name. */
function isPunctuation(key: string): boolean {
  return /^[^A-Z0-9]$/.test(key);
}
