import type { BackupProgress } from '../../../src/contract';
import type { ProcessPort, StartProcess } from '../../process';
import { careTasks } from './care-tasks';
import type { CareAnswer, CareArgument, CareMessage, CareName } from './care-tasks';

/** Does one task of the archive's care at a time; null when it was stopped. */
export interface Care {
  run<Name extends CareName>(
    name: Name,
    argument: CareArgument<Name>,
    progress?: (progress: BackupProgress) => void,
  ): Promise<CareAnswer<Name> | null>;
  /** Ends the tasks that are running, at once: nothing half done counts. Resolves when their processes have ended. */
  stop(): Promise<void>;
}

/**
 * Takes care of an archive in processes of their own, one for each task, so that neither the desk nor a save waits for it, and a
 * disk that never answers can be given up. Without `start` it works in this process, as in tests.
 */
export function createCare(start: StartProcess | null): Care {
  const running = new Map<ProcessPort, () => void>();
  return {
    async run<Name extends CareName>(
      name: Name,
      argument: CareArgument<Name>,
      progress: (progress: BackupProgress) => void = () => undefined,
    ): Promise<CareAnswer<Name> | null> {
      if (!start) return runHere(name, argument, progress);
      const port = start('care');
      try {
        return await ask<CareAnswer<Name>>(port, { name, argument }, progress, (stop) =>
          running.set(port, stop),
        );
      } finally {
        running.delete(port);
        port.kill();
      }
    },
    async stop() {
      const ended = [...running].map(([port, stop]) => {
        const end = new Promise<void>((resolve) => port.onExit(() => resolve()));
        stop();
        port.kill();
        return end;
      });
      await Promise.all(ended);
    },
  };
}

async function runHere<Name extends CareName>(
  name: Name,
  argument: CareArgument<Name>,
  progress: (progress: BackupProgress) => void,
): Promise<CareAnswer<Name>> {
  const task = careTasks(progress)[name] as (argument: CareArgument<Name>) => Promise<CareAnswer<Name>>;
  return task(argument);
}

function ask<Answer>(
  port: ProcessPort,
  order: { name: CareName; argument: unknown },
  progress: (progress: BackupProgress) => void,
  onStop: (stop: () => void) => void,
): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    let isStopped = false;
    onStop(() => (isStopped = true));
    port.onMessage((received) => {
      const message = received as CareMessage;
      if (isStopped) return;
      if (message.kind === 'progress') progress(message.progress);
      else if (message.kind === 'done') resolve(message.value as Answer);
      else reject(new Error(message.stack));
    });
    // What a stopped task left is cleared by its caller, who must not be overtaken by it: it is answered once its process has ended.
    port.onExit((lastWords) =>
      isStopped
        ? resolve(null)
        : reject(new Error(`the process that cares for the archive ended: ${lastWords}`)),
    );
    port.post(order);
  });
}
