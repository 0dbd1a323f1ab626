import { failed } from '../../contract';
import type { Argument, Bridge, CallName, Problem, Reply, Result } from '../../contract';

/** A problem of the world, or a fault of the program that its log tells whole. */
export type Trouble = Problem | { kind: 'unexpected' };

/** What a call gives when it goes well. */
export type ValueOf<Name extends CallName> = Extract<Reply<Name>, { ok: true }>['value'];

/** Asks the main process; never rejects, so that a fault there cannot take the text away here. */
export async function ask<Name extends CallName>(
  bridge: Bridge,
  name: Name,
  argument: Argument<Name>,
): Promise<Result<ValueOf<Name>, Trouble>> {
  try {
    return await bridge.call(name, argument);
  } catch (fault) {
    console.error(name, fault);
    return failed({ kind: 'unexpected' });
  }
}
