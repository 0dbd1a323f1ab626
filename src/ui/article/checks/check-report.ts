import {
  checkArticle,
  checkBlock,
  countsOf,
  lengthOfBlocks,
  longSentences,
  repeatedWords,
} from '../../../article';
import type { Article, Block, Check, Counts, PrintCheck } from '../../../article';
import { coarsePrint } from '../../../leaflet';
import type { LeafletFormat } from '../../../leaflet';
import type { Editing } from '../editing';
import type { Snapshot } from '../snapshot';
import { debounceUntilIdle } from '../../kit/typing/idle-debounce';
import { createStore } from '../../kit/state/store';
import { chosenLeaflets, shownFormat } from '../proofs/leaflet-choice';
import type { Store } from '../../kit/state/store';
import type { MastheadStore } from '../../kit/state/masthead-store';
import type { SettingsStore } from '../../kit/state/settings-store';
import { interfaceLanguage, messagesIn } from '../../../messages';
import type { Family } from '../library/family';
import { checkMarksOf } from './check-marks';
import type { Spelling } from './spelling';
import { styleReportOf } from './style-report';
import type { StyleReport } from './style-report';

/** What the checks found in the last snapshot of the article. */
export interface CheckReport {
  article: Article;
  counts: Counts;
  /** Whether nothing is written yet; then nothing is checked either. */
  isUntouched: boolean;
  /** The open checks, in reading order. */
  checks: readonly Check[];
  /** The checks that the person dismissed. */
  dismissed: readonly Check[];
  style: StyleReport;
}

/** Whether the leaflet of a format would print a picture too coarsely: one function a format, since blocks are cached by it. */
function printCheckFor(format: LeafletFormat): PrintCheck {
  const known = printChecks.get(format) ?? ((picture, place) => coarsePrint(picture, place, format));
  printChecks.set(format, known);
  return known;
}

const printChecks = new Map<LeafletFormat, PrintCheck>();

/** Milliseconds between opening a text and its first check, so that the caret does not wait for checks. */
const checkDelay = 500;

/** Milliseconds until marks are drawn again, if an input method was composing text. */
const retryDelay = 400;

/** Checks each snapshot of the article while the browser is idle, and marks in the text what was found. */
export function createCheckReport(desk: {
  editing: Editing;
  snapshot: Snapshot;
  masthead: MastheadStore;
  settings: SettingsStore;
  spelling: Pick<Spelling, 'check'>;
  family: Family;
}): Store<CheckReport | null> {
  const { editing, snapshot, masthead, settings, spelling, family } = desk;
  const report = createStore<CheckReport | null>(null);
  const forEachWhenIdle = createIdleLoop();
  const mark = createMarking(editing, settings, report);

  function check(): void {
    const article = snapshot.article.get();
    if (!article) return report.set(null);
    forEachWhenIdle([...article.body, ...article.notesToEditors], checkBlockIn(article), () => {
      if (snapshot.article.get() === article) finish(article);
    });
  }

  /** Checks a block for the caches of these functions; unchanged blocks are in them already. */
  function checkBlockIn(article: Article): (block: Block) => void {
    const { language } = article;
    const { repeated, longSentences: long } = settings.state.get();
    const printCheck = printCheckOf(article);
    const spellCheck = spelling.check.get() ?? undefined;
    return (block) => {
      lengthOfBlocks([block]);
      checkBlock(block, language, { printCheck, spellCheck });
      if (repeated) repeatedWords(block, language);
      if (long) longSentences(block, language);
    };
  }

  function printCheckOf(article: Article): PrintCheck {
    return printCheckFor(shownFormat(chosenLeaflets(settings.state.get(), article)));
  }

  function finish(article: Article): void {
    const chosen = settings.state.get();
    const dismissed = new Set(chosen.setAside[article.id]);
    const spellCheck = spelling.check.get() ?? undefined;
    const isEmpty = isUntouched(article);
    const checks = isEmpty
      ? []
      : checkArticle(article, masthead.state.get(), {
          nowMs: Date.now(),
          isBehind: family.get().some(({ id, isBehind }) => isBehind && id === article.id),
          printCheck: printCheckOf(article),
          spellCheck,
        });
    report.set({
      article,
      isUntouched: isEmpty,
      counts: countsOf(article),
      checks: checks.filter(({ key }) => !dismissed.has(key)),
      dismissed: checks.filter(({ key }) => dismissed.has(key)),
      style: styleReportOf(article, chosen),
    });
    mark();
  }

  const { trigger: checkSoon } = debounceUntilIdle(check, checkDelay);
  const renew = () => {
    const article = snapshot.article.get();
    if (!article || article.id === report.get()?.article.id) check();
    else checkSoon();
  };
  snapshot.article.subscribe(renew);
  masthead.state.subscribe(renew);
  family.subscribe(renew);
  spelling.check.subscribe(() => spelling.check.get() && renew());
  settings.state.subscribe(onChange(() => relevantSettings(settings), renew));
  return report;
}

/** Draws marks in the text. A block in which text is being composed cannot be redrawn: its marks follow later. */
function createMarking(
  editing: Editing,
  settings: SettingsStore,
  report: Store<CheckReport | null>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return function mark() {
    clearTimeout(timer);
    const now = report.get();
    const draft = editing.current.get()?.draft;
    if (!now || draft?.id !== now.article.id) return;
    const chosen = settings.state.get();
    const messages = messagesIn(interfaceLanguage(chosen));
    const isDrawn = (['body', 'notesToEditors'] as const).map(
      (name) =>
        draft.editor(name)?.mark(checkMarksOf(name, now.article, now.checks, chosen, messages)) ?? true,
    );
    if (isDrawn.includes(false)) timer = setTimeout(mark, retryDelay);
  };
}

/** Whether nothing is written yet: checks would only find that everything is missing. */
export function isUntouched({ kicker, headline, standfirst, lead, body }: Article): boolean {
  const words = [kicker, headline, standfirst].join('').trim();
  return words === '' && !lead && lengthOfBlocks(body).words === 0;
}

function relevantSettings({ state }: SettingsStore): readonly unknown[] {
  const { repeated, longSentences: long, setAside, language, leaflets, textLeaflets } = state.get();
  return [repeated, long, setAside, language, leaflets, textLeaflets];
}

/** Calls a function when one of some values has changed since the last time. */
function onChange(values: () => readonly unknown[], run: () => void): () => void {
  let before = values();
  return () => {
    const now = values();
    const isSame = now.every((value, at) => value === before[at]);
    before = now;
    if (!isSame) run();
  };
}

/** Milliseconds of work per turn when the browser is never idle. */
const busyTurn = 5;

/** Handles items one after the other while the browser is idle, then calls `done`; a new call ends the one before it. */
function createIdleLoop(): <Item>(
  items: readonly Item[],
  handle: (item: Item) => void,
  done: () => void,
) => void {
  let pending = 0;
  return (items, handle, done) => {
    let next = 0;
    const run = (deadline: IdleDeadline) => {
      const end = performance.now() + (deadline.didTimeout ? busyTurn : deadline.timeRemaining() - 1);
      do {
        const item = items[next];
        if (item === undefined) return done();
        handle(item);
        next += 1;
      } while (performance.now() < end);
      pending = requestIdleCallback(run, { timeout: 500 });
    };
    cancelIdleCallback(pending);
    pending = requestIdleCallback(run, { timeout: 500 });
  };
}
