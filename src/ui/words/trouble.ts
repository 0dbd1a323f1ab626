import { sentenceOf } from '../../contract';
import type { RequestProblem } from '../kit/request';
import type { Words } from './words';

/** What went wrong, in a sentence that says what to do. */
export function troubleSentence(trouble: RequestProblem, words: Words): string {
  return trouble.kind === 'unexpected' ? words.unexpected : sentenceOf(trouble, words.language);
}
