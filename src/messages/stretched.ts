import { stretchedLanguage } from '../contract';
import { french } from './fr/french';
import type { Messages } from './messages';

/** What is no sentence: how the language writes, and words that are only searched. */
const { typography, blockAliases, actionAliases } = french;

/**
 * French whose every message is two fifths longer and stands between brackets: a third language, to see on screen which
 * messages are cut, and which are not taken from here at all.
 */
export function stretchedMessages(): Messages {
  return (made ??= {
    ...stretchedCopy(french),
    ...{ typography, blockAliases, actionAliases },
    language: stretchedLanguage,
  });
}

/** Made when it is first asked for, and the same from then on. */
let made: Messages | null = null;

function stretchedCopy<Part>(part: Part): Part {
  if (typeof part === 'string') return stretchedText(part) as Part;
  if (Array.isArray(part)) return part.map(stretchedCopy) as Part;
  if (typeof part === 'function')
    return ((...given: unknown[]) =>
      stretchedCopy((part as unknown as (...given: unknown[]) => unknown)(...given))) as Part;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, stretchedCopy(value)]),
  ) as Part;
}

/** "Réglages" becomes "[Réglages ···]". */
function stretchedText(text: string): string {
  return text === '' ? text : `[${text} ${'·'.repeat(Math.ceil(text.length * 0.4))}]`;
}
