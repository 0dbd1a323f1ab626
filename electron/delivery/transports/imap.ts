import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { ImapFlow } from 'imapflow';
import type { ImapFlowOptions, MessageEnvelopeObject, MessageStructureObject } from 'imapflow';
import { returnedLimits } from '../../../src/contract';
import type { MailAccount, MailServer, Problem } from '../../../src/contract';
import type { Handed, MailLine, OutgoingMail } from '../mail-line';
import { distrust, tlsOptions } from './certificate';
import { networkProblem, usualWaits } from './dial';
import type { Waits } from './dial';
import { reach } from './mail-server';
import { DeliveryError } from './transport';

/** Logs in to an account's IMAP server and finds its folder of drafts. Throws a `DeliveryError`. */
export async function openDrafts(
  account: MailAccount,
  secret: string | null,
  waits: Waits,
): Promise<MailLine> {
  const { imap } = account;
  if (!imap) throw new DeliveryError({ kind: 'drafts-missing', host: account.smtp.host });
  return loggedIn(account, imap, { secret, waits }, async (client, problemOf) => {
    const drafts = (await client.list()).find(({ specialUse }) => specialUse === '\\Drafts');
    if (!drafts) throw new DeliveryError({ kind: 'drafts-missing', host: imap.host });
    return new DraftsLine(client, drafts.path, problemOf);
  });
}

/** The most of a mail that is read, in bytes: why it came back stands before the mail itself, and that begins with its headers. */
const maxReport = 262_144;

/**
 * The mails of an account's inbox, since a time in milliseconds, that say how others fared (RFC 3462), or that a mail server wrote: of each its beginning. The inbox is
 * only looked at: nothing in it is marked as read, or moved. Throws a `DeliveryError`.
 */
export async function readReports(
  account: MailAccount,
  secret: string | null,
  since: number,
  waits: Waits = usualWaits,
): Promise<Uint8Array[]> {
  const { imap } = account;
  if (!imap) throw new DeliveryError({ kind: 'inbox-missing', address: account.address });
  return loggedIn(account, imap, { secret, waits }, async (client) => {
    const lock = await client.getMailboxLock('INBOX', { readOnly: true });
    const found = await client.search({ since: new Date(since) }, { uid: true });
    const reports: number[] = [];
    if (found && found.length > 0)
      for await (const mail of client.fetch(found, { bodyStructure: true, envelope: true }, { uid: true }))
        if (isReport(mail.bodyStructure) || isOfServer(mail.envelope)) reports.push(mail.uid);
    const mails: Uint8Array[] = [];
    for (const uid of reports.slice(-returnedLimits.mails)) {
      const mail = await client.fetchOne(uid, { source: { maxLength: maxReport } }, { uid: true });
      if (mail && mail.source) mails.push(new Uint8Array(mail.source));
    }
    lock.release();
    await client.logout().catch(() => undefined);
    client.close();
    return mails;
  });
}

function isReport(structure: MessageStructureObject | undefined): boolean {
  const { type = '', childNodes = [] } = structure ?? {};
  return type.toLowerCase() === 'multipart/report' && childNodes.some((part) => isDeliveryStatus(part.type));
}

/** Whether a mail has the sender of servers that report in plain words. */
function isOfServer(envelope: MessageEnvelopeObject | undefined): boolean {
  const [sender] = envelope?.from ?? [];
  return /^(?:mailer[-_.]?daemon|postmaster)(?:@|$)/i.test(sender?.address ?? '');
}

const isDeliveryStatus = (type: string): boolean => /^message\/(?:global-)?delivery-status$/i.test(type);

/** Logs in, and does something; what goes wrong closes the connection. Throws a `DeliveryError`. */
async function loggedIn<Done>(
  account: MailAccount,
  imap: MailServer,
  { secret, waits }: { secret: string | null; waits: Waits },
  work: (client: ImapFlow, problemOf: (thrown: unknown) => Problem) => Promise<Done>,
): Promise<Done> {
  const user = account.user ?? account.address;
  const problemOf = (thrown: unknown) => problemWith(thrown, imap, user);
  const client = new ImapFlow({
    ...{ host: imap.host, port: imap.port },
    secure: imap.security === 'tls',
    doSTARTTLS: imap.security === 'starttls',
    auth: { user, pass: secret ?? '' },
    transport: transportOver(await reach(imap, account, waits), imap),
    clientInfo: { name: 'Roneo', version: '' },
    logger: false,
    disableAutoIdle: true,
    greetingTimeout: waits.connect,
    socketTimeout: waits.idle,
  });
  client.on('error', () => undefined); // It fails what is asked of it too.
  try {
    await client.connect();
    return await work(client, problemOf);
  } catch (error) {
    client.close();
    throw error instanceof DeliveryError ? error : new DeliveryError(problemOf(error));
  }
}

/** Lets imapflow speak over a connection of ours; TLS that begins by a command is looked at before the login goes. */
function transportOver(socket: Socket, { host, port, pin }: MailServer): ImapFlowOptions['transport'] {
  return {
    connect(_options, onConnect) {
      setImmediate(onConnect);
      return socket;
    },
    upgrade(_plain, _options, onSecure) {
      const secured = connect({ ...tlsOptions({ host, port, pin }), socket });
      secured.once('secureConnect', () => {
        const problem = distrust(secured, { host, port, pin });
        if (problem) secured.destroy(new DeliveryError(problem));
        else onSecure();
      });
      return secured;
    },
  };
}

class DraftsLine implements MailLine {
  readonly #client: ImapFlow;
  readonly #folder: string;
  readonly #problemOf: (thrown: unknown) => Problem;
  #lost: Error | null = null;

  constructor(client: ImapFlow, folder: string, problemOf: (thrown: unknown) => Problem) {
    this.#client = client;
    this.#folder = folder;
    this.#problemOf = problemOf;
    client.on('error', (error: Error) => (this.#lost = error));
  }

  async hand({ bytes }: OutgoingMail, begins: () => Promise<boolean>): Promise<Handed> {
    if (this.#lost || !this.#client.usable)
      return { kind: 'unsent', problem: this.#problemOf(this.#lost ?? new Error()) };
    if (!(await begins())) return { kind: 'unsent', problem: { kind: 'cancelled' } };
    try {
      await this.#client.append(this.#folder, Buffer.from(bytes), ['\\Draft', '\\Seen']);
      return { kind: 'taken', words: '' };
    } catch (error) {
      const { responseStatus, responseText = '', serverResponseCode } = error as ImapError;
      if (responseStatus) {
        const reason = serverResponseCode === 'OVERQUOTA' ? 'mailbox-full' : 'other';
        return { kind: 'refused', reason, isForNow: false, words: responseText };
      }
      await this.close();
      return { kind: 'unknown', problem: this.#problemOf(error) };
    }
  }

  async close(): Promise<void> {
    await this.#client.logout().catch(() => undefined);
    this.#client.close();
  }
}

/** What stopped the line, for a person. */
function problemWith(thrown: unknown, { host, port, security }: MailServer, user: string): Problem {
  if (thrown instanceof DeliveryError) return thrown.problem;
  const error = thrown as ImapError;
  if (error.authenticationFailed) return { kind: 'login-refused', host, user };
  if (security === 'starttls' && error.tlsFailed === true) return { kind: 'tls-missing', host };
  if (error.responseText) return { kind: 'host-failed', host, why: error.responseText.slice(0, 500) };
  const isLate = /TIMEOUT/i.test(error.code ?? '');
  return (
    networkProblem(error, { host, port }) ?? {
      kind: 'host-lost',
      host,
      why: isLate ? 'timed-out' : 'cut-off',
    }
  );
}

/** What imapflow says beside an error's message. */
interface ImapError extends Error {
  code?: string;
  authenticationFailed?: boolean;
  tlsFailed?: boolean;
  responseStatus?: string;
  responseText?: string;
  serverResponseCode?: string;
}
