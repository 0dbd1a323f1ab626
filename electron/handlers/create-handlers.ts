import { done } from '../../src/contract';
import type { Handlers } from '../../src/contract';
import { articleHandlers } from './articles';
import { exportHandlers } from './exports';
import { importHandlers } from './imports';
import { libraryHandlers } from './library';
import { pasteHandlers } from './paste';
import { pictureHandlers } from './pictures';
import { proofHandlers } from './proofs';
import { settingsHandlers } from './settings';
import type { Tools } from './tools';
import { wordHandlers } from './words';

/** Answers every call of the contract: one handler each, none missing. What is heavy is loaded when first needed. */
export function createHandlers(tools: Tools): Handlers {
  return {
    ...settingsHandlers(tools),
    ...libraryHandlers(tools),
    ...articleHandlers(tools),
    ...pasteHandlers(tools),
    ...pictureHandlers(tools),
    ...wordHandlers(tools),
    ...proofHandlers(tools),
    ...exportHandlers(tools),
    ...importHandlers(tools),
    'desk:flushed': () => Promise.resolve(done(null)),
    'desk:full-screen': () => Promise.resolve(done(null)),
  };
}
