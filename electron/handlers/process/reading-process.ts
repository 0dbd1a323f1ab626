import { serveTasks } from '../../process';
import type { ParentCalls, Tasks } from './messages';

// The process that reads what strangers made.
serveTasks<Tasks, ParentCalls>(import.meta.url, async (call) =>
  (await import('./run-task')).createTasks(call),
);
