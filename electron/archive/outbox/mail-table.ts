import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { mailStates, mailingStates, refusalReasons } from '../../../src/contract';
import type { Mail, Mailing, MailAnswer, MailingTrouble, MailState } from '../../../src/contract';
import { checksumSql, isSoundSql } from '../tables/checksums';

/** What an archive keeps of a mailing, beside its number of messages in each state. */
export type KeptMailing = Omit<Mailing, 'counts'> & {
  /** Which state of the text it is. */
  revision: number;
  /** The SHA-256 of its message. */
  hash: string;
};

/** A message that may go now. */
export interface DueMail {
  place: number;
  person: string;
  name: string;
  address: string;
  /** "" before its first attempt. */
  messageId: string;
  /** How many times a server deferred it. */
  tries: number;
}

const contentSchema = z.object({
  headline: z.string(),
  subject: z.string(),
  group: z.string(),
  isSame: z.literal(true).exactOptional(),
  way: z.enum(['send', 'drafts']),
  from: z.object({ name: z.string(), address: z.string() }),
  revision: z.number(),
  hash: z.string(),
  state: z.enum(mailingStates),
  beginsAt: z.number(),
  isAtHour: z.boolean(),
  why: z.custom<MailingTrouble>((why) => typeof why === 'object').nullable(),
  againAt: z.number().nullable(),
});

const answerSchema = z.object({ reason: z.enum(refusalReasons).nullable(), words: z.string() });

interface MailingRow {
  id: string;
  article: string;
  createdAt: number;
  content: string;
}

interface MailRow extends Omit<Mail, 'answer'> {
  answer: string;
}

/** Reads and writes the tables of the outbox. Rows that the disk altered are not read, and so never sent. Writing needs a transaction. */
export class MailTable {
  readonly #statements;

  constructor(database: Database) {
    this.#statements = statementsOf(database);
  }

  /** The newest first. */
  list(): KeptMailing[] {
    return this.#statements.list.all().flatMap((row) => mailingOf(row) ?? []);
  }

  find(id: string): KeptMailing | null {
    const row = this.#statements.find.get(id);
    return row ? mailingOf(row) : null;
  }

  message(id: string): string | null {
    return this.#statements.message.get(id) ?? null;
  }

  counts(id: string): Record<MailState, number> {
    const counts = Object.fromEntries(mailStates.map((state) => [state, 0])) as Record<MailState, number>;
    for (const { state, count } of this.#statements.counts.all(id)) counts[state] = count;
    return counts;
  }

  add(mailing: KeptMailing, message: string): void {
    const { id, article, createdAt } = mailing;
    this.#statements.add.run({ id, article, createdAt, content: contentOf(mailing), message });
    this.#statements.signMailing.run(id);
  }

  put(mailing: KeptMailing): void {
    this.#statements.put.run(contentOf(mailing), mailing.id);
    this.#statements.signMailing.run(mailing.id);
  }

  addMail(mailing: string, mail: Pick<DueMail, 'place' | 'person' | 'name' | 'address'>, now: number): void {
    this.#statements.addMail.run({ mailing, ...mail, now });
    this.#statements.signMail.run(mailing, mail.place);
  }

  mails(mailing: string): Mail[] {
    return this.#statements.mails.all(mailing).map(mailOf);
  }

  mail(mailing: string, place: number): Mail | null {
    const row = this.#statements.mail.get(mailing, place);
    return row ? mailOf(row) : null;
  }

  /** The message that bears an identifier; null when there is none. */
  withMessageId(messageId: string): { mailing: string; place: number } | null {
    return messageId === '' ? null : (this.#statements.withMessageId.get(messageId) ?? null);
  }

  next(mailing: string, now: number): DueMail | null {
    return this.#statements.next.get(mailing, now) ?? null;
  }

  /** When the first message that waits may go, in milliseconds; null when none waits. */
  dueAt(mailing: string): number | null {
    return this.#statements.dueAt.get(mailing) ?? null;
  }

  begin(mailing: string, place: number, messageId: string, now: number): void {
    this.#statements.begin.run(messageId, now, mailing, place);
    this.#statements.signMail.run(mailing, place);
  }

  settle(mailing: string, place: number, settled: SettledMail, now: number): void {
    const { state, answer, dueAt = 0, isPutOff = false } = settled;
    const said = answer ? JSON.stringify(answer) : '';
    this.#statements.settle.run({ mailing, place, state, said, dueAt, now, more: isPutOff ? 1 : 0 });
    this.#statements.signMail.run(mailing, place);
  }

  /** The places of the messages of a mailing, or of all, in a state. */
  inState(state: MailState, mailing?: string): { mailing: string; place: number }[] {
    const found = this.#statements.inState.all(state);
    return mailing === undefined ? found : found.filter((each) => each.mailing === mailing);
  }
}

/** What became of an attempt. */
export interface SettledMail {
  state: MailState;
  answer: MailAnswer | null;
  /** Not before this time, in milliseconds. */
  dueAt?: number;
  /** Whether the server asked for another try later. */
  isPutOff?: boolean;
}

function statementsOf(database: Database) {
  const mailing = `SELECT m.id, a.id AS article, m.created_at AS createdAt, m.content FROM mailing m
    JOIN article a ON a.number = m.article WHERE ${isSoundSql('mailing', 'm')}`;
  const sound = isSoundSql('mail');
  const mail = `SELECT place, person, name, address, state, at, answer FROM mail WHERE mailing = ? AND ${sound}`;
  return {
    list: database.prepare<[], MailingRow>(`${mailing} ORDER BY m.created_at DESC, m.id`),
    find: database.prepare<[string], MailingRow>(`${mailing} AND m.id = ?`),
    message: database.prepare<[string], string>('SELECT message FROM mailing WHERE id = ?').pluck(),
    add: database.prepare(
      `INSERT INTO mailing (id, article, created_at, content, message)
       VALUES (@id, (SELECT number FROM article WHERE id = @article), @createdAt, @content, @message)`,
    ),
    put: database.prepare<[string, string]>('UPDATE mailing SET content = ? WHERE id = ?'),
    signMailing: database.prepare<[string]>(
      `UPDATE mailing SET checksum = ${checksumSql('mailing')} WHERE id = ?`,
    ),
    counts: database.prepare<[string], { state: MailState; count: number }>(
      `SELECT state, count(*) AS count FROM mail WHERE mailing = ? GROUP BY state`,
    ),
    addMail: database.prepare(
      `INSERT INTO mail (mailing, place, article, person, name, address, state, at)
       VALUES (@mailing, @place, (SELECT article FROM mailing WHERE id = @mailing), @person, @name, @address, 'waiting', @now)`,
    ),
    signMail: database.prepare<[string, number]>(
      `UPDATE mail SET checksum = ${checksumSql('mail')} WHERE mailing = ? AND place = ?`,
    ),
    mails: database.prepare<[string], MailRow>(`${mail} ORDER BY place`),
    mail: database.prepare<[string, number], MailRow>(`${mail} AND place = ?`),
    withMessageId: database.prepare<[string], { mailing: string; place: number }>(
      `SELECT mailing, place FROM mail WHERE message_id = ? AND ${sound} ORDER BY at DESC LIMIT 1`,
    ),
    next: database.prepare<[string, number], DueMail>(
      `SELECT place, person, name, address, message_id AS messageId, tries FROM mail
       WHERE mailing = ? AND state = 'waiting' AND due_at <= ? AND ${sound} ORDER BY due_at, place LIMIT 1`,
    ),
    dueAt: database
      .prepare<[string], number | null>(
        `SELECT min(due_at) FROM mail WHERE mailing = ? AND state = 'waiting' AND ${sound}`,
      )
      .pluck(),
    begin: database.prepare<[string, number, string, number]>(
      "UPDATE mail SET state = 'sending', message_id = ?, at = ? WHERE mailing = ? AND place = ?",
    ),
    settle: database.prepare(
      `UPDATE mail SET state = @state, at = @now, answer = @said, due_at = @dueAt, tries = tries + @more
       WHERE mailing = @mailing AND place = @place`,
    ),
    inState: database.prepare<[string], { mailing: string; place: number }>(
      `SELECT mailing, place FROM mail WHERE state = ? AND ${sound} ORDER BY mailing, place`,
    ),
  };
}

function contentOf({ id: _id, article: _article, createdAt: _createdAt, ...content }: KeptMailing): string {
  return JSON.stringify(content);
}

function mailingOf({ id, article, createdAt, content }: MailingRow): KeptMailing | null {
  const parsed = contentSchema.safeParse(JSON.parse(content)).data;
  return parsed ? { id, article, createdAt, ...parsed } : null;
}

function mailOf({ answer, ...mail }: MailRow): Mail {
  return {
    ...mail,
    answer: answer === '' ? null : (answerSchema.safeParse(JSON.parse(answer)).data ?? null),
  };
}
