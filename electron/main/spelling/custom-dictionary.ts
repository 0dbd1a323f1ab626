import type { Session } from 'electron';

/**
 * Every way in which a word that is held right may stand in a text. Chromium compares letter by letter, takes a compound
 * apart at its hyphens, and takes "l’Échappée" for one word.
 */
export function wordForms(word: string): string[] {
  const parts = word.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter(Boolean);
  return [...new Set(parts.map(bareWord).flatMap(formsOfPart))];
}

/** The word itself in "l’Échappée", "d'Échappée" and "Kergrist’s": what is worth keeping of what stood in a text. */
export function bareWord(standing: string): string {
  return standing.replace(elided, '').replace(/['’]s$/u, '');
}

const apostrophes = ["'", '’'] as const;
const beforeNouns = ['l', 'd', 'qu', 'jusqu', 'lorsqu', 'puisqu'];
const beforeVerbs = ['n', 's', 'j', 'm', 't', 'c'];
const elided = new RegExp(`^(?:${[...beforeNouns, ...beforeVerbs].join('|')})['’](?=\\p{L})`, 'iu');

function formsOfPart(part: string): string[] {
  const capitals = part.toLocaleUpperCase('fr');
  const standing = [part, capitalised(part)];
  return [...standing, capitals, ...elisions(part, capitals), ...standing.flatMap(possessives)];
}

/** French articles and pronouns lose their vowel before a vowel or an h: "d’Échappée", "QU’ÉCHAPPÉE". */
function elisions(part: string, capitals: string): string[] {
  if (!/^[aeiouyh]/i.test(part.normalize('NFD'))) return [];
  const isName = part === capitalised(part);
  return [...beforeNouns, ...(isName ? [] : beforeVerbs)].flatMap((before) =>
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

/** The words that Chromium holds right besides its dictionaries'. */
export interface KnownWords {
  /** Holds these words right and no others; resolves once Chromium was told. */
  know(words: readonly string[]): Promise<void>;
  /** Holds one more word right until the program ends. */
  ignore(word: string): Promise<void>;
}

/** Chromium keeps such words in the profile; they are made to agree with the archive's, which rules. */
export function knownWordsOf(session: Pick<Session, SpellingCalls>): KnownWords {
  let known: readonly string[] = [];
  let told: string | null = null;
  const ignored = new Set<string>();
  let turn: Promise<void> = Promise.resolve();

  function agree(): Promise<void> {
    turn = turn.then(async () => {
      const words = [...known, ...ignored];
      if (words.join(' ') === told) return;
      await reconcile(session, new Set(words.flatMap(wordForms)));
      told = words.join(' ');
    });
    return turn;
  }

  return {
    know(words) {
      known = words;
      return agree();
    },
    ignore(word) {
      ignored.add(word);
      return agree();
    },
  };
}

type SpellingCalls =
  | 'listWordsInSpellCheckerDictionary'
  | 'addWordToSpellCheckerDictionary'
  | 'removeWordFromSpellCheckerDictionary';

async function reconcile(session: Pick<Session, SpellingCalls>, wanted: ReadonlySet<string>): Promise<void> {
  const held = new Set(await session.listWordsInSpellCheckerDictionary());
  const gone = [...held].filter((word) => !wanted.has(word));
  for (const word of gone) session.removeWordFromSpellCheckerDictionary(word);
  for (const word of wanted) if (!held.has(word)) session.addWordToSpellCheckerDictionary(word);
  if (gone.length > 0) await new Promise((resolve) => setTimeout(resolve, untilPagesKnow));
}

/** Chromium tells its pages a moment later, and tells nobody when it has; what they look at before stays unmarked. */
const untilPagesKnow = 100;
