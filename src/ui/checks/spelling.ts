import { languagesOf } from '../../article';
import type { Bridge } from '../../contract';
import type { Articles, OnSheet } from '../article/editing';
import type { Glance } from '../article/snapshot';
import { ask } from '../kit/request';
import type { SettingsKeeper } from '../settings/settings-store';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';

/** The spell check of the text on the sheet. */
export interface Spelling {
  /** Whether words are checked just now; the fields follow it. */
  checking: Store<boolean>;
  /** Looks at every word again, after some were added or taken away. */
  again: () => void;
}

/** Follows the text on the sheet, its language, those of its passages, and the person's choice. */
export function createSpelling(desk: {
  bridge: Bridge;
  articles: Pick<Articles, 'current'>;
  glance: Glance;
  settings: Pick<SettingsKeeper, 'state'>;
  toasts: Pick<Toasts, 'trouble'>;
}): Spelling {
  const { bridge, articles, glance, settings, toasts } = desk;
  const checking = createStore(false);
  let followed: { on: OnSheet | null; languages: string } | null = null;

  function languages(on: OnSheet | null): string[] {
    if (!on || !settings.state.get().spelling) return [];
    const article = glance.article.get();
    const passages = article?.id === on.draft.id ? languagesOf(article).slice(1) : [];
    return [...new Set([on.draft.fields.get().language, ...passages])];
  }

  /** Nothing is checked until the new dictionaries are read: what the old ones would mark stays marked. */
  async function follow(): Promise<void> {
    const on = articles.current.get();
    const wanted = languages(on);
    if (followed && followed.on === on && followed.languages === wanted.join()) return;
    const mine = (followed = { on, languages: wanted.join() });
    checking.set(false);
    const answer = await ask(bridge, 'spelling:follow', { languages: wanted });
    if (followed !== mine) return;
    if (answer.ok) checking.set(answer.value.length > 0);
    else toasts.trouble(answer.problem);
  }

  articles.current.subscribe(() => {
    const on = articles.current.get();
    on?.draft.fields.subscribe(() => on === articles.current.get() && void follow());
    void follow();
  });
  glance.article.subscribe(() => void follow());
  settings.state.subscribe(() => void follow());

  return {
    checking,
    again() {
      followed = null;
      void follow();
    },
  };
}

/**
 * Has each field looked at when one first goes into it after a change of dictionary or of known words: Chromium looks by
 * itself only at the field that has the caret.
 */
export function checkOnFocus(document: Document, checking: Store<boolean>): void {
  let looked = new WeakSet<Element>();
  checking.subscribe(() => {
    if (checking.get()) looked = new WeakSet(fieldAt(document.activeElement));
  });
  document.addEventListener('focusin', ({ target }) => {
    for (const field of fieldAt(target)) {
      if (looked.has(field)) continue;
      looked.add(field);
      // Off and on again is the one way to ask for it.
      field.spellcheck = false;
      field.spellcheck = true;
    }
  });
}

function fieldAt(target: EventTarget | null): HTMLElement[] {
  const field =
    target instanceof HTMLElement && (target.isContentEditable || 'value' in target) ? target : null;
  return field?.spellcheck ? [field] : [];
}
