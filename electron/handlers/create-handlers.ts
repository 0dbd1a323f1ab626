import type { Handlers } from '../../src/contract';
import type { Tools } from './tools';

/** Answers every call of the contract: one handler each, none missing. */
export declare function createHandlers(tools: Tools): Handlers;
