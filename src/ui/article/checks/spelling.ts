import { withAcceptedWords, languagesOf, mastheadNames } from '../../../article';
import type { SpellCheck } from '../../../article';
import type { Bridge } from '../../../contract';
import type { ActHistory, UndoAct } from '../acts/act-history';
import type { Editing } from '../editing';
import type { EditedArticle } from '../on-sheet';
import type { Snapshot } from '../snapshot';
import { debounceUntilIdle } from '../../kit/typing/idle-debounce';
import { request } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import type { MastheadStore } from '../../kit/state/masthead-store';
import type { SettingsStore } from '../../kit/state/settings-store';
import type { Family } from '../library/family';
import { createPart } from '../../kit/state/part';

/** The spell check of the text on the sheet. */
export interface Spelling {
  /** Whether the browser checks words now; the fields follow it. */
  checking: Store<boolean>;
  /** Tells whether a word is known; null while nothing is checked. The function changes when the known words do. */
  check: Store<SpellCheck | null>;
  /** Checks every word again, after personal words were added or removed. */
  recheck: () => void;
}

export const useSpellingMarks = createPart<Spelling>('spelling');

/**
 * Milliseconds between opening a text and loading dictionaries: it blocks the page for some 30 ms, and at a start the desk is
 * still being built.
 */
const loadDelay = 500;

/**
 * Loads the dictionaries of the article's language and of its passages, if spell checking is on; for a draft of a translation
 * also the original's, since passages not yet translated are in its language.
 */
export function createSpelling(desk: {
  bridge: Bridge;
  editing: Pick<Editing, 'current'>;
  family: Family;
  snapshot: Snapshot;
  settings: Pick<SettingsStore, 'state'>;
  toasts: Pick<Toasts, 'showProblem'>;
  masthead: Pick<MastheadStore, 'state'>;
  personalWords: Pick<PersonalWords, 'state' | 'load'>;
}): Spelling {
  const { bridge, editing, family, snapshot, settings, toasts, masthead, personalWords } = desk;
  const checking = createStore(false);
  const check = createStore<SpellCheck | null>(null);
  // Words that the browser accepts for the session; it does not tell which.
  const accepted = new Set<string>();
  const renewCheck = () => {
    const words = [...accepted, ...personalWords.state.get(), ...mastheadNames(masthead.state.get())];
    check.set(checking.get() ? withAcceptedWords(words, rememberingCheck(bridge)) : null);
  };
  let loaded: { edited: EditedArticle | null; languages: string } | null = null;

  function languagesFor(edited: EditedArticle | null): string[] {
    if (!edited || !settings.state.get().spelling) return [];
    const article = snapshot.article.get();
    const passages = article?.id === edited.draft.id ? languagesOf(article).slice(1) : [];
    const { language, status, translationOf } = edited.draft.fields.get();
    const original = status === 'draft' && family.get().find(({ id }) => id === translationOf?.article);
    return [...new Set([language, ...passages, ...(original ? [original.language] : [])])];
  }

  /** Checking stops until new dictionaries are loaded: marks of the old ones would stay. */
  async function load(): Promise<void> {
    const edited = editing.current.get();
    const languages = languagesFor(edited);
    if (loaded && loaded.edited === edited && loaded.languages === languages.join()) return;
    const mine = (loaded = { edited, languages: languages.join() });
    checking.set(false);
    const answer = await request(bridge, 'spelling:follow', { languages });
    if (loaded !== mine) return;
    if (answer.ok && answer.value.length > 0) await personalWords.load();
    if (loaded !== mine) return;
    if (answer.ok) checking.set(answer.value.length > 0);
    else toasts.showProblem(answer.problem);
  }

  const { trigger: loadSoon } = debounceUntilIdle(() => void load(), loadDelay);
  editing.current.subscribe(() => {
    const edited = editing.current.get();
    edited?.draft.fields.subscribe(() => edited === editing.current.get() && void load());
    checking.set(false);
    loadSoon();
  });
  snapshot.article.subscribe(loadSoon);
  family.subscribe(loadSoon);
  settings.state.subscribe(() => void load());
  checking.subscribe(renewCheck);
  let names = '';
  masthead.state.subscribe(() => {
    const now = mastheadNames(masthead.state.get()).join(' ');
    if (now !== names) renewCheck();
    names = now;
  });
  bridge.on('words:accepted', (word) => {
    accepted.add(word);
    renewCheck();
  });

  return {
    checking,
    check,
    recheck() {
      loaded = null;
      void load();
    },
  };
}

/** Caches the answers of the dictionaries. */
function rememberingCheck(bridge: Bridge): SpellCheck {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word) ?? bridge.knowsWord(word) ?? true;
    answers.set(word, known);
    return known;
  };
}

/**
 * Makes the browser check each field again when it first gets the focus after dictionaries or personal words have changed:
 * Chromium checks only the focused field.
 */
export function recheckFieldsOnFocus(document: Document, checking: Store<boolean>): void {
  let checked = new WeakSet<Element>();
  checking.subscribe(() => {
    if (checking.get()) checked = new WeakSet(checkableField(document.activeElement));
  });
  document.addEventListener('focusin', ({ target }) => {
    for (const field of checkableField(target)) {
      if (checked.has(field)) continue;
      checked.add(field);
      // The only way to make Chromium check again.
      field.spellcheck = false;
      field.spellcheck = true;
    }
  });
}

function checkableField(target: EventTarget | null): HTMLElement[] {
  const field =
    target instanceof HTMLElement && (target.isContentEditable || 'value' in target) ? target : null;
  return field?.spellcheck ? [field] : [];
}

/** The words that the spell check accepts in every text of the archive. */
export interface PersonalWords {
  state: Store<readonly string[]>;
  load: () => Promise<void>;
  /** Answers whether the word was added. */
  add: (word: string) => Promise<boolean>;
  /** Removes a word; the toast that says so undoes it. */
  remove: (word: string) => Promise<void>;
}

export const usePersonalWords = createPart<PersonalWords>('personalWords');

/** The personal words of the archive. */
export function createPersonalWords(
  bridge: Bridge,
  toasts: Toasts,
  history: Pick<ActHistory, 'did'>,
): PersonalWords {
  const state = createStore<readonly string[]>([]);

  async function change(name: 'words:add' | 'words:remove', word: string): Promise<boolean> {
    const answer = await request(bridge, name, word);
    if (answer.ok) state.set(answer.value);
    else if (answer.problem.kind !== 'invalid') toasts.showProblem(answer.problem);
    return answer.ok;
  }

  const wayBack =
    (name: 'words:add' | 'words:remove', word: string): UndoAct =>
    async () => {
      if (!(await change(name, word))) return null;
      return { again: wayBack(name === 'words:add' ? 'words:remove' : 'words:add', word), left: 0 };
    };

  return {
    state,
    async load() {
      const answer = await request(bridge, 'words:list', null);
      if (answer.ok) state.set(answer.value);
      else toasts.showProblem(answer.problem);
    },
    add: (word) => change('words:add', word),
    async remove(word) {
      if (!(await change('words:remove', word))) return;
      history.did({ text: (messages) => messages.spelling.removed(word), back: wayBack('words:add', word) });
    },
  };
}
