import type { Article } from '../../../article';
import { articleText, done, outlets } from '../../../contract';
import type {
  Bridge,
  CardsProof,
  LeafletProof,
  MailProof,
  Outlet,
  ProofPane,
  Result,
  SiteProof,
  Argument,
} from '../../../contract';
import type { CardSize, LeafletChoice, LeafletFormatName } from '../../../leaflet';
import { chosenLeaflets, shownDesign } from './leaflet-choice';
import type { Editing } from '../editing';
import { request } from '../../kit/state/request';
import type { RequestProblem } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { SettingsStore } from '../../kit/state/settings-store';
import { createPart } from '../../kit/state/part';

/** The state of one proof: the last page that was drawn, and whether a newer one is being drawn. */
interface ProofState<Value> {
  value: Value | null;
  problem: RequestProblem | null;
  drawing: boolean;
}

/** The proof of one outlet. */
interface Proof<Value> {
  state: Store<ProofState<Value>>;
  /** Draws again after a delay in milliseconds; each call starts the delay again, and makes earlier answers stale. */
  refresh: (read: () => Article, delay: number) => void;
  /** Clears the page, when another article is opened. */
  clear: () => void;
}

/** The proof of each outlet. */
interface ProofValues extends Record<Outlet, unknown> {
  site: SiteProof;
  leaflet: LeafletProof;
  press: MailProof;
  cards: CardsProof;
}

type OutletProofs = { readonly [Name in Outlet]: Proof<ProofValues[Name]> };

/** The proofs of the article on the sheet. The open one is drawn soon after edits, the leaflet's fit less often. */
export interface Proofs extends OutletProofs {
  /** The format that the text is exported in when it is too long for the one shown; null when none holds it. */
  larger: Store<LeafletFormatName | null>;
  measured: Pick<MeasuredFits, 'of'>;
  /** The cards that are looked at: their size, and whether those of a long text are numbered. */
  cardView: Store<CardView>;
  /** Asks by the system's dialog how the leaflet of the text on the sheet is printed. */
  print: () => Promise<Result<null, RequestProblem>>;
  /** Draws the open proof again, when something other than the article has changed. */
  refresh: () => void;
}

interface CardView {
  size: CardSize;
  isInRow: boolean;
}

export const useProofs = createPart<Proofs>('proofs');

/** Milliseconds from the last edit to the drawing of the open proof: with the time to typeset a leaflet, half a second from key to page. */
const proofDelay = 250;
/** The same for the fit in the status bar, while the leaflet's proof is not open. */
const fitDelay = 2500;

interface ProofDesk {
  bridge: Bridge;
  editing: Editing;
  settings: SettingsStore;
}

/** Draws proofs after edits, and when another article or another proof is opened. */
export function createProofs(desk: ProofDesk): Proofs {
  const { bridge, editing, settings } = desk;
  const measured = createMeasuredFits();
  const cardView = createStore<CardView>({ size: 'square', isInRow: true });
  const proofs: OutletProofs = {
    site: createProof((article) => request(bridge, 'proof:site', articleText(article))),
    leaflet: createProof(async (article) => {
      const design = shownDesign(chosenLeaflets(settings.state.get(), article));
      const order = { article: articleText(article), design };
      const answer = await request(bridge, 'proof:leaflet', order);
      if (answer.ok) measured.keep(order, answer.value);
      return answer;
    }),
    press: createProof((article) => request(bridge, 'proof:mail', articleText(article))),
    cards: createProof((article) =>
      request(bridge, 'proof:cards', { article: articleText(article), ...cardView.get() }),
    ),
  };
  let pane: ProofPane | null = null;
  let leaflets: LeafletChoice | null = null;

  function leafletsNow(): LeafletChoice | null {
    const draft = editing.current.get()?.draft;
    const text = draft && { id: draft.id, kind: draft.fields.get().kind };
    return text ? chosenLeaflets(settings.state.get(), text) : null;
  }

  function draw(delay: number): void {
    const read = editing.current.get()?.draft.article;
    if (!read) return;
    const open = settings.state.get().proof;
    if (open !== 'none') proofs[open].refresh(read, delay);
    if (open !== 'leaflet') proofs.leaflet.refresh(read, Math.max(delay, fitDelay));
  }

  editing.current.subscribe(() => {
    for (const outlet of outlets) proofs[outlet].clear();
    editing.current.get()?.draft.onChange(() => draw(proofDelay));
    draw(0);
  });
  settings.state.subscribe(() => {
    const chosen = leafletsNow();
    if (pane === settings.state.get().proof && leaflets === chosen) return;
    pane = settings.state.get().proof;
    leaflets = chosen;
    draw(0);
  });
  cardView.subscribe(() => {
    if (settings.state.get().proof === 'cards') draw(0);
  });
  const larger = followLarger(desk, proofs.leaflet);
  const print = async () => {
    const article = editing.current.get()?.draft.article();
    if (!article) return done(null);
    const leaflet = chosenLeaflets(settings.state.get(), article);
    const { turn } = leaflet;
    const order = { article: articleText(article), design: shownDesign(leaflet), ...(turn && { turn }) };
    return request(bridge, 'proof:print', order);
  };
  return { ...proofs, larger, measured, cardView, print, refresh: () => draw(0) };
}

/** Asks for the larger format each time the leaflet has come out too long. */
function followLarger(
  { bridge, editing, settings }: ProofDesk,
  leaflet: Proof<LeafletProof>,
): Store<LeafletFormatName | null> {
  const larger = createStore<LeafletFormatName | null>(null);
  let seen: LeafletProof | null = null;
  async function ask(proof: LeafletProof, article: Article): Promise<void> {
    const leaflets = chosenLeaflets(settings.state.get(), article);
    const order = { article: articleText(article), leaflets, asked: proof.format };
    const answer = await request(bridge, 'proof:larger-format', order);
    if (answer.ok && seen === proof) larger.set(answer.value);
  }
  leaflet.state.subscribe(() => {
    const { value } = leaflet.state.get();
    if (value === seen) return;
    if (value?.format !== seen?.format) larger.set(null);
    seen = value;
    const draft = editing.current.get()?.draft;
    if (value && value.wordsTooMany > 0 && draft) void ask(value, draft.article());
  });
  return larger;
}

/** Milliseconds after which a proof is no longer waited for. */
const timeout = 8000;

/** Draws one proof at a time; stale answers are dropped. */
export function createProof<Value>(
  draw: (article: Article) => Promise<Result<Value, RequestProblem>>,
): Proof<Value> {
  const state = createStore<ProofState<Value>>({ value: null, problem: null, drawing: false });
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawing: Promise<void> = Promise.resolve();

  function refresh(read: () => Article, delay: number): void {
    clear(state.get().value);
    const own = round;
    // Waits for a proof that is being drawn: two at once would slow each other down.
    timer = setTimeout(() => {
      drawing = Promise.race([drawing, wait(timeout)]).then(() => start(read, own));
    }, delay);
  }

  async function start(read: () => Article, own: number): Promise<void> {
    if (own !== round) return;
    state.set({ ...state.get(), drawing: true });
    const answer = await draw(read());
    if (own !== round) return;
    if (answer.ok) state.set({ value: answer.value, problem: null, drawing: false });
    else state.set({ ...state.get(), problem: answer.problem, drawing: false });
  }

  function clear(value: Value | null): void {
    clearTimeout(timer);
    round += 1;
    if (value === null) state.set({ value, problem: null, drawing: false });
  }

  return { state, refresh, clear: () => clear(null) };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** How a leaflet came out when it was typeset. */
type MeasuredFit = Pick<LeafletProof, 'format' | 'pages' | 'wordsTooMany'>;

/** What typesetting said of the texts of this session, so that it is not estimated again of one that has not changed since. */
interface MeasuredFits {
  keep: (order: Argument<'proof:leaflet'>, fit: MeasuredFit) => void;
  /** How exactly these words come out in this design; null when they were not typeset yet. */
  of: (order: Argument<'proof:leaflet'>) => MeasuredFit | null;
}

/** How many leaflets are remembered, each with its words. */
const maxFits = 10;

export function createMeasuredFits(): MeasuredFits {
  const fits = new Map<string, MeasuredFit>();
  return {
    keep(order, { format, pages, wordsTooMany }) {
      fits.set(JSON.stringify(order), { format, pages, wordsTooMany });
      const [oldest] = fits.keys();
      if (fits.size > maxFits && oldest !== undefined) fits.delete(oldest);
    },
    of: (order) => fits.get(JSON.stringify(order)) ?? null,
  };
}
