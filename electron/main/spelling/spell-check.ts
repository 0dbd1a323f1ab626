import type { Session } from 'electron';
import { dictionaryFor } from '../../../src/article';
import type { DictionaryName } from '../../../src/article';
import type { Spelling } from '../../handlers';
import { createCustomDictionary } from './custom-dictionary';
import type { CustomDictionary } from './custom-dictionary';
import { isInstalled } from './dictionary-files';

/** The spell check of the desk's session. */
export interface SpellCheck extends Spelling, Pick<CustomDictionary, 'ignore'> {
  /** The language of the open text when there is no dictionary for it, else null. */
  missingLanguage(): string | null;
}

/** Checks nothing until it is given a language, and only languages whose dictionaries are installed in the profile. */
export function createSpellCheck(session: Session, profile: string): SpellCheck {
  let missing: string | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const next = queue.then(step);
    queue = next;
    return next;
  };
  return {
    ...createCustomDictionary(session),
    missingLanguage: () => missing,
    follow: ([language, ...others]) =>
      enqueue(async () => {
        const own = language === undefined ? null : dictionaryFor(language);
        missing = own === null ? (language ?? null) : null;
        const wanted = own === null ? [] : [own, ...others.map(dictionaryFor)];
        const names = wanted.filter((name) => name !== null);
        return setDictionaries(
          session,
          [...new Set(names)].filter((name) => isInstalled(name, profile)),
        );
      }),
  };
}

/** Sets the languages and waits until their dictionaries are loaded. */
async function setDictionaries(session: Session, names: DictionaryName[]): Promise<DictionaryName[]> {
  if (names.length > 0 && session.getSpellCheckerLanguages().join() !== names.join()) {
    const loaded = waitUntilLoaded(session, names);
    session.setSpellCheckerLanguages(names);
    await loaded;
  }
  session.setSpellCheckerEnabled(names.length > 0);
  return names;
}

/** Longest wait for dictionaries, in milliseconds; loading one takes about five. */
const loadTimeout = 2000;

function waitUntilLoaded(session: Session, names: readonly DictionaryName[]): Promise<void> {
  const pending = new Set<string>(names);
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      session.off('spellcheck-dictionary-initialized', onLoaded);
      resolve();
    };
    const onLoaded = (_event: unknown, name: string) => {
      pending.delete(name);
      if (pending.size === 0) finish();
    };
    const timer = setTimeout(finish, loadTimeout);
    session.on('spellcheck-dictionary-initialized', onLoaded);
  });
}
