import { webFrame } from 'electron';
import type { Reply } from '../../src/contract';

/** What no dictionary holds: where it passes, none is read. */
const noWord = 'xqzwvkjhq';

/** Whether the dictionaries that this page is spelled by know a word; null when none is read. */
export function knowsWord(word: string): boolean | null {
  return webFrame.isWordMisspelled(noWord) ? !webFrame.isWordMisspelled(word) : null;
}

/** A word of each dictionary that no other has. */
const ownWords = {
  fr: 'voulons',
  'en-GB': 'neighbour',
  'en-US': 'neighbor',
  de: 'Straße',
  es: 'mañana',
  it: 'città',
} as const;

type Name = keyof typeof ownWords;

/** Longest wait in milliseconds; it takes about twenty. */
const patience = 2000;

/**
 * Waits until this page checks by these dictionaries and no others: Chromium says that they are read a little before the
 * page has them, and what is marked in between stays marked.
 */
export async function untilSpelled(answer: Awaited<Reply<'spelling:follow'>>): Promise<void> {
  if (!answer.ok || answer.value.length === 0) return;
  const end = Date.now() + patience;
  while (!isSpelledBy(answer.value) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

function isSpelledBy(dictionaries: readonly Name[]): boolean {
  return (Object.keys(ownWords) as Name[]).every(
    (name) => webFrame.isWordMisspelled(ownWords[name]) !== dictionaries.includes(name),
  );
}
