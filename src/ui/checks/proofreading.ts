import type { Article, ArticleId, Check, CheckKind, CheckPlace } from '../../article';
import type { Articles } from '../article/editing';
import type { SectionName } from '../settings/sections';
import type { SettingsKeeper } from '../settings/settings-store';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';
import type { Reading } from './check-report';
import type { Draft } from '../article/draft';
import { bringIntoSight } from '../sheet/scroll-sheet';
import type { SettingsChoice } from '../../contract';

/** Points that a person does not want to be told of again, by article: their keys. */
type SetAside = SettingsChoice['setAside'];

/** Articles whose points are remembered; those longest untouched are forgotten first. */
const articles = 200;
/** Points remembered of one article. */
const points = 200;

/** The points of one article with one more, or one fewer; the article becomes the latest touched. */
function withPoint(all: SetAside, id: ArticleId, key: string, isAside: boolean): SetAside {
  const { [id]: before = [], ...others } = all;
  const rest = before.filter((other) => other !== key);
  const now = isAside ? [...rest, key.slice(0, 200)].slice(-points) : rest;
  const kept = Object.entries(others).slice(1 - articles);
  return Object.fromEntries(now.length > 0 ? [...kept, [id, now]] : kept);
}

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

/** Takes the caret to a place of the article on the sheet, as it was when it was read. */
function goToPlace(draft: Draft, article: Article, place: CheckPlace): void {
  if ('block' in place) {
    const block = article[place.part][place.block];
    draft.editor(place.part)?.goTo(block, place.spot ?? null);
  } else if (place.part === 'lead') goToField(`lead-${place.field ?? 'caption'}`);
  else goToField(place.part, place);
}

function goToField(name: string, { from, to }: { from?: number; to?: number } = {}): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${name}"], [data-place="${name}"]`);
  if (!field) return;
  field.focus({ preventScroll: true });
  if (field instanceof HTMLTextAreaElement && from !== undefined) field.setSelectionRange(from, to ?? from);
  bringIntoSight(() => field.getBoundingClientRect(), 0.4);
}
