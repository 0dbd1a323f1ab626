/** Named exchanges between two processes, each with what is asked and what is answered. */
export type Exchanges<All> = { readonly [Name in keyof All]: { argument: unknown; answer: unknown } };

/** The functions that answer exchanges. */
export type AnswersTo<All extends Exchanges<All>> = {
  readonly [Name in keyof All]: (argument: All[Name]['argument']) => Promise<All[Name]['answer']>;
};

/** The functions that answer some of them. */
export type SomeAnswersTo<All extends Exchanges<All>> = {
  readonly [Name in keyof All]?: AnswersTo<All>[Name] | undefined;
};

/** How much of the processor and of memory a task may take. */
export interface Budget {
  /** Seconds of processor time, not counting the parent's answers. */
  seconds: number;
  megabytes: number;
}

export type ToProcess =
  | { kind: 'task'; task: number; name: PropertyKey; argument: unknown; budget: Budget }
  | { kind: 'answer'; call: number; value: unknown };

/** Each message says which task it is about. */
export type FromProcess = { task: number } & (
  | { kind: 'call'; call: number; name: PropertyKey; argument: unknown }
  /** `seconds` is the processor time that the task took. */
  | { kind: 'done'; value: unknown; seconds: number }
  /** An error in our own code, with its stack. */
  | { kind: 'fault'; stack: string }
);

/** What a process writes to standard error before it ends itself because a task has used up its budget. */
export const spentBudget = { time: 'budget spent: time', memory: 'budget spent: memory' } as const;
