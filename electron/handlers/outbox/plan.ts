import { createHash } from 'node:crypto';
import { mastheadIn } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done, failed, mailAddressSchema } from '../../../src/contract';
import type {
  Addressee,
  Addressees,
  MailAccount,
  MailAttachment,
  MailingOrder,
  MailingPlan,
  Outlet,
  PressTarget,
  Problem,
  Result,
} from '../../../src/contract';
import { interfaceLanguage } from '../../../src/messages';
import type { Archive } from '../../archive';
import { makeMailing } from '../../export';
import type { ArticleOrder, AttachOrder, Mailbox } from '../../export';
import type { Tools } from '../desk/tools';
import { leafletsOf, templatesOf } from '../export/leaflet-templates';
import { deskNaming } from '../export/naming';
import { mailOrderOf } from '../export/proof-order';
import { beforeItLeaves } from '../leaving/before-it-leaves';
import { dayOf, samePeople, withoutWhoHas } from './already-sent';

/** What would go out, as a person is told of it, and all that is needed to send it. */
export interface PreparedMailing {
  plan: MailingPlan;
  message: string;
  people: readonly Addressee[];
  revision: number;
}

/** How many people of a group are named. */
const maxNamed = 3;

/** Prepares a text of the archive for some people of the list. Without an account, the masthead's address is the sender. */
export async function prepareMailing(
  order: MailingOrder,
  account: MailAccount | null,
  tools: AttachTools,
): Promise<Result<PreparedMailing, Problem>> {
  const { archive, clock } = tools;
  const opened = archive.articles.open(order.article);
  if (!opened.ok) return opened;
  const { article } = opened.value;
  const chosen = peopleFor(order, article, archive, clock());
  if (!chosen.ok) return chosen;
  const from = account ?? mastheadBox(article, archive);
  const made = await prepareMail(mailOrderOf(article, tools), from, {
    ...chosen.value,
    attach: attachOrderOf({ article, attach: order.attach }, tools),
  });
  if (!made.ok) return made;
  const { revision } = opened.value;
  const pace = account?.pace ?? null;
  const minutes = order.way === 'send' && pace ? minutesOf(chosen.value.people.length, pace) : 0;
  const { plan } = made.value;
  const masthead = archive.masthead.open();
  const outlets = outletsOf(plan);
  const leaving = await beforeItLeaves({ articles: [article], masthead, outlets, now: clock() }, archive);
  return done({ ...made.value, revision, plan: { ...plan, way: order.way, minutes, leaving } });
}

/** Prepares any text, of the archive or not. Problems: account-missing, where nobody is the sender, and those of the mail. */
export async function prepareMail(
  order: ArticleOrder,
  from: Mailbox | null,
  { people, leftOut, had, group, isSame, attach }: ChosenPeople & { attach: AttachOrder },
): Promise<Result<Omit<PreparedMailing, 'revision'>, Problem>> {
  if (!from) return failed({ kind: 'account-missing' });
  const sender = { name: from.name, address: from.address };
  const made = await makeMailing(order, sender, attach);
  if (!made.ok) return made;
  const { message, subject, attached, withheld, notices } = made.value;
  const addresses = people.map(({ id, mail }) => [id, mail]);
  const plan: MailingPlan = {
    headline: order.article.headline,
    kind: order.article.kind,
    subject,
    group,
    isSame,
    people: people.length,
    first: people.slice(0, maxNamed).map(nameOf),
    leftOut,
    had,
    from: sender,
    embargo: order.article.embargo,
    way: 'send',
    bytes: message.length,
    attached,
    withheld,
    minutes: 0,
    notices,
    leaving: [],
    question: createHash('sha256')
      .update(JSON.stringify([message, addresses]))
      .digest('hex')
      .slice(0, 32),
  };
  return done({ plan, message, people });
}

/** What is needed to make what is attached to a text. */
export type AttachTools = Pick<Tools, 'archive' | 'clock' | 'typeset' | 'systemLanguage'> & {
  watch?: PreparingWatch | undefined;
};

/** How the making of what is attached is followed and stopped. */
export type PreparingWatch = Required<Pick<AttachOrder, 'signal' | 'progress'>>;

/** What goes with the mail of a text, as the export from the desk makes and names it. */
export function attachOrderOf(
  { article, attach }: { article: Article; attach: readonly MailAttachment[] },
  { archive, clock, typeset, systemLanguage, watch }: AttachTools,
): AttachOrder {
  const { language = 'system' } = archive.settings.open();
  return {
    kinds: attach,
    naming: deskNaming(interfaceLanguage({ language, systemLanguage })),
    leaflets: leafletsOf(archive)(article),
    typeset,
    templates: templatesOf(archive),
    now: clock(),
    ...watch,
  };
}

/** As what a text leaves with a mail: a leaflet and cards are for everybody. */
export function outletsOf({ attached }: Pick<MailingPlan, 'attached'>): Outlet[] {
  const has = (kind: MailAttachment) => attached.some((each) => each.kind === kind);
  return [
    'press',
    ...(has('leaflet') ? (['leaflet'] as const) : []),
    ...(has('cards') ? (['cards'] as const) : []),
  ];
}

/** Those whom a text is for, how many are left out as they have it already, and the name of the group. */
type ChosenPeople = Addressees & Pick<MailingPlan, 'group' | 'isSame' | 'had'>;

/** Those of a target who get a text of the archive. Problems: group-unknown. */
export function peopleFor(
  { to, isAgain = false }: Pick<MailingOrder, 'to' | 'isAgain'>,
  article: Article,
  archive: Pick<Archive, 'outbox' | 'pressList' | 'revisions'>,
  now: number,
): Result<ChosenPeople, Problem> {
  const isSame = to.kind === 'same';
  const target = isSame ? samePeople(article, archive) : done(to);
  if (!target.ok) return target;
  const found = peopleOf(target.value, archive, now);
  if (!found.ok) return found;
  const chosen = done({ ...found.value, isSame, had: 0 });
  if (isAgain) return chosen;
  const left = withoutWhoHas(chosen.value.people, article, archive);
  return left.ok ? done({ ...chosen.value, ...left.value }) : left;
}

/** Those of a target who may be written to, and the name of the group. Problems: group-unknown. */
function peopleOf(
  target: PressTarget,
  { pressList }: Pick<Archive, 'pressList'>,
  now: number,
): Result<Addressees & { group: string }, Problem> {
  const list = pressList.people();
  if (!list.ok) return list;
  const { groups } = list.value;
  const group = target.kind === 'group' ? groups.find(({ id }) => id === target.id) : null;
  if (group === undefined)
    return failed({ kind: 'group-unknown', name: '', names: groups.map(({ name }) => name) });
  const found = pressList.addressees(target, dayOf(now));
  return found.ok ? done({ ...found.value, group: group?.name ?? '' }) : found;
}

/** The group's own address, as its masthead has it; null where there is none. */
export function mastheadBox(
  { language }: Pick<Article, 'language'>,
  { masthead }: Pick<Archive, 'masthead'>,
): Mailbox | null {
  const { email, shortName, name } = mastheadIn(masthead.open(), language).local;
  const address = mailAddressSchema.safeParse(email.trim()).data;
  return address === undefined ? null : { name: shortName || name, address };
}

function nameOf({ name, outlet, mail }: Addressee): string {
  const who = name || mail;
  return outlet ? `${who} (${outlet})` : who;
}

function minutesOf(people: number, { perMinute, batch, restMinutes }: MailAccount['pace']): number {
  const rests = Math.max(0, Math.ceil(people / batch) - 1);
  return Math.ceil(people / perMinute) + rests * restMinutes;
}
