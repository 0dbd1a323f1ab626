import { writeSync } from 'node:fs';
import { serveTasks } from '../../electron/process';
import type { TestTasks } from './bounded-process.test';

// A process with tasks of each kind, for the tests of what bounds them.
serveTasks<TestTasks, object>(import.meta.url, () =>
  Promise.resolve({
    answer: () => Promise.resolve('answered'),
    wait: () => new Promise<never>(() => undefined),
    work: () => {
      writeSync(1, 'working\n');
      for (;;);
    },
  }),
);
