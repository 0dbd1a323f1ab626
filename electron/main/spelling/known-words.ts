import type { Session } from 'electron';
import { wordForms } from './word-forms';

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
