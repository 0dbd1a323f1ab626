import { correctionsOf, instantOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Addressee, MailState, Problem, Result } from '../../../src/contract';
import type { Archive } from '../../archive';

/** The states of messages that arrived, may have, or are to go. */
const coming: readonly MailState[] = ['waiting', 'sending', 'sent', 'unknown'];

/**
 * Those who have nothing of a text yet, and how many have it, or will when the outbox is empty. Of a text that was corrected or withdrawn
 * only what was confirmed since counts: a correction goes to the same people. An address is asked for beside the person, as two may share it.
 */
export function withoutWhoHas(
  people: readonly Addressee[],
  article: Article,
  { outbox, pressList }: Pick<Archive, 'outbox' | 'pressList'>,
): Result<{ people: Addressee[]; had: number }, Problem> {
  const mailings = outbox.list();
  if (!mailings.ok) return mailings;
  const since = lastSaid(article);
  const have = new Set<string>();
  for (const { id, createdAt, article: sent } of mailings.value) {
    if (sent !== article.id || createdAt < since) continue;
    const mails = outbox.mails(id);
    if (!mails.ok) return mails;
    for (const { person, address, state } of mails.value)
      if (coming.includes(state)) have.add(person).add(pressList.mailKey(address));
  }
  const left = people.filter(({ id, mail }) => !have.has(id) && !have.has(pressList.mailKey(mail)));
  return done({ people: left, had: people.length - left.length });
}

/** When a text was last corrected or withdrawn, in milliseconds; the beginning of time where it was not. */
function lastSaid(article: Article): number {
  const times = [...correctionsOf(article).map(({ date }) => date), article.withdrawn?.date];
  return Math.max(-Infinity, ...times.flatMap((time) => (time ? [instantOf(time)] : [])));
}
