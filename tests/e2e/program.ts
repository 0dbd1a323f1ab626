import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { ElectronApplication, Page } from '@playwright/test';
import type * as electronModule from 'electron';

type Electron = typeof electronModule;

/** The started program, as far as tests need it of Playwright's. Every call into its main process goes through `evaluate`. */
export interface Program {
  /**
   * Does something in the main process, once, and answers what came of it. Like Playwright's, which loses an answer when Electron collects
   * its garbage meanwhile (microsoft/playwright#33737): it is kept in the program then, and asked for again.
   */
  evaluate<Answer>(work: (electron: Electron) => Answer | Promise<Answer>): Promise<Answer>;
  evaluate<Answer, Argument>(
    work: (electron: Electron, argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ): Promise<Answer>;
  process(): ChildProcess;
  windows(): Page[];
  waitForEvent(event: 'window'): Promise<Page>;
  close(): Promise<void>;
}

interface Call {
  id: string;
  source: string;
  argument: unknown;
}

/** Playwright's program, with its answers kept. */
export function asProgram(electronApplication: ElectronApplication): Program {
  return {
    async evaluate(work: (electron: Electron, argument: never) => unknown, argument?: unknown) {
      const call: Call = { id: randomUUID(), source: String(work), argument };
      for (let isAsked = false; ; isAsked = true) {
        try {
          return (await electronApplication.evaluate(answerOnce, call)) as never;
        } catch (error) {
          if (isAsked || !String(error).includes('promise was garbage collected')) throw error;
        }
      }
    },
    process: () => electronApplication.process(),
    windows: () => electronApplication.windows(),
    waitForEvent: (event) => electronApplication.waitForEvent(event),
    close: () => electronApplication.close(),
  };
}

/** Runs in the program: does the work of a call unless it was begun already, and holds what comes of it. */
function answerOnce(electron: Electron, { id, source, argument }: Call): unknown {
  type Work = (electron: Electron, argument: unknown) => unknown;
  const kept = globalThis as { keptAnswers?: Map<string, unknown> };
  const answers = (kept.keptAnswers ??= new Map<string, unknown>());
  if (!answers.has(id)) {
    const work = (0, eval)(`(${source})`) as Work;
    answers.set(id, work(electron, argument));
  }
  return answers.get(id);
}
