import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { ImapFlow } from 'imapflow';
import type { ImapFlowOptions } from 'imapflow';
import type { MailAccount, MailServer, Problem } from '../../../src/contract';
import type { Handed, MailLine, OutgoingMail } from '../mail-line';
import { distrust, tlsOptions } from './certificate';
import { networkProblem } from './dial';
import type { Waits } from './dial';
import { reach } from './mail-server';
import { DeliveryError } from './transport';

/** Logs in to an account's IMAP server and finds its folder of drafts. Throws a `DeliveryError`. */
export async function openDrafts(
  account: MailAccount,
  secret: string | null,
  waits: Waits,
): Promise<MailLine> {
  const { imap, user } = account;
  if (!imap) throw new DeliveryError({ kind: 'drafts-missing', host: account.smtp.host });
  const socket = await reach(imap, account, waits);
  const client = new ImapFlow({
    ...{ host: imap.host, port: imap.port },
    secure: imap.security === 'tls',
    doSTARTTLS: imap.security === 'starttls',
    auth: { user: user ?? account.address, pass: secret ?? '' },
    transport: transportOver(socket, imap),
    clientInfo: { name: 'Roneo', version: '' },
    logger: false,
    disableAutoIdle: true,
    greetingTimeout: waits.connect,
    socketTimeout: waits.idle,
  });
  const line = new DraftsLine(account, imap, client);
  try {
    await client.connect();
    const drafts = (await client.list()).find(({ specialUse }) => specialUse === '\\Drafts');
    if (!drafts) throw new DeliveryError({ kind: 'drafts-missing', host: imap.host });
    line.folder = drafts.path;
    return line;
  } catch (error) {
    client.close();
    throw error instanceof DeliveryError ? error : new DeliveryError(line.problemOf(error));
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
  folder = '';
  readonly #account: MailAccount;
  readonly #server: MailServer;
  readonly #client: ImapFlow;
  #lost: Error | null = null;

  constructor(account: MailAccount, server: MailServer, client: ImapFlow) {
    this.#account = account;
    this.#server = server;
    this.#client = client;
    client.on('error', (error: Error) => (this.#lost = error));
  }

  async hand({ bytes }: OutgoingMail, begins: () => Promise<boolean>): Promise<Handed> {
    if (this.#lost || !this.#client.usable)
      return { kind: 'unsent', problem: this.problemOf(this.#lost ?? new Error()) };
    if (!(await begins())) return { kind: 'unsent', problem: { kind: 'cancelled' } };
    try {
      await this.#client.append(this.folder, Buffer.from(bytes), ['\\Draft', '\\Seen']);
      return { kind: 'taken', words: '' };
    } catch (error) {
      const { responseStatus, responseText = '', serverResponseCode } = error as ImapError;
      if (responseStatus) {
        const reason = serverResponseCode === 'OVERQUOTA' ? 'mailbox-full' : 'other';
        return { kind: 'refused', reason, isForNow: false, words: responseText };
      }
      await this.close();
      return { kind: 'unknown', problem: this.problemOf(error) };
    }
  }

  async close(): Promise<void> {
    await this.#client.logout().catch(() => undefined);
    this.#client.close();
  }

  /** What stopped the line, for a person. */
  problemOf(thrown: unknown): Problem {
    if (thrown instanceof DeliveryError) return thrown.problem;
    const { host, port } = this.#server;
    const error = thrown as ImapError;
    if (error.authenticationFailed)
      return { kind: 'login-refused', host, user: this.#account.user ?? this.#account.address };
    const isWithoutTls = this.#server.security === 'starttls' && error.tlsFailed === true;
    if (isWithoutTls) return { kind: 'tls-missing', host };
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
