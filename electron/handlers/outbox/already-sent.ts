import { correctionsOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Addressee, MailState, PressTarget, Problem, Result, WhoHas } from '../../../src/contract';
import type { Archive } from '../../archive';

/** The states of messages that arrived, may have, or are to go. */
const coming: readonly MailState[] = ['waiting', 'sending', 'sent', 'unknown'];

/** The day by which is told whose time in the list is over. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

type Needs = Pick<Archive, 'outbox' | 'pressList' | 'revisions'>;

/**
 * Those who have nothing of a text yet, and how many have it, or will when the outbox is empty. Of a text that was corrected or withdrawn
 * only what said so counts: a correction goes to the same people.
 */
export function withoutWhoHas(
  people: readonly Addressee[],
  article: Article,
  archive: Needs,
): Result<{ people: Addressee[]; had: number }, Problem> {
  const have = holdersOf(article, archive, true);
  if (!have.ok) return have;
  const left = people.filter((one) => !isOneOf(have.value, one, archive));
  return done({ people: left, had: people.length - left.length });
}

/** The people of the list who have a text, in whatever state of it, or will when the outbox is empty. */
export function samePeople(article: Article, archive: Needs): Result<PressTarget, Problem> {
  const have = holdersOf(article, archive, false);
  if (!have.ok) return have;
  const list = archive.pressList.people();
  if (!list.ok) return list;
  const people = list.value.people.filter((one) => isOneOf(have.value, one, archive));
  return done({ kind: 'people', ids: people.map(({ id }) => id) });
}

/** How many of those who have a text may be written to, and how many of them have it without what was corrected since. */
export function countWhoHas(article: Article, archive: Needs, today: string): Result<WhoHas, Problem> {
  const same = samePeople(article, archive);
  if (!same.ok) return same;
  const found = archive.pressList.addressees(same.value, today);
  if (!found.ok) return found;
  const left = withoutWhoHas(found.value.people, article, archive);
  return left.ok ? done({ people: found.value.people.length, behind: left.value.people.length }) : left;
}

/** By what somebody is known who has a text: the person, and the address, since two people may share one. */
function holdersOf(
  article: Article,
  { outbox, pressList, revisions }: Needs,
  isAsNow: boolean,
): Result<ReadonlySet<string>, Problem> {
  const mailings = outbox.list();
  if (!mailings.ok) return mailings;
  const have = new Set<string>();
  for (const { id, article: sent } of mailings.value) {
    if (sent !== article.id) continue;
    const mailing = outbox.find(id);
    if (!mailing.ok) return mailing;
    const state = mailing.value && revisions.open({ id: sent, revision: mailing.value.revision });
    if (isAsNow && !saysAsMuch(state?.ok ? state.value : null, article)) continue;
    const mails = outbox.mails(id);
    if (!mails.ok) return mails;
    for (const { person, address, state: now } of mails.value)
      if (coming.includes(now)) have.add(person).add(pressList.mailKey(address));
  }
  return done(have);
}

const isOneOf = (have: ReadonlySet<string>, { id, mail }: Pick<Addressee, 'id' | 'mail'>, list: Needs) =>
  have.has(id) || (mail !== '' && have.has(list.pressList.mailKey(mail)));

/**
 * Whether a state of a text that went says what it says now of having been corrected or withdrawn. Dates do not tell: they name a day. A
 * state that cannot be read any more said nothing of it: who has a text that says nothing of it now does not get it twice.
 */
function saysAsMuch(sent: Article | null, now: Article): boolean {
  const corrections = sent ? correctionsOf(sent).length : 0;
  return corrections >= correctionsOf(now).length && Boolean(sent?.withdrawn) === Boolean(now.withdrawn);
}
