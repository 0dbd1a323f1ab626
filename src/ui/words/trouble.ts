// STAND-IN until the contract room has its sentences
import type { Notice } from '../../contract';
import type { Trouble } from '../ask';
import type { Words } from './words';

/** What went wrong, in a sentence that says what to do. */
export function troubleSentence(trouble: Trouble, words: Words): string {
  return trouble.kind === 'unexpected' ? words.unexpected : trouble.kind + '.';
}

export function noticeSentence(notice: Notice, _words: Words): string {
  return notice.kind + ' ' + JSON.stringify(notice);
}
