import { polish } from '../../article';
import type { Desk } from '../create-desk';

/** Mends the typography of the whole article as one step; until the next change the message can take it back. */
export function polishOnSheet({ articles, toasts }: Pick<Desk, 'articles' | 'toasts'>): void {
  const draft = articles.current.get()?.draft;
  if (!draft) return;
  const before = draft.article();
  const after = polish(before);
  if (JSON.stringify(after) === JSON.stringify(before))
    return void toasts.say((words) => words.article.alreadyPolished);
  draft.replace(after);
  const message = toasts.say((words) => words.article.polished, {
    label: (words) => words.undo,
    run: () => draft.replace(before),
  });
  const forget = draft.onChange(() => {
    toasts.dismiss(message);
    forget();
  });
}
