import type {
  Bridge,
  DestinationLine,
  Published,
  PublishedEdition,
  PublishPlan,
  PublishProgress,
  PublishState,
  SiteDestination,
} from '../../contract';
import type { Editing } from '../article/editing';
import { problemSentence } from '../kit/problem-sentence';
import { createPart } from '../kit/state/part';
import { request } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import type { SettingsStore } from '../kit/state/settings-store';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';

/** How far a publication is: what would change is looked at first, then it is published. */
export type PublishStep =
  | { kind: 'idle' }
  | { kind: 'looking'; edition: PublishedEdition; progress: PublishProgress | null }
  | { kind: 'planned'; edition: PublishedEdition; plan: PublishPlan }
  | { kind: 'running'; edition: PublishedEdition; progress: PublishProgress | null; isStopping?: boolean }
  | { kind: 'stopped' }
  | { kind: 'done'; published: Published }
  /** What failed: to see what would change, or to publish it. */
  | { kind: 'failed'; isPublishing: boolean; edition: PublishedEdition; problem: RequestProblem };

/** Publishes the site to the destinations that the person entered. */
export interface Publishing {
  /** The destinations; null until they are loaded. */
  state: Store<PublishState | null>;
  /** The identifier of the chosen destination. */
  chosen: Store<string | null>;
  /** The destination whose settings are open; null for none. */
  edited: Store<SiteDestination | null>;
  step: Store<PublishStep>;
  /** Loads the destinations; the first is chosen where none is. */
  load: () => Promise<void>;
  choose: (id: string) => void;
  edit: (destination: SiteDestination | null) => void;
  /** Keeps a destination and chooses it; answers whether it was kept. */
  save: (destination: SiteDestination, secret: string) => Promise<boolean>;
  /** Answers null when the connection works. */
  tryOut: (destination: SiteDestination, secret: string) => Promise<RequestProblem | null>;
  forget: (destination: SiteDestination) => Promise<void>;
  chooseFolder: () => Promise<string | null>;
  /** Shows what publishing would change; what is on the sheet is saved first. */
  look: (edition: PublishedEdition) => Promise<void>;
  /** Publishes what was looked at; `accepted` is the question that the person agreed to. */
  run: (accepted: string | null) => Promise<void>;
  cancel: () => void;
  /** Takes the secret that was asked for, and looks again. */
  giveSecret: (secret: string) => Promise<void>;
  /** Accepts the key or certificate that a host showed, and looks again. */
  accept: (fingerprint: string) => Promise<void>;
  visit: () => Promise<void>;
  /** Says what came due while the program did not run. */
  tellOverdue: () => Promise<void>;
}

export const usePublishing = createPart<Publishing>('publishing');

interface PublishNeeds {
  bridge: Bridge;
  editing: Pick<Editing, 'flush'>;
  settings: SettingsStore;
  toasts: Toasts;
}

/** The stores of the parts of a publication, and the secrets that the system does not keep, until the desk closes. */
interface Stores extends Pick<Publishing, 'state' | 'chosen' | 'edited' | 'step'> {
  secrets: Map<string, string>;
}

export function createPublishing(desk: PublishNeeds): Publishing {
  const stores: Stores = {
    state: createStore<PublishState | null>(null),
    chosen: createStore<string | null>(null),
    edited: createStore<SiteDestination | null>(null),
    step: createStore<PublishStep>({ kind: 'idle' }),
    secrets: new Map(),
  };
  const { state, chosen, edited, step } = stores;
  const places = createDestinations(desk, stores);
  const runs = createRuns(desk, stores, places.load);
  const { tellOverdue } = createTelling(desk, places.load);

  /** Changes the chosen destination, and looks again at what was looked at. */
  async function changeAndLook(
    change: (line: DestinationLine) => SiteDestination,
    secret: string,
  ): Promise<void> {
    const line = state.get()?.destinations.find(({ id }) => id === chosen.get());
    const failed = step.get();
    if (!line || !(await places.save(change(line), secret))) return;
    await runs.look(failed.kind === 'failed' ? failed.edition : 'now');
  }

  function rest(): void {
    if (!isBusy(step.get())) step.set({ kind: 'idle' });
  }

  return {
    state,
    chosen,
    edited,
    step,
    ...places,
    ...runs,
    tellOverdue,
    choose(id) {
      chosen.set(id);
      rest();
    },
    edit(destination) {
      edited.set(destination);
      rest();
    },
    giveSecret: (secret) => changeAndLook(plain, secret),
    accept: (fingerprint) => changeAndLook((line) => withPin(plain(line), fingerprint), ''),
  };
}

/** Keeps, tries and forgets destinations. */
function createDestinations(
  { bridge, toasts }: PublishNeeds,
  { state, chosen, edited, secrets }: Stores,
): Pick<Publishing, 'load' | 'save' | 'tryOut' | 'forget' | 'chooseFolder'> {
  function take(found: PublishState): void {
    state.set(found);
    const isThere = found.destinations.some(({ id }) => id === chosen.get());
    if (!isThere) chosen.set(found.destinations[0]?.id ?? null);
  }
  return {
    async load() {
      const answer = await request(bridge, 'publish:list', null);
      if (answer.ok) take(answer.value);
      else toasts.showProblem(answer.problem);
    },
    async save(destination, secret) {
      const answer = await request(bridge, 'publish:save', { destination, ...(secret && { secret }) });
      if (!answer.ok) {
        toasts.showProblem(answer.problem);
        return false;
      }
      if (secret && !answer.value.keepsSecrets) secrets.set(destination.id, secret);
      chosen.set(destination.id);
      take(answer.value);
      return true;
    },
    async tryOut(destination, secret) {
      const given = secret || secrets.get(destination.id);
      const answer = await request(bridge, 'publish:try', { destination, ...(given && { secret: given }) });
      return answer.ok ? null : answer.problem;
    },
    async forget({ id, name }) {
      const answer = await request(bridge, 'publish:forget', id);
      if (!answer.ok) return toasts.showProblem(answer.problem);
      secrets.delete(id);
      edited.set(null);
      take(answer.value);
      toasts.show(({ publish }) => publish.form.forgotten(name));
    },
    async chooseFolder() {
      const answer = await request(bridge, 'publish:choose-folder', null);
      return answer.ok ? answer.value : null;
    },
  };
}

/** Says what was published by itself, what could not be, and what came due while the program did not run. */
function createTelling(
  { bridge, toasts }: PublishNeeds,
  load: () => Promise<void>,
): Pick<Publishing, 'tellOverdue'> {
  bridge.on('publish:at-the-hour', ({ name, headlines, problem, isUnsigned }) => {
    void load();
    if (isUnsigned) return void toasts.showNotice(({ publish }) => publish.hour.unsigned(headlines, name));
    if (problem === null) return void toasts.show(({ publish }) => publish.hour.published(headlines, name));
    toasts.showNotice((messages) =>
      messages.publish.hour.failed(headlines, name, problemSentence(problem, messages)),
    );
  });
  return {
    async tellOverdue() {
      const answer = await request(bridge, 'publish:overdue', null);
      for (const { name, headlines } of answer.ok ? answer.value : [])
        toasts.showNotice(({ publish }) => publish.hour.overdue(headlines, name));
    },
  };
}

/** Looks at what would change, and publishes it. */
function createRuns(
  { bridge, editing, settings, toasts }: PublishNeeds,
  { chosen, step, secrets }: Stores,
  load: () => Promise<void>,
): Pick<Publishing, 'look' | 'run' | 'cancel' | 'visit'> {
  bridge.on('publish:progress', (progress) => {
    const now = step.get();
    if (now.kind === 'running' || now.kind === 'looking') step.set({ ...now, progress });
  });
  const orderOf = (id: string, edition: PublishedEdition) => {
    const secret = secrets.get(id);
    const isSigned = settings.state.get().signExports;
    return { id, edition, isSigned, ...(secret !== undefined && { secret }) };
  };
  return {
    async look(edition) {
      const id = chosen.get();
      if (id === null || isBusy(step.get())) return;
      step.set({ kind: 'looking', edition, progress: null });
      if (!(await editing.flush())) return step.set({ kind: 'idle' });
      const answer = await request(bridge, 'publish:plan', orderOf(id, edition));
      if (answer.ok) step.set({ kind: 'planned', edition, plan: answer.value });
      else if (answer.problem.kind === 'cancelled') step.set({ kind: 'idle' });
      else step.set({ kind: 'failed', isPublishing: false, edition, problem: answer.problem });
    },
    async run(accepted) {
      const id = chosen.get();
      const planned = step.get();
      if (id === null || planned.kind !== 'planned') return;
      const { edition } = planned;
      step.set({ kind: 'running', edition, progress: null });
      const answer = await request(bridge, 'publish:run', { ...orderOf(id, edition), accepted });
      if (answer.ok) step.set({ kind: 'done', published: answer.value });
      else if (answer.problem.kind === 'cancelled') step.set({ kind: 'stopped' });
      else step.set({ kind: 'failed', isPublishing: true, edition, problem: answer.problem });
      await load();
    },
    cancel() {
      const now = step.get();
      if (now.kind === 'running') step.set({ ...now, isStopping: true });
      void request(bridge, 'publish:cancel', null);
    },
    async visit() {
      const answer = await request(bridge, 'publish:visit', null);
      if (!answer.ok) toasts.showProblem(answer.problem);
    },
  };
}

function isBusy({ kind }: PublishStep): boolean {
  return kind === 'looking' || kind === 'running';
}

/** A destination without what is known of it here. */
export function plain({ id, name, isAutomatic, settings }: SiteDestination): SiteDestination {
  return { id, name, isAutomatic, settings };
}

/** A destination whose host is known by the fingerprint of its key or certificate. */
export function withPin(destination: SiteDestination, pin: string | null): SiteDestination {
  const { settings } = destination;
  return 'pin' in settings ? { ...destination, settings: { ...settings, pin } } : destination;
}
