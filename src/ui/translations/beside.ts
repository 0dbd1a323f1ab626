import type { Article, ArticleId } from '../../article';
import type { Bridge, FamilyMember } from '../../contract';
import type { Editing } from '../article/editing';
import { request } from '../kit/state/request';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { SettingsStore } from '../kit/state/settings-store';
import type { Family } from '../article/library/family';
import { createPart } from '../kit/state/part';

/** The text that is read beside the one on the sheet. */
export interface TextBeside {
  member: FamilyMember;
  article: Article;
  /** The original as it was when the text on the sheet was last up to date; null where it is not kept, or no original is shown. */
  then: Article | null;
}

/** Which text of the family is shown beside the sheet: by default the original. */
export interface Beside {
  state: Store<TextBeside | null>;
  choose: (id: ArticleId) => void;
}

export const useBeside = createPart<Beside>('beside');

/** Reads the text again when the family or the text on the sheet changes; not while no pane shows it. */
export function createBeside(desk: {
  bridge: Bridge;
  editing: Editing;
  family: Family;
  settings: SettingsStore;
}): Beside {
  const { bridge, editing, family, settings } = desk;
  const state = createStore<TextBeside | null>(null);
  let chosen: ArticleId | null = null;
  let round = 0;

  async function read(): Promise<void> {
    const mine = (round += 1);
    const draft = editing.current.get()?.draft;
    const others = family.get().filter(({ id }) => id !== draft?.id);
    const original = draft?.fields.get().translationOf?.article;
    const member =
      others.find(({ id }) => id === chosen) ?? others.find(({ id }) => id === original) ?? others[0];
    if (!draft || !member || !settings.state.get().beside) return state.set(null);
    const texts = member.id === original ? await bothStates(draft.id) : await presentState(member.id);
    if (mine === round) state.set(texts && { member, ...texts });
  }

  async function bothStates(translation: ArticleId): Promise<Omit<TextBeside, 'member'> | null> {
    const answer = await request(bridge, 'translation:original', translation);
    return answer.ok && answer.value.now ? { article: answer.value.now, then: answer.value.then } : null;
  }

  async function presentState(id: ArticleId): Promise<Omit<TextBeside, 'member'> | null> {
    const answer = await request(bridge, 'article:open', id);
    return answer.ok ? { article: answer.value.article, then: null } : null;
  }

  let isShown = settings.state.get().beside;
  settings.state.subscribe(() => {
    if (settings.state.get().beside === isShown) return;
    isShown = settings.state.get().beside;
    void read();
  });
  editing.current.subscribe(() => void read());
  family.subscribe(() => void read());
  return {
    state,
    choose(id) {
      chosen = id;
      void read();
    },
  };
}
