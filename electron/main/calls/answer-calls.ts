import type { z } from 'zod';
import { argumentSchemas, failed } from '../../../src/contract';
import type { CallName, Handlers, Invalid, ParsedArgument, ReplyTo } from '../../../src/contract';
import type { Log } from '../start/log';

/** Answers a call of the contract whose argument is still unknown. */
export type AnswerCall = <Name extends CallName>(
  name: Name,
  argument: unknown,
) => Promise<ReplyTo<Name> | { ok: false; problem: Invalid }>;

/** Answers calls by their handlers; refuses, and logs, an argument that is not valid. */
export function answerCalls(handlers: Handlers, log: Log): AnswerCall {
  return async <Name extends CallName>(name: Name, argument: unknown) => {
    const schema: z.ZodType<ParsedArgument<Name>> = argumentSchemas[name];
    const parsed = schema.safeParse(argument);
    if (parsed.success) return handlers[name](parsed.data);
    const problem = invalidArgument(parsed.error);
    log.info(`argument refused: ${name}, ${problem.where}, ${problem.why}`);
    return failed(problem);
  };
}

/** The first thing wrong with an argument; its message says what was expected, never what was received. */
function invalidArgument(error: z.ZodError): Invalid {
  const [issue] = error.issues;
  return { kind: 'invalid', file: null, where: issue?.path.join('.') ?? '', why: issue?.message ?? '' };
}
