import { footnotesOf, linesOf, plainText } from '../../../article';
import type { Article } from '../../../article';
import type { Bridge } from '../../../contract';
import { articleText } from '../../../contract';
import { ask } from '../../kit/request';
import type { Toasts } from '../../kit/toasts';

/** Writes a copy of a text where the person says, outside the archive. */
export async function keepCopy(desk: { bridge: Bridge; toasts: Toasts }, article: Article): Promise<void> {
  const answer = await ask(desk.bridge, 'article:copy', articleText(article));
  if (!answer.ok) return desk.toasts.trouble(answer.problem);
  const file = answer.value;
  if (file !== null) desk.toasts.say((words) => words.safety.copySaved(file));
}

/** Puts all the words of a text on the clipboard, as plain lines. */
export function copyWords({ toasts }: { toasts: Toasts }, article: Article): void {
  const field = document.createElement('textarea');
  field.value = wordsIn(article);
  field.className = 'unseen';
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  const copied = document.execCommand('copy'); // The clipboard's own interface asks for a permission; every one is denied.
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  toasts.say((words) => (copied ? words.safety.copied : words.safety.notCopied));
}

function wordsIn(article: Article): string {
  const { kicker, headline, standfirst, body, notesToEditors } = article;
  const lines = [...linesOf(body), ...linesOf(notesToEditors)].map(plainText);
  const notes = footnotesOf(article).map((note, index) => `${index + 1}. ${plainText(note.content)}`);
  return [kicker, headline, standfirst, ...lines, ...notes].filter((line) => line.trim() !== '').join('\n\n');
}
