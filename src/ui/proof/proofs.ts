import { articleText } from '../../contract';
import type { Bridge, LeafletProof, MailProof, ProofPane, Result, SiteProof } from '../../contract';
import type { Articles } from '../article/editing';
import { ask } from '../kit/request';
import type { Trouble } from '../kit/request';
import type { SettingsKeeper } from '../settings/settings-store';
import type { Article } from '../../article';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';

/** What a proof pane shows: the last page that was drawn, and whether a newer one is being drawn. */
interface ProofState<Value> {
  value: Value | null;
  trouble: Trouble | null;
  drawing: boolean;
}

/** One outlet's proof of the article at hand. */
interface Proof<Value> {
  state: Store<ProofState<Value>>;
  /** Draws again after a pause; each call puts it off, and makes older answers stale. */
  refresh: (read: () => Article, delay: number) => void;
  /** Forgets the page, as another article comes. */
  clear: () => void;
}

/** A proof that takes longer than this, in milliseconds, is no longer waited for. */
const patience = 8000;

/** Draws one proof at a time; an answer that newer words made stale is dropped. */
export function createProof<Value>(
  draw: (article: Article) => Promise<Result<Value, Trouble>>,
): Proof<Value> {
  const state = createStore<ProofState<Value>>({ value: null, trouble: null, drawing: false });
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy: Promise<void> = Promise.resolve();

  function refresh(read: () => Article, delay: number): void {
    clear(state.get().value);
    const mine = round;
    // One still being drawn is waited for: two at once would only slow each other.
    timer = setTimeout(() => {
      busy = Promise.race([busy, pause(patience)]).then(() => start(read, mine));
    }, delay);
  }

  async function start(read: () => Article, mine: number): Promise<void> {
    if (mine !== round) return;
    state.set({ ...state.get(), drawing: true });
    const answer = await draw(read());
    if (mine !== round) return;
    if (answer.ok) state.set({ value: answer.value, trouble: null, drawing: false });
    else state.set({ ...state.get(), trouble: answer.problem, drawing: false });
  }

  function clear(value: Value | null): void {
    clearTimeout(timer);
    round += 1;
    if (value === null) state.set({ value, trouble: null, drawing: false });
  }

  return { state, refresh, clear: () => clear(null) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The proofs of the article on the sheet; the pane that is open is drawn soon, the leaflet's fit now and then. */
export interface Proofs {
  site: Proof<SiteProof>;
  leaflet: Proof<LeafletProof>;
  press: Proof<MailProof>;
  /** Draws again what is open, when something else than the article changed. */
  refresh: () => void;
}

/** Milliseconds from the last change to the proof beside it. */
const proofDelay = 400;
/** The same for the leaflet's fit at the foot of the desk, when nobody looks at the leaflet itself. */
const fitDelay = 2500;

/** Watches the article on the sheet and the open pane, and has their proofs drawn. */
export function createProofs(desk: { bridge: Bridge; articles: Articles; settings: SettingsKeeper }): Proofs {
  const { bridge, articles, settings } = desk;
  const proofs = {
    site: createProof((article) => ask(bridge, 'proof:site', articleText(article))),
    leaflet: createProof((article) => ask(bridge, 'proof:leaflet', articleText(article))),
    press: createProof((article) => ask(bridge, 'proof:mail', articleText(article))),
  };
  let pane: ProofPane | null = null;

  function draw(delay: number): void {
    const read = articles.current.get()?.draft.article;
    if (!read) return;
    const open = settings.state.get().proof;
    if (open !== 'none') proofs[open].refresh(read, delay);
    if (open !== 'leaflet') proofs.leaflet.refresh(read, Math.max(delay, fitDelay));
  }

  articles.current.subscribe(() => {
    proofs.site.clear();
    proofs.leaflet.clear();
    proofs.press.clear();
    articles.current.get()?.draft.onChange(() => draw(proofDelay));
    draw(0);
  });
  settings.state.subscribe(() => {
    if (pane === settings.state.get().proof) return;
    pane = settings.state.get().proof;
    draw(0);
  });
  return { ...proofs, refresh: () => draw(0) };
}
