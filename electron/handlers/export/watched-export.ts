import { failed } from '../../../src/contract';
import type { ExportProgress, ExportReport, Outlet, Problem, Result } from '../../../src/contract';
import { abortable } from '../../process';
import type { Tools } from '../desk/tools';

/** Milliseconds without progress after which a cancelled export, or a look at a folder, is given up: a dead network drive never answers. */
const maxInactivity = 3000;

/** Inactivity is counted in ticks of a timer, and a late tick counts once: while this process is busy it receives no progress. */
const tick = 250;

/** Gives up waiting for work that made no progress for `maxInactivity`. */
export class ActivityTimeout {
  #ticks = 0;

  /** The work has made progress. */
  readonly reset = (): void => void (this.#ticks = 0);

  /** The answer of some work; null once waiting for it was given up. */
  async race<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
    this.reset();
    let timer: NodeJS.Timeout | undefined;
    const givenUp = new Promise<null>((resolve) => {
      timer = setInterval(() => {
        this.#ticks += 1;
        if (this.#ticks * tick >= maxInactivity) resolve(null);
      }, tick);
    });
    return Promise.race([answer, givenUp]).finally(() => clearInterval(timer));
  }
}

/** How some work is stopped, and given up. */
export interface Watch {
  signal: AbortSignal;
  timeout: ActivityTimeout;
}

/** An export's answer. A cancelled export is given up when it makes no progress for too long. */
export async function orGivenUp(
  run: Promise<Result<ExportReport, Problem>>,
  { signal, timeout }: Watch,
  { memory }: Pick<Tools, 'memory'>,
): Promise<Result<ExportReport, Problem>> {
  const path = memory.get().exportFolder ?? '';
  const answer = (await abortable(run, signal)) ?? (await timeout.race(run));
  return answer ?? failed({ kind: 'not-answering', path });
}

/** Milliseconds between two steps that are shown of an outlet: a site may have thousands in a second. */
const stepDelay = 50;

/** Tells the window of the steps of an export: the first and the last of each outlet, and one now and then between. */
export function shownNowAndThen(emit: Tools['emit']): (step: ExportProgress) => void {
  const shown = new Map<Outlet, number>();
  return (step) => {
    const [now, last = -Infinity] = [performance.now(), shown.get(step.outlet)];
    if (now - last < stepDelay && step.done < step.total) return;
    shown.set(step.outlet, now);
    emit('export:progress', step);
  };
}
