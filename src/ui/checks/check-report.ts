import {
  checkArticle,
  checkBlock,
  countsOf,
  lengthOfBlocks,
  longSentences,
  repeatedWords,
} from '../../article';
import type { Article, Block, Check, Counts } from '../../article';
import type { Articles } from '../article/editing';
import type { Glance } from '../article/snapshot';
import type { MastheadKeeper } from '../settings/masthead-store';
import { interfaceLanguage } from '../settings/settings-store';
import type { SettingsKeeper } from '../settings/settings-store';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import { wordsOf } from '../words/words-of';
import { marksOf } from './check-marks';
import { styleOf } from './style-report';
import type { Style } from './style-report';

/** Milliseconds of one turn at most when the machine finds no idle moment by itself. */
const turn = 5;

/**
 * Does one thing after another in idle moments, so that no key waits for it; then tells that all is done. Asked again,
 * it forgets what it was at.
 */
function createSlowReader(): <Thing>(
  things: readonly Thing[],
  read: (thing: Thing) => void,
  done: () => void,
) => void {
  let waiting = 0;
  return (things, read, done) => {
    let next = 0;
    const goOn = (deadline: IdleDeadline) => {
      const end = performance.now() + (deadline.didTimeout ? turn : deadline.timeRemaining() - 1);
      do {
        const thing = things[next];
        if (thing === undefined) return done();
        read(thing);
        next += 1;
      } while (performance.now() < end);
      waiting = requestIdleCallback(goOn, { timeout: 500 });
    };
    cancelIdleCallback(waiting);
    waiting = requestIdleCallback(goOn, { timeout: 500 });
  };
}

/** What was found in the article on the sheet when it was last read. */
export interface Reading {
  article: Article;
  counts: Counts;
  /** What is to be seen to, in reading order. */
  checks: readonly Check[];
  /** What the person set aside for this text. */
  aside: readonly Check[];
  style: Style;
}

/** Milliseconds after which a mark that a word being composed held up is tried again. */
const again = 400;

/**
 * Reads the article on the sheet as a careful colleague would: in idle moments, only what changed, and marks in the
 * text what was found.
 */
export function createReading(desk: {
  articles: Articles;
  glance: Glance;
  masthead: MastheadKeeper;
  settings: SettingsKeeper;
}): Store<Reading | null> {
  const { articles, glance, masthead, settings } = desk;
  const reading = createStore<Reading | null>(null);
  const readSlowly = createSlowReader();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(): void {
    const article = glance.article.get();
    if (!article) return reading.set(null);
    readSlowly([...article.body, ...article.notesToEditors], readBlock(article.language), () => {
      if (glance.article.get() === article) finish(article);
    });
  }

  function readBlock(language: string): (block: Block) => void {
    const { repeated, longSentences: long } = settings.state.get();
    return (block) => {
      lengthOfBlocks([block]);
      checkBlock(block, language);
      if (repeated) repeatedWords(block, language);
      if (long) longSentences(block, language);
    };
  }

  function finish(article: Article): void {
    const chosen = settings.state.get();
    const asideKeys = new Set(chosen.setAside[article.id]);
    const checks = checkArticle(article, masthead.state.get(), Date.now());
    reading.set({
      article,
      counts: countsOf(article),
      checks: checks.filter(({ key }) => !asideKeys.has(key)),
      aside: checks.filter(({ key }) => asideKeys.has(key)),
      style: styleOf(article, chosen),
    });
    mark();
  }

  /** A word being composed must not be drawn anew: its text is marked once it is done. */
  function mark(): void {
    clearTimeout(timer);
    const now = reading.get();
    const draft = articles.current.get()?.draft;
    if (!now || draft?.id !== now.article.id) return;
    const chosen = settings.state.get();
    const words = wordsOf(interfaceLanguage(chosen));
    const isDrawn = (['body', 'notesToEditors'] as const).map(
      (name) => draft.editor(name)?.mark(marksOf(name, now.article, now.checks, chosen, words)) ?? true,
    );
    if (isDrawn.includes(false)) timer = setTimeout(mark, again);
  }

  glance.article.subscribe(read);
  masthead.state.subscribe(read);
  settings.state.subscribe(onChange(() => partsOf(settings), read));
  return reading;
}

/** The settings that a reading depends on. */
function partsOf({ state }: SettingsKeeper): readonly unknown[] {
  const { repeated, longSentences: long, setAside, language } = state.get();
  return [repeated, long, setAside, language];
}

/** Calls on when one of some values is another than the last time. */
function onChange(values: () => readonly unknown[], act: () => void): () => void {
  let before = values();
  return () => {
    const now = values();
    const isSame = now.every((value, at) => value === before[at]);
    before = now;
    if (!isSame) act();
  };
}
