import { webFrame } from 'electron';
import type { ReplyTo } from '../../src/contract';

/** A word of no dictionary: where it is accepted, none is loaded. */
const nonWord = 'xqzwvkjhq';

/** Whether the loaded dictionaries know a word; null when none is loaded. */
export function knowsWord(word: string): boolean | null {
  return webFrame.isWordMisspelled(nonWord) ? !webFrame.isWordMisspelled(word) : null;
}

/** A word of each dictionary that none of the others has. */
const probeWords = {
  fr: 'voulons',
  'en-GB': 'neighbour',
  'en-US': 'neighbor',
  de: 'Straße',
  es: 'mañana',
  it: 'città',
} as const;

type Name = keyof typeof probeWords;

/** Longest wait in milliseconds; it takes about twenty. */
const timeout = 2000;

/**
 * Waits until this page is checked by these dictionaries and no others: Chromium reports them loaded a little before the
 * page has them, and what is marked in between stays marked.
 */
export async function waitForSpellCheck(reply: Awaited<ReplyTo<'spelling:follow'>>): Promise<void> {
  if (!reply.ok || reply.value.length === 0) return;
  const end = Date.now() + timeout;
  while (!checksOnlyBy(reply.value) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

function checksOnlyBy(dictionaries: readonly Name[]): boolean {
  return (Object.keys(probeWords) as Name[]).every(
    (name) => webFrame.isWordMisspelled(probeWords[name]) !== dictionaries.includes(name),
  );
}
