import type {
  Bridge,
  MailAccount,
  Mailing,
  MailingOrder,
  MailingPlan,
  OutboxState,
  Result,
} from '../../contract';
import type { Messages } from '../../messages';
import type { Editing } from '../article/editing';
import { problemSentence } from '../kit/problem-sentence';
import { createPart } from '../kit/state/part';
import { request } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';

/** How far one is with sending a text: whom and how is chosen, then what would go is read, then it is confirmed. */
export type ComposeStep =
  | { kind: 'choosing' }
  | { kind: 'looking' }
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

/** Sends texts to people of the press list. */
export interface OutboxPart {
  /** Null until it is loaded. */
  state: Store<OutboxState | null>;
  step: Store<ComposeStep>;
  test: Store<TestStep>;
  /** Whether the account's settings are open. */
  isAccountOpen: Store<boolean>;
  load: () => Promise<void>;
  /** Keeps the account; answers whether it was kept. */
  saveAccount: (account: MailAccount, secret: string) => Promise<boolean>;
  forgetAccount: () => Promise<void>;
  /** Answers null when both servers let the account in. */
  tryOut: (account: MailAccount, secret: string) => Promise<RequestProblem | null>;
  /** Sends a test to the account itself: the text on the sheet, or a few words. */
  sendTest: (what: 'text' | 'words') => Promise<void>;
  /** Shows what would go of the text on the sheet, which is saved first. */
  look: (chosen: Pick<MailingOrder, 'to' | 'way' | 'attach'>) => Promise<void>;
  /** Confirms what was read; it begins at a time in milliseconds, or now. */
  confirm: (at: number | null) => Promise<void>;
  /** Shows once more what would go, as something was mended. */
  lookAgain: () => void;
  back: () => void;
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
  editing: Pick<Editing, 'flush' | 'current'>;
  toasts: Toasts;
}

type Stores = Pick<OutboxPart, 'state' | 'step' | 'test' | 'isAccountOpen'>;

export function createOutbox(desk: OutboxNeeds): OutboxPart {
  const { bridge, toasts } = desk;
  const stores: Stores = {
    state: createStore<OutboxState | null>(null),
    step: createStore<ComposeStep>({ kind: 'choosing' }),
    test: createStore<TestStep>({ kind: 'none' }),
    isAccountOpen: createStore(false),
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
  { state, step, test, isAccountOpen }: Stores,
  take: Take,
): Pick<OutboxPart, 'saveAccount' | 'forgetAccount' | 'tryOut' | 'sendTest'> {
  return {
    async saveAccount(account, secret) {
      test.set({ kind: 'none' });
      return take(await request(bridge, 'outbox:save-account', { account, ...(secret && { secret }) }));
    },
    async forgetAccount() {
      if (!take(await request(bridge, 'outbox:forget-account', null))) return;
      isAccountOpen.set(false);
      test.set({ kind: 'none' });
      toasts.show(({ outbox }) => outbox.account.forgotten);
    },
    async tryOut(account, secret) {
      const answer = await request(bridge, 'outbox:try', { account, ...(secret && { secret }) });
      return answer.ok ? null : answer.problem;
    },
    async sendTest(what) {
      const draft = what === 'text' ? editing.current.get()?.draft : null;
      const read = step.get();
      const attach = read.kind === 'reading' ? read.order.attach : [];
      test.set({ kind: 'testing' });
      if (draft && !(await editing.flush())) return test.set({ kind: 'none' });
      const answer = await request(bridge, 'outbox:test', draft ? { article: draft.id, attach } : null);
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
): Pick<OutboxPart, 'look' | 'lookAgain' | 'confirm' | 'back'> {
  const look: OutboxPart['look'] = async ({ to, way, attach }) => {
    const draft = editing.current.get()?.draft;
    if (!draft) return;
    test.set({ kind: 'none' });
    step.set({ kind: 'looking' });
    if (!(await editing.flush())) return step.set({ kind: 'choosing' });
    const order = { article: draft.id, to, way, attach };
    const answer = await request(bridge, 'outbox:prepare', order);
    if (answer.ok) step.set({ kind: 'reading', order, plan: answer.value });
    else step.set({ kind: 'failed', problem: answer.problem });
  };
  return {
    look,
    lookAgain() {
      const read = step.get();
      if (read.kind === 'reading') void look(read.order);
    },
    async confirm(at) {
      const read = step.get();
      if (read.kind !== 'reading') return;
      const { order, plan } = read;
      const confirmed = { ...order, accepted: plan.question, at };
      step.set({ kind: 'looking' });
      if (order.way === 'files') {
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
