export { BoundedProcess } from './bounded-process';
export type { Outcome } from './bounded-process';
export type { AnswerOf, Budget, SomeOf } from './messages';
export { abortable } from './abortable';
export {
  noNetwork,
  withoutNetwork,
  collectErrorOutput,
  portOf,
  processEnvironment,
  processFile,
  processNames,
  startAhead,
  startNodeProcess,
} from './process-port';
export { findParent, serveTasks } from './serve-tasks';
export type { ProcessName, ProcessPort, StartProcess } from './process-port';
export type { CallParent } from './serve-tasks';
