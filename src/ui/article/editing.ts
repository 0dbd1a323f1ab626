import type { Article, ArticleId, ArticleKind } from '../../article';
import { articleText } from '../../contract';
import type {
  BatchDone,
  Bridge,
  ChangedText,
  OpenArticle,
  ReplaceDone,
  Result,
  Saved,
  TextDamaged,
} from '../../contract';
import { interfaceLanguage, messagesIn } from '../../messages';
import type { ActHistory } from './acts/act-history';
import { createFieldWatch } from '../kit/typing/field-watch';
import { request } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import { createTypeAhead } from '../kit/typing/type-ahead';
import type { Library } from './library/library';
import type { SettingsStore } from '../kit/state/settings-store';
import { createAutosave } from './autosave';
import type { Autosave, WhenIdle } from './autosave';
import { createDraft } from './draft';
import type { Draft } from './draft';
import { createRemoving } from './removing';
import type { Removing } from './removing';
import { rewriteOnSheet } from './rewrite-on-sheet';
import { createPart } from '../kit/state/part';

/** The article on the sheet, and what keeps it saved. */
export interface EditedArticle {
  draft: Draft;
  autosave: Autosave;
}

/** Which article is on the sheet. Another one takes its place only once all of it is saved. */
export interface Editing extends Removing {
  current: Store<EditedArticle | null>;
  /** The text that was asked for and that the disk altered, until the person says what to go on with. */
  damaged: Store<TextDamaged | null>;
  /** Goes on with the last sound version of the damaged text, or with the words that can still be read in it. */
  recover: (from: 'sound' | 'words') => Promise<void>;
  /** Removes the damaged text; it can be restored as any other. */
  removeDamaged: () => Promise<void>;
  open: (id: ArticleId) => Promise<boolean>;
  /** Shows the article on the sheet as the archive has it now. */
  reopen: () => Promise<void>;
  /** Creates a text in the language of the one on the sheet, and opens it; what is typed meanwhile goes into it. */
  create: (kind: ArticleKind) => Promise<boolean>;
  /** Makes a draft of the words of a text, dated now, and opens it. */
  reuse: (id: ArticleId) => Promise<boolean>;
  /** What was typed between `create` and the moment when the new text can take the caret. */
  takeTypedAhead: () => string;
  /** Whether the person went to another field between asking for the text on the sheet and now, so that it must not take the caret. */
  takeFieldElsewhere: () => boolean;
  /**
   * Runs an act on several texts once all is saved; what it does to the text on the sheet is followed there, under the words that
   * are typed meanwhile. Answers what was done; null for nothing.
   */
  followBatch: (act: () => Promise<BatchDone | null>) => Promise<BatchDone | null>;
  /**
   * Runs an act that gives texts other words; the one on the sheet, if it is among them, is saved before and shows its new words
   * after. Null when it cannot be saved, or nothing was done.
   */
  rewrite: (ids: readonly ArticleId[], act: () => Promise<ReplaceDone | null>) => Promise<ReplaceDone | null>;
  /** Saves what is unsaved; true when nothing is left to save. */
  flush: () => Promise<boolean>;
  /**
   * Replaces a text's content by another version, once the present one is saved and pinned as a revision; null when that failed.
   * Where another text came onto the sheet meanwhile, this one is opened again. An embargo, the status, the family, and the address of a published text stay as they are.
   */
  replace: (article: Article) => Promise<ReplaceResult | null>;
  /** After a conflict: keeps both texts as revisions, and goes on with the one chosen. */
  resolveConflict: (choice: 'mine' | 'theirs') => Promise<void>;
}

export const useEditing = createPart<Editing>('editing');

/** What `replace` did. */
export interface ReplaceResult {
  /** Whether the present embargo was kept over one that differs, or over none. */
  isEmbargoKept: boolean;
}

/** Opens, creates, removes and replaces articles, one operation after the other. */
export function createEditing(desk: {
  bridge: Bridge;
  settings: SettingsStore;
  library: Pick<Library, 'refresh' | 'refreshSaved'>;
  toasts: Toasts;
  history: Pick<ActHistory, 'did'>;
  /** Whether nothing can be written: changes on the sheet are then refused, with a toast. */
  isReadOnly?: boolean;
  whenIdle?: WhenIdle;
}): Editing {
  const { bridge, settings, library, toasts, history, isReadOnly = false } = desk;
  const current = createStore<EditedArticle | null>(null);
  const damaged = createStore<TextDamaged | null>(null);
  const typeAhead = createTypeAhead();
  const fieldWatch = createFieldWatch();
  const inSequence = createSequence();
  let refusalToast = 0;

  async function flush(): Promise<boolean> {
    return (await current.get()?.autosave.flush()) ?? true;
  }

  function open(id: ArticleId): Promise<boolean> {
    fieldWatch.start();
    return inSequence(
      async () => current.get()?.draft.id === id || enter(await request(bridge, 'article:open', id)),
    );
  }

  function reopen(): Promise<void> {
    return inSequence(async () => {
      const edited = current.get();
      if (!edited) return;
      const { id } = edited.draft;
      await enter(await edited.autosave.readNewest(() => request(bridge, 'article:open', id)));
    });
  }

  async function create(kind: ArticleKind): Promise<boolean> {
    typeAhead.start();
    fieldWatch.start();
    const language = newLanguage();
    let isCreated = false;
    try {
      isCreated = await inSequence(async () =>
        enter(await request(bridge, 'article:create', { kind, language })),
      );
    } finally {
      // If no text could be created, what was typed goes where the caret is.
      const typed = isCreated ? '' : typeAhead.take();
      if (typed) document.execCommand('insertText', false, typed);
    }
    library.refresh();
    return isCreated;
  }

  function newLanguage(): string {
    const spoken = interfaceLanguage(settings.state.get());
    return current.get()?.draft.fields.get().language ?? messagesIn(spoken).typography.textLanguage;
  }

  /** Puts an article on the sheet, once the one before it is saved. */
  async function enter(answer: Result<OpenArticle, RequestProblem>): Promise<boolean> {
    if (!answer.ok && answer.problem.kind === 'text-damaged') {
      damaged.set(answer.problem);
      library.refresh();
    } else if (!answer.ok) toasts.showProblem(answer.problem);
    else if (!(await flush())) toasts.show((messages) => messages.save.cannotLeave);
    else {
      leave();
      start(answer.value);
      return true;
    }
    return false;
  }

  function start(opened: OpenArticle): void {
    const draft = createDraft(opened.article, isReadOnly ? refuse : undefined);
    const autosave = createAutosave({
      opened,
      read: draft.article,
      save: ({ article, base }) => request(bridge, 'article:save', { article: articleText(article), base }),
      whenIdle: desk.whenIdle,
    });
    draft.onChange(autosave.touch);
    autosave.state.subscribe(followSaves(autosave, draft.id));
    current.set({ draft, autosave });
    if (opened.unsaved) autosave.touch();
    settings.change({ lastArticle: draft.id });
  }

  function leave(): void {
    const left = current.get();
    left?.draft.detach();
    left?.autosave.stop();
  }

  /** After a save the library is read again, and the toast about an earlier failure goes. */
  function followSaves({ state }: Autosave, id: ArticleId): () => void {
    let problem: RequestProblem | null = null;
    return () => {
      const now = state.get();
      if (now.kind === 'failed') problem = now.problem;
      if (now.kind !== 'saved') return;
      if (problem) toasts.dismissProblem(problem);
      problem = null;
      library.refreshSaved(id);
    };
  }

  function refuse(): void {
    toasts.dismiss(refusalToast);
    refusalToast = toasts.show((messages) => messages.safety.typingRefused);
  }

  async function reuse(id: ArticleId): Promise<boolean> {
    if (!(await flush())) {
      toasts.show((messages) => messages.save.cannotLeave);
      return false;
    }
    const answer = await request(bridge, 'article:reuse', id);
    if (answer.ok && answer.value.calledTo) keepCalledTo(answer.value.article.id, answer.value.calledTo);
    const isEntered = await enter(answer);
    library.refresh();
    return isEntered;
  }

  /** Remembers the text with an appointment that another was made of; the oldest are forgotten. */
  function keepCalledTo(id: ArticleId, source: ArticleId): void {
    const before = Object.entries(settings.state.get().calledTo).slice(-(mostCalledTo - 1));
    settings.change({ calledTo: Object.fromEntries([...before, [id, source]]) });
  }

  async function followBatch(act: () => Promise<BatchDone | null>): Promise<BatchDone | null> {
    if (!(await flush())) {
      toasts.show((messages) => messages.save.cannotLeave);
      return null;
    }
    const edited = current.get();
    const done = edited ? await underSheet(edited, act) : await act();
    if (edited && done?.removed.includes(edited.draft.id)) {
      await flush(); // What was typed meanwhile is restored with the text.
      clearSheet();
    }
    return done;
  }

  /** Lets an act write a revision of the text on the sheet, and takes what it changed into the draft. */
  async function underSheet(
    { draft, autosave }: EditedArticle,
    act: () => Promise<BatchDone | null>,
  ): Promise<BatchDone | null> {
    let done: BatchDone | null = null;
    await autosave.giveWay(async (): Promise<Saved | null> => {
      done = await act();
      const changed = done?.changed.find(({ id }) => id === draft.id);
      if (changed) follow(draft, changed);
      return changed ?? null;
    });
    return done;
  }

  function follow(draft: Draft, { before, after }: ChangedText): void {
    const { figures, ...fields } = after;
    draft.change(fields);
    if (figures) draft.followFigures(before.figures ?? {}, figures);
  }

  async function rewrite(
    ids: readonly ArticleId[],
    act: () => Promise<ReplaceDone | null>,
  ): Promise<ReplaceDone | null> {
    const edited = current.get();
    if (!edited || !ids.includes(edited.draft.id)) return act();
    if (!(await flush())) {
      toasts.show((messages) => messages.save.cannotLeave);
      return null;
    }
    return rewriteOnSheet(edited, act, (id) => request(bridge, 'article:open', id));
  }

  function clearSheet(): void {
    leave();
    current.set(null);
    settings.change({ lastArticle: null });
  }

  async function recover(from: 'sound' | 'words'): Promise<void> {
    const { id } = damaged.get() ?? {};
    if (id === undefined) return;
    damaged.set(null);
    await inSequence(async () => enter(await request(bridge, 'article:recover', { id, from })));
    library.refresh();
  }

  async function removeDamaged(): Promise<void> {
    const text = damaged.get();
    if (!text) return;
    damaged.set(null);
    const answer = await request(bridge, 'article:remove', text.id);
    if (!answer.ok) return toasts.showProblem(answer.problem);
    library.refresh();
    toasts.show((messages) => messages.article.removed(text.headline));
  }

  async function replace(article: Article): Promise<ReplaceResult | null> {
    if (
      current.get()?.draft.id !== article.id &&
      !(await enter(await request(bridge, 'article:open', article.id)))
    )
      return null;
    const edited = current.get();
    if (!edited) return null;
    if (!(await flush())) {
      toasts.show((messages) => messages.save.cannotLeave);
      return null;
    }
    const { id } = edited.draft;
    const pin = () => request(bridge, 'revision:pin', { id, revision: edited.autosave.revision() });
    const pinned = await edited.autosave.readNewest(pin);
    if (!pinned.ok) {
      toasts.showProblem(pinned.problem);
      return null;
    }
    const { embargo, status, slug } = edited.draft.fields.get();
    const { translationKey: _key, translationOf: _original, ...words } = article;
    const { translationKey, translationOf } = edited.draft.article();
    edited.draft.replace({
      ...words,
      ...(translationKey !== undefined && { translationKey }),
      ...(translationOf && { translationOf }),
      status,
      embargo: embargo ?? article.embargo,
      slug: status === 'published' ? slug : article.slug,
    });
    const isSameEmbargo = JSON.stringify(embargo) === JSON.stringify(article.embargo);
    return { isEmbargoKept: embargo !== null && !isSameEmbargo };
  }

  async function resolveConflict(choice: 'mine' | 'theirs'): Promise<void> {
    const edited = current.get();
    const state = edited?.autosave.state.get();
    if (!edited || state?.kind !== 'conflict') return;
    const saved = { id: edited.draft.id, revision: state.revision };
    const theirs = await request(bridge, 'revision:open', saved);
    const pinned = await request(bridge, 'revision:pin', saved);
    if (!theirs.ok) return toasts.showProblem(theirs.problem);
    if (!pinned.ok) return toasts.showProblem(pinned.problem);
    const isSaved = await edited.autosave.overwrite(state.revision);
    const result = isSaved && choice === 'theirs' && (await replace(theirs.value));
    if (result && result.isEmbargoKept) toasts.showNotice((messages) => messages.history.embargoStays);
  }

  return {
    current,
    open,
    reopen,
    create,
    reuse: (id) => inSequence(() => reuse(id)),
    followBatch: (act) => inSequence(() => followBatch(act)),
    rewrite: (ids, act) => inSequence(() => rewrite(ids, act)),
    takeTypedAhead: typeAhead.take,
    takeFieldElsewhere: fieldWatch.take,
    ...createRemoving({ bridge, toasts, history, library, current, flush, clearSheet, open, inSequence }),
    damaged,
    recover,
    removeDamaged,
    flush,
    replace: (article) => inSequence(() => replace(article)),
    resolveConflict: (choice) => inSequence(() => resolveConflict(choice)),
  };
}

/** For how many texts it is remembered that they were made of one with an appointment. */
const mostCalledTo = 50;

/** Runs operations one after the other, however fast they are asked for. */
function createSequence(): <Value>(operation: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (operation) => {
    const next = last.then(operation, operation);
    last = next;
    return next;
  };
}
