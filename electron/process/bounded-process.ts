import { spentBudget } from './messages';
import type { Budget, Exchanges, FromProcess, SomeAnswersTo, ToProcess } from './messages';
import type { ProcessPort } from './process-port';

/** What became of a task: its answer, or why there is none. */
export type Outcome<Value> =
  | { kind: 'done'; value: Value; seconds: number }
  /** It took more processor time or memory than it may, or stood still, or ended its process. */
  | { kind: 'ended'; cause: 'time' | 'memory' | 'crash' }
  /** An error in our own code, with its stack. */
  | { kind: 'fault'; stack: string }
  | { kind: 'stopped' };

/**
 * A process for tasks that may never end, one task at a time. One that takes too long, too much memory or that crashes ends the
 * process and only its own task: the next task starts another. Errors in `answers` are thrown.
 */
export class BoundedProcess<Tasks extends Exchanges<Tasks>, Calls extends Exchanges<Calls> = object> {
  readonly #start: () => ProcessPort;
  readonly #idleTime: number;
  #port: ProcessPort | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #end: ((end: 'stopped') => void) | null = null;
  #idle: NodeJS.Timeout | undefined;
  #isStopped = false;
  #tasks = 0;
  /** Increased whenever a process is started, so that a caller sees that what it had opened is gone. */
  generation = 0;

  /** `idleTime`: milliseconds after its last task until the process is ended. */
  constructor(start: () => ProcessPort, idleTime = 20_000) {
    this.#start = start;
    this.#idleTime = idleTime;
  }

  /** Runs a task within a budget. */
  run<Name extends keyof Tasks>(
    name: Name,
    argument: Tasks[Name]['argument'],
    budget: Budget,
    answers: SomeAnswersTo<Calls> = {},
  ): Promise<Outcome<Tasks[Name]['answer']>> {
    const turn = this.#queue.then(() =>
      this.#isStopped
        ? { kind: 'stopped' as const }
        : this.#runNow<Tasks[Name]['answer']>(
            { kind: 'task', task: (this.#tasks += 1), name, argument, budget },
            answers,
          ),
    );
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the process and its task for good. */
  stop(): void {
    this.#isStopped = true;
    this.#end?.('stopped');
    this.#kill();
  }

  async #runNow<Value>(
    task: ToProcess & { kind: 'task' },
    answers: SomeAnswersTo<Calls>,
  ): Promise<Outcome<Value>> {
    clearTimeout(this.#idle);
    const port = (this.#port ??= this.#open());
    port.hold(true);
    try {
      const outcome = await this.#outcomeOf<Value>(port, task, answers);
      if (outcome.kind !== 'done') this.#kill();
      return outcome;
    } catch (error) {
      this.#kill();
      throw error;
    } finally {
      this.#end = null;
      port.hold(false);
      this.#idle = setTimeout(() => this.#kill(), this.#idleTime).unref();
    }
  }

  #open(): ProcessPort {
    this.generation += 1;
    const port = this.#start();
    // What a process that was ended still says, or its end, is nothing that another one did.
    port.onMessage((message) => {
      if (this.#port === port) this.#receive(message as FromProcess);
    });
    port.onExit((lastWords) => {
      if (this.#port !== port) return;
      this.#port = null;
      this.#settle({ kind: 'ended', cause: causeOf(lastWords) });
    });
    return port;
  }

  #receive: (message: FromProcess) => void = () => undefined;
  #settle: (outcome: Outcome<never>) => void = () => undefined;

  #outcomeOf<Value>(
    port: ProcessPort,
    task: ToProcess & { kind: 'task' },
    answers: SomeAnswersTo<Calls>,
  ): Promise<Outcome<Value>> {
    const outcome = new Promise<Outcome<Value>>((resolve, reject) => {
      this.#settle = resolve;
      this.#end = (kind) => resolve({ kind });
      this.#receive = (message) => {
        if (message.task !== task.task) return;
        if (message.kind === 'done')
          resolve({ kind: 'done', value: message.value as Value, seconds: message.seconds });
        else if (message.kind === 'fault') resolve({ kind: 'fault', stack: message.stack });
        else
          answer(message, answers).then(
            (value) => port.post({ kind: 'answer', call: message.call, value } satisfies ToProcess),
            reject,
          );
      };
    });
    port.post(task);
    return outcome;
  }

  #kill(): void {
    this.#port?.kill();
    this.#port = null;
  }
}

async function answer<Calls extends Exchanges<Calls>>(
  { name, argument }: FromProcess & { kind: 'call' },
  answers: SomeAnswersTo<Calls>,
): Promise<unknown> {
  const respond = answers[name as keyof Calls] as ((argument: unknown) => Promise<unknown>) | undefined;
  return respond ? respond(argument) : null;
}

function causeOf(lastWords: string): 'time' | 'memory' | 'crash' {
  if (lastWords.includes(spentBudget.time)) return 'time';
  const isMemory = lastWords.includes(spentBudget.memory) || /out of memory/i.test(lastWords);
  return isMemory ? 'memory' : 'crash';
}
