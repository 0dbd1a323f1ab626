import type { Article, ArticleId, Check, CheckKind, CheckPlace } from '../../../article';
import type { SettingsChoice } from '../../../contract';
import type { ActHistory, UndoAct } from '../acts/act-history';
import type { Draft } from '../draft';
import type { Editing } from '../editing';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import type { SectionName } from '../../kit/state/sections';
import type { SettingsStore } from '../../kit/state/settings-store';
import { scrollSheetTo } from '../scroll-sheet';
import type { CheckReport } from './check-report';
import { createPart } from '../../kit/state/part';

/** The list of checks beside the text. */
export interface Proofreading {
  report: Store<CheckReport | null>;
  /** Whether the list is open, and how often it was opened: it takes the focus each time. */
  pane: Store<{ open: boolean; openCount: number }>;
  open: () => void;
  /** Closes the list, and moves the caret into the text. */
  close: () => void;
  /** Closes the list for another pane that takes its place. */
  hide: () => void;
  goTo: (check: Check) => void;
  goToPlace: (place: CheckPlace) => void;
  /** Puts the caret at the start of a place, and selects nothing. */
  caretTo: (place: CheckPlace) => void;
  /** Goes to the check after or before the last one gone to. */
  step: (by: 1 | -1) => void;
  /** Hides a check in this article; the toast that says so undoes it. */
  dismiss: (check: Check) => void;
  restore: (check: Check) => void;
}

export const useProofreading = createPart<Proofreading>('proofreading');

/** Goes from the checks to their places in the article, and remembers those that were dismissed. */
export function createProofreading(desk: {
  report: Store<CheckReport | null>;
  editing: Editing;
  settings: SettingsStore;
  toasts: Toasts;
  history: Pick<ActHistory, 'did'>;
  openSettings: (section: SectionName) => void;
}): Proofreading {
  const { report, editing, settings, toasts, history, openSettings } = desk;
  const pane = createStore({ open: false, openCount: 0 });
  let lastKey: string | null = null;

  function goToPlace(place: CheckPlace): void {
    const draft = editing.current.get()?.draft;
    if (draft) moveCaretTo(draft, checkedOf(draft), place);
  }

  /** The text that was checked; the present one if it is not checked yet. */
  function checkedOf(draft: Draft): Article {
    const checked = report.get()?.article;
    return checked?.id === draft.id ? checked : draft.article();
  }

  function caretTo(place: CheckPlace): void {
    const draft = editing.current.get()?.draft;
    if (!draft) return;
    const checked = checkedOf(draft);
    if ('block' in place && place.within)
      draft.editor(place.part)?.caretTo(checked[place.part][place.block], place.within);
    else moveCaretTo(draft, checked, place);
  }

  function goTo(check: Check): void {
    lastKey = check.key;
    if (check.place.part === 'masthead') openSettings(sectionOf(check.kind));
    else if (check.place.part === 'original') {
      settings.change({ beside: true });
      hide(); // The list would cover the original.
    } else goToPlace(check.place);
  }

  function setDismissed(id: ArticleId, key: string, isDismissed: boolean): void {
    settings.change({ setAside: withDismissal(settings.state.get().setAside, id, key, isDismissed) });
  }

  const dismissalBack =
    (id: ArticleId, key: string, isDismissed: boolean): UndoAct =>
    () => {
      setDismissed(id, key, isDismissed);
      return Promise.resolve({ again: dismissalBack(id, key, !isDismissed), left: 0 });
    };

  const hide = () => pane.set({ ...pane.get(), open: false });
  editing.current.subscribe(() => void (lastKey = null));
  return {
    report,
    pane,
    open: () => pane.set({ open: true, openCount: pane.get().openCount + 1 }),
    hide,
    close() {
      hide();
      editing.current.get()?.draft.focusText();
    },
    goTo,
    goToPlace,
    caretTo,
    step(by) {
      const checks = report.get()?.checks ?? [];
      const last = checks.findIndex(({ key }) => key === lastKey);
      const next = last < 0 && by < 0 ? checks.length - 1 : last + by;
      const check = checks[(next + checks.length) % checks.length];
      if (check) goTo(check);
      else toasts.show(({ checks: { none, nothingYet } }) => (report.get()?.isUntouched ? nothingYet : none));
    },
    dismiss({ key }) {
      const id = report.get()?.article.id;
      if (!id) return;
      setDismissed(id, key, true);
      history.did({ text: (messages) => messages.checks.isAside, back: dismissalBack(id, key, false) });
    },
    restore({ key }) {
      const id = report.get()?.article.id;
      if (id) setDismissed(id, key, false);
    },
  };
}

/** The section of the settings where a check about the masthead is mended. */
function sectionOf(kind: CheckKind): SectionName {
  if (kind === 'boilerplate-missing') return 'words';
  return kind === 'imprint-missing' ? 'print' : 'contacts';
}

/** Moves the caret to a place of the article that was checked. */
export function moveCaretTo(draft: Draft, article: Article, place: CheckPlace): void {
  if ('block' in place) {
    const block = article[place.part][place.block];
    draft.editor(place.part)?.goTo(block, place.within ?? null);
  } else if (place.part === 'lead') focusField(`lead-${place.field ?? 'caption'}`);
  else if (place.part === 'appointment') focusField(`appointment-${place.field ?? 'what'}`, place);
  else focusField(place.part, place);
}

function focusField(name: string, { from, to }: { from?: number; to?: number } = {}): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${name}"], [data-place="${name}"]`);
  if (!field) return;
  field.focus({ preventScroll: true });
  if (field instanceof HTMLTextAreaElement && from !== undefined) field.setSelectionRange(from, to ?? from);
  scrollSheetTo(() => field.getBoundingClientRect(), 0.4);
}

/** The keys of dismissed checks, by article. */
type DismissedKeys = SettingsChoice['setAside'];

/** The number of articles that are kept, the latest changed ones, and of dismissed checks for each. */
const maxArticles = 200;
const maxChecks = 200;

/** Adds or removes one dismissed check; its article becomes the latest changed. */
function withDismissal(all: DismissedKeys, id: ArticleId, key: string, isDismissed: boolean): DismissedKeys {
  const { [id]: before = [], ...others } = all;
  const rest = before.filter((other) => other !== key);
  const now = isDismissed ? [...rest, key.slice(0, 200)].slice(-maxChecks) : rest;
  const kept = Object.entries(others).slice(1 - maxArticles);
  return Object.fromEntries(now.length > 0 ? [...kept, [id, now]] : kept);
}
