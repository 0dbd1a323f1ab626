import { footnotesOf, linesOf, plainText } from '../../../article';
import type { Article } from '../../../article';
import { articleText } from '../../../contract';
import type { Bridge } from '../../../contract';
import { Button } from '../../kit/button';
import { request, useBridge } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import type { Toasts } from '../../kit/state/toasts';
import { useMessages } from '../../kit/state/use-messages';

/** Two ways to rescue a text that cannot be saved in the archive: a file elsewhere, or the clipboard. */
export function RescueButtons({ read }: { read: () => Article }) {
  const { safety } = useMessages();
  const bridge = useBridge();
  const toasts = useToasts();
  return (
    <>
      <Button label={safety.copyElsewhere} onClick={() => void saveElsewhere(bridge, toasts, read())} />
      <Button label={safety.copyText} onClick={() => copyToClipboard(toasts, read())} />
    </>
  );
}

/** Writes a copy of a text to a file that the person chooses. */
async function saveElsewhere(bridge: Bridge, toasts: Toasts, article: Article): Promise<void> {
  const answer = await request(bridge, 'article:copy', articleText(article));
  if (!answer.ok) return toasts.showProblem(answer.problem);
  const file = answer.value;
  if (file !== null) toasts.show((messages) => messages.safety.copySaved(file));
}

/** Copies all the words of a text, as plain lines. */
function copyToClipboard(toasts: Toasts, article: Article): void {
  const field = document.createElement('textarea');
  field.value = wordsIn(article);
  field.className = 'unseen';
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  const isCopied = document.execCommand('copy'); // navigator.clipboard needs a permission, and all are denied.
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  toasts.show((messages) => (isCopied ? messages.safety.copied : messages.safety.notCopied));
}

function wordsIn(article: Article): string {
  const { kicker, headline, standfirst, body, notesToEditors } = article;
  const lines = [...linesOf(body), ...linesOf(notesToEditors)].map(plainText);
  const notes = footnotesOf(article).map((note, index) => `${index + 1}. ${plainText(note.content)}`);
  return [kicker, headline, standfirst, ...lines, ...notes].filter((line) => line.trim() !== '').join('\n\n');
}
