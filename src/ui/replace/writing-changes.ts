import type { ArticleId } from '../../article';
import { replaceSlice } from '../../contract';
import type { Bridge, ReplaceDone, RewrittenText, TextToReplace } from '../../contract';
import type { ActHistory, UndoAct } from '../article/acts/act-history';
import type { Editing } from '../article/editing';
import type { Library } from '../article/library/library';
import { request } from '../kit/state/request';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import { changesIn, tickedTexts } from './replacing-state';
import type { ReplacingState } from './replacing-state';

/** What writing needs of the desk. */
interface WritingNeeds {
  bridge: Bridge;
  editing: Pick<Editing, 'rewrite'>;
  library: Pick<Library, 'refresh'>;
  toasts: Toasts;
  history: Pick<ActHistory, 'didToTexts'>;
  show: (isShown: boolean) => void;
}

/** Makes the ticked changes a few texts at a time, and undoes them. */
export function createWriting(
  { bridge, editing, library, toasts, history, show }: WritingNeeds,
  state: Store<ReplacingState>,
  close: () => void,
) {
  const set = (part: Partial<ReplacingState>) => state.set({ ...state.get(), ...part });
  let isStopped = false;

  /** Runs something on texts, some at a time, until the person stops it. */
  async function inTurn<Text extends { id: ArticleId }>(
    slices: readonly (readonly Text[])[],
    call: (texts: Text[]) => ReturnType<typeof write>,
  ): Promise<ReplaceDone> {
    const all: ReplaceDone = { rewritten: [], left: [], refused: [] };
    isStopped = false;
    for (const slice of slices) {
      if (isStopped) break;
      const done = await editing.rewrite(
        slice.map(({ id }) => id),
        () => call([...slice]),
      );
      if (!done) break;
      all.rewritten.push(...done.rewritten);
      all.left.push(...done.left);
      all.refused.push(...done.refused);
      set({ written: state.get().written + slice.length });
    }
    library.refresh();
    return all;
  }

  async function write<Name extends 'replace:run' | 'replace:undo'>(
    name: Name,
    texts: Name extends 'replace:run' ? TextToReplace[] : RewrittenText[],
  ): Promise<ReplaceDone | null> {
    const answer = await request(bridge, name, texts as never);
    if (answer.ok) return answer.value;
    toasts.showProblem(answer.problem);
    return null;
  }

  async function run(): Promise<void> {
    const texts = tickedTexts(state.get());
    if (texts.length === 0) return;
    set({ phase: 'writing', written: 0, toWrite: texts.length });
    const done = await inTurn(slicesOf(texts), (slice) => write('replace:run', slice));
    const stoppedOf = state.get().written < texts.length ? texts.length : null;
    const { rewritten } = done;
    if (isPartial(done) || stoppedOf !== null)
      set({ phase: 'told', report: { kind: 'replaced', done, stoppedOf } });
    else close();
    if (rewritten.length === 0) return;
    const told = { texts: rewritten.length, to: '', from: '', changes: changesIn(done) };
    history.didToTexts(
      { kind: 'replace', ...told },
      { kind: 'replace', texts: rewritten },
      wayBack(rewritten),
    );
  }

  /** Restores the words of texts; that can be undone too. */
  function wayBack(rewritten: readonly RewrittenText[]): UndoAct {
    return async () => {
      close();
      const notice = toasts.showNotice((messages) => messages.replaceAll.undoing);
      const done = await inTurn(slicesOf(rewritten), (slice) => write('replace:undo', slice));
      toasts.dismiss(notice);
      const { rewritten: texts } = done;
      if (isPartial(done)) {
        set({ phase: 'told', report: { kind: 'undone', done, stoppedOf: null } });
        show(true);
      }
      return {
        again: texts.length > 0 ? wayBack(texts) : null,
        left: rewritten.length - texts.length,
        done: { kind: 'replace', texts },
        said: ({ replaceAll }) => replaceAll.undone(texts.length),
      };
    };
  }

  return { run, wayBack, stop: () => void (isStopped = true) };
}

function isPartial({ left, refused }: ReplaceDone): boolean {
  return left.length + refused.length > 0;
}

/** The most changes of one call, unless a single text has more. */
const maxAtOnce = 400;

/** Texts in slices small enough that no save waits for one. */
function slicesOf<Text extends { changes: number | readonly unknown[] }>(texts: readonly Text[]): Text[][] {
  const slices: Text[][] = [];
  let changes = 0;
  for (const text of texts) {
    const own = typeof text.changes === 'number' ? text.changes : text.changes.length;
    const last = slices.at(-1);
    if (last && last.length < replaceSlice && changes + own <= maxAtOnce) last.push(text);
    else {
      slices.push([text]);
      changes = 0;
    }
    changes += own;
  }
  return slices;
}
