import { webFrame } from 'electron';

/** What no dictionary holds: where it passes, none is read. */
const noWord = 'xqzwvkjhq';

/** Whether the dictionaries that this page is spelled by know a word; null when none is read. */
export function knowsWord(word: string): boolean | null {
  return webFrame.isWordMisspelled(noWord) ? !webFrame.isWordMisspelled(word) : null;
}
