import type { Session } from 'electron';
import { bareWord, elidedBefore } from '../../../src/article';

/** Words that Chromium's spell check accepts beside its dictionaries. */
export interface CustomDictionary {
  /** Accepts these words and no others; resolves once Chromium has them. */
  know(words: readonly string[]): Promise<void>;
  /** Accepts one more word until the program ends. */
  ignore(word: string): Promise<void>;
}

/** Chromium stores its custom words in the profile; they are synchronized with those of the archive, which are authoritative. */
export function createCustomDictionary(session: Pick<Session, SpellingCalls>): CustomDictionary {
  let known: readonly string[] = [];
  let current: string | null = null;
  const ignored = new Set<string>();
  let queue: Promise<void> = Promise.resolve();

  function update(): Promise<void> {
    queue = queue.then(async () => {
      const words = [...known, ...ignored];
      if (words.join(' ') === current) return;
      await synchronizeWords(session, new Set(words.flatMap(wordForms)));
      current = words.join(' ');
    });
    return queue;
  }

  return {
    know(words) {
      known = words;
      return update();
    },
    ignore(word) {
      ignored.add(word);
      return update();
    },
  };
}

type SpellingCalls =
  | 'listWordsInSpellCheckerDictionary'
  | 'addWordToSpellCheckerDictionary'
  | 'removeWordFromSpellCheckerDictionary';

async function synchronizeWords(
  session: Pick<Session, SpellingCalls>,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const stored = new Set(await session.listWordsInSpellCheckerDictionary());
  const obsolete = [...stored].filter((word) => !wanted.has(word));
  for (const word of obsolete) session.removeWordFromSpellCheckerDictionary(word);
  for (const word of wanted) if (!stored.has(word)) session.addWordToSpellCheckerDictionary(word);
  if (obsolete.length > 0) await new Promise((resolve) => setTimeout(resolve, propagationDelay));
}

/** Chromium passes the change on to its pages later, without an event; what they check before stays unmarked. In milliseconds. */
const propagationDelay = 100;

/**
 * Every form in which an accepted word may occur in a text. Chromium compares letter by letter, splits a compound at its
 * hyphens, and takes "l’Échappée" for one word.
 */
export function wordForms(word: string): string[] {
  const parts = word.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter(Boolean);
  return [...new Set(parts.map(bareWord).flatMap(formsOfPart))];
}

const apostrophes = ["'", '’'] as const;

function formsOfPart(part: string): string[] {
  const capitals = part.toLocaleUpperCase('fr');
  const forms = [part, capitalised(part)];
  return [...forms, capitals, ...elisions(part, capitals), ...forms.flatMap(possessives)];
}

/** French articles and pronouns lose their vowel before a vowel or an h: "d’Échappée", "QU’ÉCHAPPÉE". */
function elisions(part: string, capitals: string): string[] {
  if (!/^[aeiouyh]/i.test(part.normalize('NFD'))) return [];
  const isName = part === capitalised(part);
  return [...elidedBefore.nouns, ...(isName ? [] : elidedBefore.verbs)].flatMap((before) =>
    apostrophes.flatMap((apostrophe) => [
      `${before}${apostrophe}${part}`,
      `${capitalised(before)}${apostrophe}${part}`,
      `${before.toUpperCase()}${apostrophe}${capitals}`,
    ]),
  );
}

function possessives(part: string): string[] {
  return apostrophes.map((apostrophe) => `${part}${apostrophe}s`);
}

function capitalised(part: string): string {
  const [first = '', ...rest] = part;
  return first.toLocaleUpperCase('fr') + rest.join('');
}
