import { onTestFinished } from 'vitest';
import type { Article } from '../../../src/article';
import { usualPace } from '../../../src/contract';
import type { MailAccount, Mailing, MailingOrder, OutboxState, PressPerson } from '../../../src/contract';
import { startSmtpServer } from '../../delivery/servers/smtp-server';
import type { SmtpServer } from '../../delivery/servers/smtp-server';
import { keepArticle, openDesk, ready, valueOf, wholeMasthead } from '../desk';
import type { Desk } from '../desk';

/** A desk with a press list, a text, and an account at a server of this machine. */
export interface SendingDesk extends Desk {
  server: SmtpServer;
  account: MailAccount;
  release: Article;
  /** The group of everybody who was entered. */
  group: string;
}

/** Somebody of the list, in a group. */
export function person(mail: string, group: string, more: Partial<PressPerson> = {}): PressPerson {
  return {
    id: crypto.randomUUID(),
    name: `Rédaction de ${mail.split('@')[0]}`,
    outlet: 'Le Journal',
    role: '',
    beats: [],
    language: 'fr',
    area: '',
    mail,
    telephone: '',
    notes: '',
    contacts: [],
    groups: [group],
    source: 'carte de visite',
    enteredOn: '2026-01-01',
    ground: 'legitimate-interest',
    objectedOn: null,
    keepUntil: null,
    bouncedOn: null,
    ...more,
  };
}

export async function openSendingDesk(
  mails: readonly string[],
  change: (account: MailAccount) => MailAccount = (account) => account,
): Promise<SendingDesk> {
  const desk = await openDesk();
  const server = await startSmtpServer();
  onTestFinished(() => server.stop());
  const group = crypto.randomUUID();
  valueOf(
    desk.archive.pressList.save(
      mails.map((mail) => person(mail, group)),
      desk.now,
      [{ id: group, name: 'Presse nationale', filter: null }],
    ),
  );
  valueOf(await desk.handlers['masthead:save'](wholeMasthead));
  const release = await keepArticle(desk, { ...ready('Une gare rouverte', 'une-gare'), kind: 'release' });
  const account = change({
    id: crypto.randomUUID(),
    name: 'Gare ouverte',
    address: 'presse@exemple.org',
    smtp: { host: '127.0.0.1', port: server.port, security: 'plain', pin: null },
    imap: null,
    user: null,
    proxy: null,
    pace: { ...usualPace, perMinute: 6000, batch: 5000 },
  });
  valueOf(await desk.handlers['outbox:save-account']({ account }));
  return Object.assign(desk, { server, account, release, group });
}

export function orderOf(
  desk: SendingDesk,
  way: MailingOrder['way'] = 'send',
  attach: MailingOrder['attach'] = [],
): MailingOrder {
  return { article: desk.release.id, to: { kind: 'group', id: desk.group }, way, attach };
}

/** Reads the sentence and confirms it; answers the mailing. */
export async function confirm(desk: SendingDesk, at: number | null = null): Promise<Mailing> {
  const order = orderOf(desk);
  const plan = valueOf(await desk.handlers['outbox:prepare'](order));
  const state = valueOf(await desk.handlers['outbox:confirm']({ ...order, accepted: plan.question, at }));
  return theMailing(state);
}

/** Lets the moment in which it can be undone pass, and what is due go. */
export async function goes(desk: SendingDesk, milliseconds = 10_000): Promise<Mailing> {
  desk.now += milliseconds;
  valueOf(await desk.handlers['outbox:look'](null));
  return theMailing(valueOf(await desk.handlers['outbox:list'](null)));
}

export function theMailing({ mailings: [mailing] }: OutboxState): Mailing {
  if (!mailing) throw new Error('nothing is in the outbox');
  return mailing;
}
