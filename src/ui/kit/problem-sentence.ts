import { problemMessage } from '../../messages';
import type { Messages } from '../../messages';
import type { RequestProblem } from './state/request';

/** What went wrong, in a sentence that says what to do. */
export function problemSentence(problem: RequestProblem, messages: Messages): string {
  return problem.kind === 'unexpected' ? messages.unexpected : problemMessage(problem, messages.language);
}
