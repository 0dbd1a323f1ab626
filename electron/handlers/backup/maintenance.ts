import type { BackupProgress } from '../../../src/contract';
import type { ProcessPort, StartProcess } from '../../process';
import { maintenanceTasks } from './maintenance-tasks';
import type {
  MaintenanceAnswer,
  MaintenanceArgument,
  MaintenanceMessage,
  MaintenanceName,
} from './maintenance-tasks';

/** Runs maintenance tasks on an archive; a task that was stopped answers null. */
export interface Maintenance {
  run<Name extends MaintenanceName>(
    name: Name,
    argument: MaintenanceArgument<Name>,
    progress?: (progress: BackupProgress) => void,
  ): Promise<MaintenanceAnswer<Name> | null>;
  /** Ends the running tasks at once; what they had not finished does not count. Resolves when their processes have ended. */
  stop(): Promise<void>;
}

/**
 * Maintains an archive in separate processes, one for each task: neither the desk nor a save waits for it, and a task on a disk that
 * never answers can be ended. Without `start` it works in this process, as in tests.
 */
export function createMaintenance(start: StartProcess | null): Maintenance {
  const running = new Map<ProcessPort, () => void>();
  return {
    async run<Name extends MaintenanceName>(
      name: Name,
      argument: MaintenanceArgument<Name>,
      progress: (progress: BackupProgress) => void = () => undefined,
    ): Promise<MaintenanceAnswer<Name> | null> {
      if (!start) return runHere(name, argument, progress);
      const port = start('maintenance');
      try {
        return await ask<MaintenanceAnswer<Name>>(port, { name, argument }, progress, (stop) =>
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

async function runHere<Name extends MaintenanceName>(
  name: Name,
  argument: MaintenanceArgument<Name>,
  progress: (progress: BackupProgress) => void,
): Promise<MaintenanceAnswer<Name>> {
  const task = maintenanceTasks(progress)[name] as (
    argument: MaintenanceArgument<Name>,
  ) => Promise<MaintenanceAnswer<Name>>;
  return task(argument);
}

function ask<Answer>(
  port: ProcessPort,
  order: { name: MaintenanceName; argument: unknown },
  progress: (progress: BackupProgress) => void,
  onStop: (stop: () => void) => void,
): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    let isStopped = false;
    onStop(() => (isStopped = true));
    port.onMessage((received) => {
      const message = received as MaintenanceMessage;
      if (isStopped) return;
      if (message.kind === 'progress') progress(message.progress);
      else if (message.kind === 'done') resolve(message.value as Answer);
      else reject(new Error(message.stack));
    });
    // The caller removes what a stopped task left, so it is answered only once the process can write nothing more.
    port.onExit((errorOutput) =>
      isStopped
        ? resolve(null)
        : reject(new Error(`the process that maintains the archive ended: ${errorOutput}`)),
    );
    port.post(order);
  });
}
