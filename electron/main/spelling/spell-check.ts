import type { Session } from 'electron';
import { dictionaryFor } from '../../../src/article';
import type { DictionaryName } from '../../../src/article';
import type { Spelling as SpellingTool } from '../../handlers';
import { isPlaced } from './dictionary-files';
import { knownWordsOf } from './custom-dictionary';
import type { KnownWords } from './custom-dictionary';

/** The spell check of the desk's session. */
export interface Spelling extends SpellingTool, Pick<KnownWords, 'ignore'> {
  /** The language of the text on the sheet when there is no dictionary for it, else null. */
  withoutDictionary(): string | null;
}

/** Checks nothing until it is told a language; a language is never set unless its dictionary lies in the profile. */
export function spellingOf(session: Session, profile: string): Spelling {
  const words = knownWordsOf(session);
  let missing: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(step);
    turn = next;
    return next;
  };
  return {
    ...words,
    withoutDictionary: () => missing,
    follow: ([language, ...others]) =>
      inTurn(async () => {
        const own = language === undefined ? null : dictionaryFor(language);
        missing = own === null ? (language ?? null) : null;
        const wanted = own === null ? [] : [own, ...others.map(dictionaryFor)];
        const names = wanted.filter((name) => name !== null);
        return takeUp(
          session,
          [...new Set(names)].filter((name) => isPlaced(name, profile)),
        );
      }),
  };
}

/** Sets the languages and waits until their dictionaries are read. */
async function takeUp(session: Session, names: DictionaryName[]): Promise<DictionaryName[]> {
  if (names.length > 0 && session.getSpellCheckerLanguages().join() !== names.join()) {
    const read = untilRead(session, names);
    session.setSpellCheckerLanguages(names);
    await read;
  }
  session.setSpellCheckerEnabled(names.length > 0);
  return names;
}

/** Longest wait for a dictionary, in milliseconds; reading one takes about five. */
const patience = 2000;

function untilRead(session: Session, names: readonly DictionaryName[]): Promise<void> {
  const awaited = new Set<string>(names);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      session.off('spellcheck-dictionary-initialized', hear);
      resolve();
    };
    const hear = (_event: unknown, name: string) => {
      awaited.delete(name);
      if (awaited.size === 0) end();
    };
    const timer = setTimeout(end, patience);
    session.on('spellcheck-dictionary-initialized', hear);
  });
}
