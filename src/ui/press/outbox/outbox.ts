import type { ArticleId, ArticleKind, ZonedTime } from '../../../article';
import { isWritten } from '../../../contract';
import type {
  Bridge,
  MailAccount,
  Mailing,
  MailingOrder,
  MailingPlan,
  OutboxState,
  PreparingStep,
  Result,
} from '../../../contract';
import type { Messages } from '../../../messages';
import type { Editing } from '../../article/editing';
import { problemSentence } from '../../kit/problem-sentence';
import { createPart } from '../../kit/state/part';
import { request } from '../../kit/state/request';
import type { RequestProblem } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';

/** How far one is with sending a text: whom and how is chosen, then what would go is read, then it is confirmed. */
export type ComposeStep =
  | { kind: 'choosing' }
  | { kind: 'looking'; making: PreparingStep | null }
  | { kind: 'reading'; order: MailingOrder; plan: MailingPlan }
  | { kind: 'written'; folder: string }
  | { kind: 'kept' }
  | { kind: 'failed'; problem: RequestProblem };

/** What a test to oneself came to. */
export type TestStep =
  | { kind: 'none' }
  | { kind: 'testing' }
  | { kind: 'tested'; subject: string; address: string }
  | { kind: 'failed'; problem: RequestProblem };

/** A text that went to the press, or may go. */
export interface Release {
  id: ArticleId;
  kind: ArticleKind;
  headline: string;
  embargo: ZonedTime | null;
  /** Of it, the newest first. */
  mailings: readonly Mailing[];
  /** When it last went, or was saved, in milliseconds. */
  at: number;
  savedAt: number;
  /** Whether it can still be sent: one of the trash cannot. */
  isThere: boolean;
}

/** The parts of the press desk: the releases with what went of them, the people, the account. */
export const pressTabs = ['releases', 'list', 'account'] as const;
export type PressTab = (typeof pressTabs)[number];

/** What the press desk shows. */
export interface PressPlace {
  tab: PressTab;
  /** What is open in the list: the record of a person, by its identifier, or of a new one, or an import; null for the list itself. */
  record: string | 'new' | 'import' | null;
  /** Where one is again once the record is closed. */
  from: PressTab;
}

/** Sends texts to people of the press list. */
export interface OutboxPart {
  /** Null until it is loaded. */
  state: Store<OutboxState | null>;
  step: Store<ComposeStep>;
  test: Store<TestStep>;
  place: Store<PressPlace>;
  /** The text that is chosen among the releases; null for the first of them. */
  text: Store<ArticleId | null>;
  /** Shows a part of the press desk; in the list a record, null for none. */
  show: (tab: PressTab, record?: PressPlace['record']) => void;
  /** Chooses a text, of which nothing was read yet. */
  choose: (text: ArticleId | null) => void;
  load: () => Promise<void>;
  /** Keeps the account; answers whether it was kept. */
  saveAccount: (account: MailAccount, secret: string) => Promise<boolean>;
  /** Answers whether it was forgotten. */
  forgetAccount: () => Promise<boolean>;
  /** Answers null when both servers let the account in. */
  tryOut: (account: MailAccount, secret: string) => Promise<RequestProblem | null>;
  /** Sends a test to the account itself: the text that is read before it goes, or a few words. */
  sendTest: (what: 'text' | 'words') => Promise<void>;
  /** Shows what would go of a text; what is on the sheet is saved first. */
  look: (order: MailingOrder) => Promise<void>;
  /** Confirms what was read; it begins at a time in milliseconds, or now. */
  confirm: (at: number | null) => Promise<void>;
  /** Shows once more what would go, as something was mended. */
  lookAgain: () => void;
  back: () => void;
  /** Stops making what would go. */
  stopLooking: () => void;
  pause: (mailing: Mailing) => Promise<void>;
  resume: (mailing: Mailing) => Promise<void>;
  cancel: (mailing: Mailing) => Promise<void>;
  decide: (mailing: Mailing, place: number | null, as: 'again' | 'sent') => Promise<void>;
  /** Says what did not go while the program was closed. */
  tellOverdue: () => Promise<void>;
}

export const useOutbox = createPart<OutboxPart>('outbox');

interface OutboxNeeds {
  bridge: Bridge;
  editing: Pick<Editing, 'flush'>;
  toasts: Toasts;
}

type Stores = Pick<OutboxPart, 'state' | 'step' | 'test' | 'place' | 'text'>;

export function createOutbox(desk: OutboxNeeds): OutboxPart {
  const { bridge, toasts } = desk;
  const stores: Stores = {
    state: createStore<OutboxState | null>(null),
    step: createStore<ComposeStep>({ kind: 'choosing' }),
    test: createStore<TestStep>({ kind: 'none' }),
    place: createStore<PressPlace>({ tab: 'releases', record: null, from: 'list' }),
    text: createStore<ArticleId | null>(null),
  };
  const { state } = stores;
  bridge.on('outbox:changed', (mailings) => {
    const now = state.get();
    if (now) state.set({ ...now, mailings });
  });
  async function load(): Promise<void> {
    take(await request(bridge, 'outbox:list', null));
  }
  function take(answer: Result<OutboxState, RequestProblem>): boolean {
    if (answer.ok) state.set(answer.value);
    else toasts.showProblem(answer.problem);
    return answer.ok;
  }
  return {
    ...stores,
    show(tab, record) {
      const now = stores.place.get();
      stores.place.set({ ...now, tab, ...(record !== undefined && { record, from: now.tab }) });
      void load(); // What another part changed.
    },
    choose(text) {
      stores.text.set(text);
      stores.step.set({ kind: 'choosing' });
      stores.test.set({ kind: 'none' });
    },
    ...createAccounts(desk, stores, take),
    ...createComposing(desk, stores, take),
    ...createMailings(desk, take),
    load,
    async tellOverdue() {
      const answer = await request(bridge, 'outbox:list', null);
      if (!answer.ok) return;
      state.set(answer.value);
      for (const { why, headline, state: now } of answer.value.mailings)
        if (now === 'paused' && (why?.kind === 'overdue' || why?.kind === 'closed'))
          toasts.showNotice(({ outbox }) => outbox.list[why.kind](headline));
    },
  };
}

type Take = (answer: Result<OutboxState, RequestProblem>) => boolean;

/** Keeps, tries and forgets the account, and sends tests by it. */
function createAccounts(
  { bridge, editing, toasts }: OutboxNeeds,
  { state, step, test }: Stores,
  take: Take,
): Pick<OutboxPart, 'saveAccount' | 'forgetAccount' | 'tryOut' | 'sendTest'> {
  return {
    async saveAccount(account, secret) {
      test.set({ kind: 'none' });
      return take(await request(bridge, 'outbox:save-account', { account, ...(secret && { secret }) }));
    },
    async forgetAccount() {
      if (!take(await request(bridge, 'outbox:forget-account', null))) return false;
      test.set({ kind: 'none' });
      toasts.show(({ outbox }) => outbox.account.forgotten);
      return true;
    },
    async tryOut(account, secret) {
      const answer = await request(bridge, 'outbox:try', { account, ...(secret && { secret }) });
      return answer.ok ? null : answer.problem;
    },
    async sendTest(what) {
      const read = step.get();
      const text = what === 'text' && read.kind === 'reading' ? read.order : null;
      test.set({ kind: 'testing' });
      if (text && !(await editing.flush())) return test.set({ kind: 'none' });
      const order = text && { article: text.article, attach: text.attach };
      const answer = await request(bridge, 'outbox:test', order);
      const address = state.get()?.account?.account.address ?? '';
      if (answer.ok) test.set({ kind: 'tested', subject: answer.value, address });
      else test.set({ kind: 'failed', problem: answer.problem });
    },
  };
}

/** Looks at what would go, and confirms it. */
function createComposing(
  { bridge, editing, toasts }: OutboxNeeds,
  { state, step, test }: Stores,
  take: Take,
): Pick<OutboxPart, 'look' | 'lookAgain' | 'confirm' | 'back' | 'stopLooking'> {
  bridge.on('outbox:preparing', (making) => {
    if (step.get().kind === 'looking') step.set({ kind: 'looking', making });
  });
  const look: OutboxPart['look'] = async (order) => {
    test.set({ kind: 'none' });
    step.set({ kind: 'looking', making: null });
    if (!(await editing.flush())) return step.set({ kind: 'choosing' });
    const answer = await request(bridge, 'outbox:prepare', order);
    if (answer.ok) step.set({ kind: 'reading', order, plan: answer.value });
    else if (answer.problem.kind === 'cancelled') step.set({ kind: 'choosing' });
    else step.set({ kind: 'failed', problem: answer.problem });
  };
  return {
    look,
    stopLooking: () => void request(bridge, 'outbox:stop-preparing', null),
    lookAgain() {
      const read = step.get();
      if (read.kind === 'reading') void look(read.order);
    },
    async confirm(at) {
      const read = step.get();
      if (read.kind !== 'reading') return;
      const { order, plan } = read;
      const confirmed = { ...order, accepted: plan.question, at };
      step.set({ kind: 'looking', making: null });
      if (isWritten(order.way)) {
        const written = await request(bridge, 'outbox:write', confirmed);
        if (!written.ok) return step.set({ kind: 'failed', problem: written.problem });
        return step.set(written.value === null ? read : { kind: 'written', folder: written.value });
      }
      const kept = await request(bridge, 'outbox:confirm', confirmed);
      if (!kept.ok) return step.set({ kind: 'failed', problem: kept.problem });
      step.set({ kind: 'kept' });
      take(kept);
      const [mailing] = kept.value.mailings;
      if (!mailing || at !== null) return;
      const offer = toasts.show(({ outbox }) => outbox.plan.kept, {
        label: ({ outbox }) => outbox.list.undo,
        run: () => void request(bridge, 'outbox:cancel', mailing.id).then(take),
      });
      const end = state.subscribe(() => {
        const now = state.get()?.mailings.find(({ id }) => id === mailing.id);
        if (now?.state === 'waiting') return;
        toasts.dismiss(offer); // What goes can no longer be undone.
        end();
      });
    },
    back: () => step.set({ kind: 'choosing' }),
  };
}

/** What a person does with what is in the outbox. */
function createMailings(
  { bridge, toasts }: OutboxNeeds,
  take: Take,
): Pick<OutboxPart, 'pause' | 'resume' | 'cancel' | 'decide'> {
  return {
    async pause({ id }) {
      take(await request(bridge, 'outbox:pause', id));
    },
    async resume({ id }) {
      take(await request(bridge, 'outbox:resume', id));
    },
    async cancel({ id }) {
      if (take(await request(bridge, 'outbox:cancel', id)))
        toasts.show(({ outbox }) => outbox.list.cancelled);
    },
    async decide({ id }, place, as) {
      take(await request(bridge, 'outbox:decide', { mailing: id, place, as }));
    },
  };
}

/** What went wrong with sending: a line that broke off says nothing of the site. */
export function sendingProblem(problem: RequestProblem, messages: Messages): string {
  const { lines } = messages.outbox;
  const say = lines[problem.kind as keyof typeof lines] as ((of: RequestProblem) => string) | undefined;
  return say ? say(problem) : problemSentence(problem, messages);
}
