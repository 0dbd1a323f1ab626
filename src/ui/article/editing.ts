import type { Article, ArticleId, ArticleKind } from '../../article';
import { articleText } from '../../contract';
import type { Bridge, OpenArticle } from '../../contract';
import { ask } from '../kit/request';
import type { Trouble } from '../kit/request';
import { createAutosave } from './autosave';
import type { Autosave, WhenIdle } from './autosave';
import type { Library } from '../library/library';
import type { SettingsKeeper } from '../settings/settings-store';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';
import type { KeepTyping } from '../kit/type-ahead';
import { createDraft } from './draft';
import type { Draft } from './draft';

/** The article on the sheet and what keeps it saved. */
export interface OnSheet {
  draft: Draft;
  autosave: Autosave;
}

/** Which article is on the sheet; an article leaves it only once all of it is saved. */
export interface Articles {
  current: Store<OnSheet | null>;
  show: (id: ArticleId) => Promise<boolean>;
  /** Makes a text and shows it; what is typed from then on is for it, even before it is there. */
  create: (kind: ArticleKind, language: string) => Promise<boolean>;
  /** What was typed since a text was asked for and before its sheet had the caret: no key of it went elsewhere. */
  typedEarly: () => string;
  /** Takes the article off the desk; the message that says so can bring it back. */
  remove: () => Promise<void>;
  /** Brings a removed text back and shows it. */
  bringBack: (id: ArticleId) => Promise<void>;
  /** Saves what is unsaved; true when nothing is left to save. */
  flush: () => Promise<boolean>;
  /**
   * Puts another version on the sheet, once the one that lies there is saved and set apart as a revision; null when it
   * could not. What holds now of its publication still does: its embargo, its status, the address of what is published.
   */
  takeUp: (article: Article) => Promise<TakenUp | null>;
  /** After a conflict: keeps both texts as revisions, and shows the one that was chosen. */
  settle: (choice: 'mine' | 'theirs') => Promise<void>;
}

/** What became of a version that was taken up. */
export interface TakenUp {
  /** Whether an embargo that it did not have stays in place. */
  embargoStays: boolean;
}

const nothing = { take: () => '' };

/** Opens, makes, leaves and removes articles, one step at a time. */
export function createArticles(desk: {
  bridge: Bridge;
  settings: SettingsKeeper;
  library: Pick<Library, 'refresh' | 'refreshSoon'>;
  toasts: Toasts;
  /** Whether nothing can be written: what is changed on the sheet is then refused, and said. */
  readOnly?: boolean;
  /** Keeps the keys that come before the sheet of a new text. */
  keepTyping?: KeepTyping;
  whenIdle?: WhenIdle;
}): Articles {
  const { bridge, settings, library, toasts, readOnly = false, keepTyping = () => nothing } = desk;
  const current = createStore<OnSheet | null>(null);
  const inTurn = createTurns();
  let refusal = 0;
  let early = nothing;

  async function flush(): Promise<boolean> {
    return (await current.get()?.autosave.flush()) ?? true;
  }

  async function bring(asked: Promise<Awaited<ReturnType<typeof openArticle>>>): Promise<boolean> {
    const answer = await asked;
    if (!answer.ok) toasts.trouble(answer.problem);
    else if (!(await flush())) toasts.say((words) => words.save.cannotLeave);
    else return enter(answer.value);
    return false;
  }

  function openArticle(id: ArticleId) {
    return ask(bridge, 'article:open', id);
  }

  function enter(opened: OpenArticle): true {
    leave();
    const draft = createDraft(opened.article, readOnly ? refuse : undefined);
    const autosave = createAutosave({
      opened,
      read: draft.article,
      save: ({ article, base }) => ask(bridge, 'article:save', { article: articleText(article), base }),
      whenIdle: desk.whenIdle,
    });
    draft.onChange(autosave.touch);
    autosave.state.subscribe(hearSaves(autosave));
    current.set({ draft, autosave });
    if (opened.unsaved) autosave.touch();
    settings.change({ lastArticle: draft.id });
    return true;
  }

  /** A save that succeeds is listed, and takes back what was said of the one that did not. */
  function hearSaves({ state }: Autosave): () => void {
    let trouble: Trouble | null = null;
    return () => {
      const now = state.get();
      if (now.kind === 'failed') trouble = now.trouble;
      if (now.kind !== 'saved') return;
      if (trouble) toasts.over(trouble);
      trouble = null;
      library.refreshSoon();
    };
  }

  function refuse(): void {
    toasts.dismiss(refusal);
    refusal = toasts.say((words) => words.safety.typingRefused);
  }

  function typedEarly(): string {
    const typed = early.take();
    early = nothing;
    return typed;
  }

  function leave(): void {
    const left = current.get();
    left?.draft.leave();
    left?.autosave.stop();
  }

  function show(id: ArticleId): Promise<boolean> {
    return inTurn(async () => current.get()?.draft.id === id || bring(openArticle(id)));
  }

  async function bringBack(id: ArticleId): Promise<void> {
    const answer = await ask(bridge, 'article:restore', id);
    if (!answer.ok) return toasts.trouble(answer.problem);
    library.refresh();
    await show(id);
  }

  async function removeNow(): Promise<void> {
    const on = current.get();
    if (!on || !(await flush())) return;
    const { id } = on.draft;
    const { headline } = on.draft.fields.get();
    const answer = await ask(bridge, 'article:remove', id);
    if (!answer.ok) return toasts.trouble(answer.problem);
    await flush(); // What was typed while the archive answered goes with the text, and comes back with it.
    leave();
    current.set(null);
    library.refresh();
    settings.change({ lastArticle: null });
    toasts.say((words) => words.article.removed(headline), {
      label: (words) => words.undo,
      run: () => void bringBack(id),
    });
  }

  async function settle(choice: 'mine' | 'theirs'): Promise<void> {
    const on = current.get();
    const state = on?.autosave.state.get();
    if (!on || state?.kind !== 'conflict') return;
    const at = { id: on.draft.id, revision: state.revision };
    const theirs = await ask(bridge, 'revision:open', at);
    const kept = await ask(bridge, 'revision:pin', at);
    if (!theirs.ok) return toasts.trouble(theirs.problem);
    if (!kept.ok) return toasts.trouble(kept.problem);
    const saved = await on.autosave.saveOver(state.revision);
    const taken = saved && choice === 'theirs' && (await takeUp(theirs.value));
    if (taken && taken.embargoStays) toasts.notice((words) => words.history.embargoStays);
  }

  async function takeUp(article: Article): Promise<TakenUp | null> {
    const on = current.get();
    if (!on || !(await flush())) return null;
    const kept = await ask(bridge, 'revision:pin', { id: on.draft.id, revision: on.autosave.revision() });
    if (!kept.ok) {
      toasts.trouble(kept.problem);
      return null;
    }
    const { embargo, status, slug } = on.draft.fields.get();
    on.draft.replace({
      ...article,
      status,
      embargo: embargo ?? article.embargo,
      slug: status === 'published' ? slug : article.slug,
    });
    return { embargoStays: embargo !== null && JSON.stringify(embargo) !== JSON.stringify(article.embargo) };
  }

  return {
    current,
    show,
    async create(kind, language) {
      early = keepTyping(typedEarly());
      let made = false;
      try {
        made = await inTurn(() => bring(ask(bridge, 'article:create', { kind, language })));
      } finally {
        // Without a new text the keys go back to where the caret is, and are held no longer, whatever went wrong.
        const unplaced = made ? '' : typedEarly();
        if (unplaced) document.execCommand('insertText', false, unplaced);
      }
      library.refresh();
      return made;
    },
    typedEarly,
    remove: () => inTurn(removeNow),
    bringBack,
    flush,
    takeUp,
    settle,
  };
}

/** Runs steps one after the other, however fast they are asked for. */
function createTurns(): <Value>(step: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const next = last.then(step, step);
    last = next;
    return next;
  };
}
