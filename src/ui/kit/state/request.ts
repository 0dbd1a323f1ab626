import { failed } from '../../../contract';
import type { Argument, Bridge, CallName, Problem, ReplyTo, Result } from '../../../contract';
import { createPart } from './part';

export const useReadOnly = createPart<Problem | null>('readOnly');

export const useBridge = createPart<Bridge>('bridge');

/** Why a request failed: a problem that the contract names, or a fault of the program, which is in its log. */
export type RequestProblem = Problem | { kind: 'unexpected' };

/** What a call answers when it succeeds. */
export type ResponseValue<Name extends CallName> = Extract<ReplyTo<Name>, { ok: true }>['value'];

/** Sends a request to the main process. It never rejects: a fault is an answer of kind `unexpected`. */
export async function request<Name extends CallName>(
  bridge: Bridge,
  name: Name,
  argument: Argument<Name>,
): Promise<Result<ResponseValue<Name>, RequestProblem>> {
  try {
    return await bridge.call(name, argument);
  } catch (fault) {
    console.error(name, fault);
    return failed({ kind: 'unexpected' });
  }
}
