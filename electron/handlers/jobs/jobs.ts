/** The kinds of long work that the desk does beside its calls. */
const jobKinds = ['backup', 'erase', 'export', 'import', 'publish', 'send'] as const;

type JobKind = (typeof jobKinds)[number];

/** Long work beside the desk's calls: jobs of one kind run one after the other, in the order in which they were asked for. */
export class Jobs {
  readonly #last = new Map<JobKind, Promise<unknown>>();
  readonly #cancelling = new Map<JobKind, AbortController>();

  /** Begins a job once those of its kind are done; its signal says that it was cancelled, which it may be before it begins. */
  run<Answer>(kind: JobKind, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const { signal } = this.#cancellingOf(kind);
    const turn = this.settled(kind).then(() => work(signal));
    this.#last.set(
      kind,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** Resolves once the jobs of a kind that were asked for are done. */
  settled(kind: JobKind): Promise<unknown> {
    return this.#last.get(kind) ?? Promise.resolve();
  }

  /** Cancels the job of a kind that is running, and those that wait for it. */
  cancel(kind: JobKind): void {
    this.#cancelling.get(kind)?.abort();
    this.#cancelling.delete(kind);
  }

  /** Cancels all jobs, as the program ends. */
  stop(): void {
    for (const kind of jobKinds) this.cancel(kind);
  }

  #cancellingOf(kind: JobKind): AbortController {
    const known = this.#cancelling.get(kind);
    if (known) return known;
    const made = new AbortController();
    this.#cancelling.set(kind, made);
    return made;
  }
}
