/** Functions that one process offers another, by their names. What they take and answer is copied between the two. */
export type Exchanges<All> = { readonly [Name in keyof All]: (...given: never[]) => Promise<unknown> };

/** Some of them. */
export type SomeOf<All extends Exchanges<All>> = { readonly [Name in keyof All]?: All[Name] | undefined };

/** What one of them answers. */
export type AnswerOf<All extends Exchanges<All>, Name extends keyof All> = Awaited<ReturnType<All[Name]>>;

/** How much of the processor and of memory a task may take. */
export interface Budget {
  /** Seconds of processor time, not counting the parent's answers. */
  seconds: number;
  megabytes: number;
}

export type ToProcess =
  | { kind: 'task'; task: number; name: PropertyKey; given: readonly unknown[]; budget: Budget }
  | { kind: 'answer'; call: number; value: unknown };

/** Each message says which task it is about. */
export type FromProcess = { task: number } & (
  | { kind: 'call'; call: number; name: PropertyKey; given: readonly unknown[] }
  /** `seconds` is the processor time that the task took. */
  | { kind: 'done'; value: unknown; seconds: number }
  /** An error in our own code, with its stack. */
  | { kind: 'fault'; stack: string }
);

/** What a process writes to standard error before it ends itself because a task has used up its budget. */
export const spentBudget = { time: 'budget spent: time', memory: 'budget spent: memory' } as const;
