import { sentenceOf } from '../../contract';
import type { Trouble } from '../kit/request';
import type { Words } from './words';

/** What went wrong, in a sentence that says what to do. */
export function troubleSentence(trouble: Trouble, words: Words): string {
  return trouble.kind === 'unexpected' ? words.unexpected : sentenceOf(trouble, words.language);
}
