import { done } from '../../src/contract';
import type { DeskStart, Handlers } from '../../src/contract';
import type { Archive } from '../archive';
import { articleHandlers } from './articles';
import { copyHandlers } from './copies';
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
    ...copyHandlers(tools),
    ...pasteHandlers(tools),
    ...pictureHandlers(tools),
    ...wordHandlers(tools),
    ...proofHandlers(tools),
    ...exportHandlers(tools),
    ...importHandlers(tools),
    'desk:start': () => Promise.resolve(done(startOf(tools.archive))),
    'desk:flushed': () => Promise.resolve(done(null)),
    'desk:broken': () => Promise.resolve(done(null)),
    'desk:full-screen': () => Promise.resolve(done(null)),
  };
}

/** The start of a desk that has not come back from anything: whoever loads pages again says otherwise. */
function startOf({ readOnly }: Archive): DeskStart {
  return { readOnly, returned: null, often: false };
}
