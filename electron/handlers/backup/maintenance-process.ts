import { setPriority } from 'node:os';
import { findParent } from '../../process';
import { maintenanceTasks } from './maintenance-tasks';
import type { MaintenanceMessage, MaintenanceOrder } from './maintenance-tasks';

// The process that backs archives up and checks them: it does one task, after everybody else's work, and is then ended.
const stepBack = () => {
  try {
    setPriority(19);
  } catch {
    // A system that does not let a process step back: it works at the usual priority.
  }
};
process.on('SIGINT', () => undefined); // Ctrl-C reaches every process of a terminal; the parent ends this one.
const parent = findParent<MaintenanceOrder, MaintenanceMessage>();
parent.listen(({ name, argument }) => {
  if (name !== 'compact') stepBack(); // Saves wait for that one.
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
