import { languagesOf } from '../../article';
import type { Bridge } from '../../contract';
import type { Articles, OnSheet } from '../article/articles';
import type { Glance } from '../article/glance';
import { ask } from '../ask';
import type { SettingsKeeper } from '../settings/settings-keeper';
import { createStore } from '../store';
import type { Store } from '../store';
import type { Toasts } from '../toasts';

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
