import type * as Electron from 'electron';

/** Answers the system's dialogs of a program by labels of buttons, and by folders. */
export function answer(electron: typeof Electron, given: readonly string[]): void;
