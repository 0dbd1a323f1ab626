import { setPriority } from 'node:os';
import { findParent } from '../../process';
import { maintenanceTasks } from './maintenance-tasks';
import type { MaintenanceMessage, MaintenanceOrder } from './maintenance-tasks';

// The process that backs archives up and checks them. It does one task at low priority, and is then ended by its parent.
const lowerPriority = () => {
  try {
    setPriority(19);
  } catch {
    // The system refuses a lower priority: it works at the usual one.
  }
};
process.on('SIGINT', () => undefined); // Ctrl-C reaches every process of a terminal; the parent ends this one.
const parent = findParent<MaintenanceOrder, MaintenanceMessage>();
parent.listen(({ name, argument }) => {
  if (name !== 'compact') lowerPriority(); // Saves wait for the compaction.
  const tasks = maintenanceTasks((progress) => parent.post({ kind: 'progress', progress }));
  (tasks[name] as (argument: unknown) => Promise<unknown>)(argument).then(
    (value) => parent.post({ kind: 'done', value }),
    (error: unknown) =>
      parent.post({
        kind: 'fault',
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
