import type { ArticleId, ArticleKind } from '../../article';
import { interfaceLanguage, messagesIn } from '../../messages';
import { request } from '../kit/state/request';
import type { MastheadStore } from '../kit/state/masthead-store';
import { createPart } from '../kit/state/part';
import { createFieldWatch, createTypeAhead } from '../kit/typing/type-ahead';
import type { ActHistory } from './acts/act-history';
import { createOnSheet } from './on-sheet';
import type { OnSheet, SheetNeeds } from './on-sheet';
import { createRemoving } from './removing';
import type { Removing } from './removing';
import { createVersions } from './versions';
import type { Versions } from './versions';
import { createWrittenByOthers } from './written-by-others';
import type { WrittenByOthers } from './written-by-others';
import { createRunInOrder } from '../kit/state/turns';
import type { RunInOrder } from '../kit/state/turns';

/** Which article is on the sheet. It is saved before another one is opened. */
export interface Editing
  extends Removing, Beginning, Versions, WrittenByOthers, Pick<OnSheet, 'current' | 'damaged' | 'flush'> {
  /** Opens the last sound revision of the damaged text, or the words that can still be read in it. */
  recover: (from: 'sound' | 'words') => Promise<void>;
  /** Moves the damaged text to the trash. */
  removeDamaged: () => Promise<void>;
  open: (id: ArticleId) => Promise<boolean>;
  /** Opens the article again as the archive has it. */
  reopen: () => Promise<void>;
  /** Whether the person focused another field since asking for the text, which then must not take the focus. */
  takeFieldElsewhere: () => boolean;
}

/** New texts. */
interface Beginning {
  /**
   * Creates a text in the group's language, or where it has not said one in that of the text on the sheet, and opens it; what is typed
   * meanwhile goes into it.
   */
  create: (kind: ArticleKind) => Promise<boolean>;
  /** Creates and opens a draft from the words of a text, dated now. */
  reuse: (id: ArticleId) => Promise<boolean>;
  /** What was typed between `create` and the moment when the new text can take the caret. */
  takeTypedAhead: () => string;
}

export const useEditing = createPart<Editing>('editing');

/** Opens, creates, removes and replaces articles, one operation after the other. */
export function createEditing(
  desk: SheetNeeds & BeginningNeeds & { history: Pick<ActHistory, 'did'> },
): Editing {
  const { bridge, library, toasts, history } = desk;
  const fieldWatch = createFieldWatch();
  const inTurn = createRunInOrder();
  const sheet = createOnSheet(desk);
  const { current, damaged, flush, enter } = sheet;
  const versions = createVersions(bridge, toasts, sheet);
  const byOthers = createWrittenByOthers(bridge, sheet);
  const beginning = createBeginning(desk, sheet, inTurn);

  function open(id: ArticleId): Promise<boolean> {
    fieldWatch.start();
    return inTurn(
      async () => current.get()?.draft.id === id || enter(await request(bridge, 'article:open', id)),
    );
  }

  function reopen(): Promise<void> {
    return inTurn(async () => {
      const edited = current.get();
      if (!edited) return;
      const { id } = edited.draft;
      await enter(await edited.autosave.readNewest(() => request(bridge, 'article:open', id)));
    });
  }

  async function recover(from: 'sound' | 'words'): Promise<void> {
    const { id } = damaged.get() ?? {};
    if (id === undefined) return;
    damaged.set(null);
    await inTurn(async () => enter(await request(bridge, 'article:recover', { id, from })));
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

  return {
    current,
    damaged,
    flush,
    open,
    reopen,
    recover,
    removeDamaged,
    takeFieldElsewhere: fieldWatch.take,
    ...beginning,
    create(kind) {
      fieldWatch.start();
      return beginning.create(kind);
    },
    ...createRemoving({
      bridge,
      toasts,
      history,
      library,
      current,
      flush,
      clearSheet: sheet.clear,
      open,
      inTurn,
    }),
    followBatch: (act) => inTurn(() => byOthers.followBatch(act)),
    rewrite: (ids, act) => inTurn(() => byOthers.rewrite(ids, act)),
    replace: (article) => inTurn(() => versions.replace(article)),
    resolveConflict: (choice) => inTurn(() => versions.resolveConflict(choice)),
  };
}

interface BeginningNeeds {
  masthead: Pick<MastheadStore, 'state'>;
}

/** Creates texts, and buffers what is typed before they are open. */
function createBeginning(
  { bridge, settings, library, masthead }: SheetNeeds & BeginningNeeds,
  { current, enter, flushToLeave }: OnSheet,
  inTurn: RunInOrder,
): Beginning {
  const typeAhead = createTypeAhead();

  async function create(kind: ArticleKind): Promise<boolean> {
    typeAhead.start();
    const language = newLanguage();
    let isCreated = false;
    try {
      isCreated = await inTurn(async () =>
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
    const { language } = masthead.state.get();
    if (language) return language;
    const spoken = interfaceLanguage(settings.state.get());
    return current.get()?.draft.fields.get().language ?? messagesIn(spoken).typography.textLanguage;
  }

  async function reuse(id: ArticleId): Promise<boolean> {
    if (!(await flushToLeave())) return false;
    const answer = await request(bridge, 'article:reuse', id);
    if (answer.ok && answer.value.calledTo) keepCalledTo(answer.value.article.id, answer.value.calledTo);
    const isEntered = await enter(answer);
    library.refresh();
    return isEntered;
  }

  /** Remembers which text with an appointment another was made from; the oldest are forgotten. */
  function keepCalledTo(id: ArticleId, source: ArticleId): void {
    const before = Object.entries(settings.state.get().calledTo).slice(-(maxCalledTo - 1));
    settings.change({ calledTo: Object.fromEntries([...before, [id, source]]) });
  }

  return {
    create,
    reuse: (id) => inTurn(() => reuse(id)),
    takeTypedAhead: typeAhead.take,
  };
}

/** For how many texts that is remembered. */
const maxCalledTo = 50;
