import type { ArticleId, Check, CheckKind, CheckPlace } from '../../article';
import type { Articles } from '../article/articles';
import type { SectionName } from '../settings/sections';
import type { SettingsKeeper } from '../settings/settings-keeper';
import { createStore } from '../store';
import type { Store } from '../store';
import type { Toasts } from '../toasts';
import { goToPlace } from './go-to-place';
import type { Reading } from './reading';
import { withPoint } from './set-aside';

/** The list of points beside the text, and what can be done with each. */
export interface Proofreading {
  reading: Store<Reading | null>;
  /** Whether the list is open, and how often it was asked for. */
  pane: Store<{ open: boolean; asked: number }>;
  open: () => void;
  /** Closes the list, and takes the caret back into the text. */
  close: () => void;
  /** Closes the list for another that takes its place. */
  hide: () => void;
  goTo: (check: Check) => void;
  goToPlace: (place: CheckPlace) => void;
  /** Goes to the point after the one last gone to, or to the one before it. */
  step: (by: 1 | -1) => void;
  /** Does not tell of a point again in this text; the message that says so takes it back. */
  setAside: (check: Check) => void;
  takeUp: (check: Check) => void;
}

/** Leads from the points found in the article on the sheet to their places, and remembers those set aside. */
export function createProofreading(desk: {
  reading: Store<Reading | null>;
  articles: Articles;
  settings: SettingsKeeper;
  toasts: Toasts;
  openSettings: (section: SectionName) => void;
}): Proofreading {
  const { reading, articles, settings, toasts, openSettings } = desk;
  const pane = createStore({ open: false, asked: 0 });
  let last: string | null = null;

  function to(place: CheckPlace): void {
    const draft = articles.current.get()?.draft;
    const now = reading.get();
    if (draft && now) goToPlace(draft, now.article, place);
  }

  function goTo(check: Check): void {
    last = check.key;
    if (check.place.part !== 'masthead') return to(check.place);
    openSettings(sectionOf(check.kind));
  }

  function remember(id: ArticleId, key: string, isAside: boolean): void {
    settings.change({ setAside: withPoint(settings.state.get().setAside, id, key, isAside) });
  }

  const hide = () => pane.set({ ...pane.get(), open: false });
  articles.current.subscribe(() => void (last = null));
  return {
    reading,
    pane,
    open: () => pane.set({ open: true, asked: pane.get().asked + 1 }),
    hide,
    close() {
      hide();
      articles.current.get()?.draft.focusText();
    },
    goTo,
    goToPlace: to,
    step(by) {
      const checks = reading.get()?.checks ?? [];
      const at = checks.findIndex(({ key }) => key === last);
      const next = at < 0 && by < 0 ? checks.length - 1 : at + by;
      const check = checks[(next + checks.length) % checks.length];
      if (check) goTo(check);
      else toasts.say((words) => words.checks.none);
    },
    setAside({ key }) {
      const id = reading.get()?.article.id;
      if (!id) return;
      remember(id, key, true);
      toasts.say((words) => words.checks.isAside, {
        label: (words) => words.undo,
        run: () => remember(id, key, false),
      });
    },
    takeUp({ key }) {
      const id = reading.get()?.article.id;
      if (id) remember(id, key, false);
    },
  };
}

function sectionOf(kind: CheckKind): SectionName {
  if (kind === 'boilerplate-missing') return 'words';
  return kind === 'imprint-missing' ? 'print' : 'contacts';
}
