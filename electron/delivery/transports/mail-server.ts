import type { Socket } from 'node:net';
import type { MailAccount, MailServer } from '../../../src/contract';
import { secure } from './certificate';
import { dial } from './dial';
import type { Waits } from './dial';
import { DeliveryError } from './transport';

/** The name by which a mail server is greeted: it says nothing of this computer. */
export const greetedAs = '[127.0.0.1]';

/** Opens a connection to one of an account's servers, encrypted unless its TLS comes by a command. Throws a `DeliveryError`. */
export async function reach(
  { host, port, security, pin }: MailServer,
  { proxy }: Pick<MailAccount, 'proxy'>,
  waits: Waits,
): Promise<Socket> {
  const socket = await dial({ host, port, proxy }, waits);
  return security === 'tls' ? secure(socket, { host, port, pin }, waits) : socket;
}

/**
 * Has an SMTP server begin TLS on a connection, as RFC 3207 says, and answers the encrypted one, on which the server's greeting stands to be
 * read again. Whatever came unencrypted after the server's assent was put there by somebody else. Throws a `DeliveryError`.
 */
export async function startTls(socket: Socket, server: MailServer, waits: Waits): Promise<Socket> {
  const { host, port, pin } = server;
  const replies = new Replies(socket, host, waits);
  try {
    await replies.expect(220);
    socket.write(`EHLO ${greetedAs}\r\n`);
    if (!/^250[- ]STARTTLS\s*$/im.test(await replies.expect(250)))
      throw new DeliveryError({ kind: 'tls-missing', host });
    socket.write('STARTTLS\r\n');
    await replies.expect(220);
    if (replies.end() !== '') throw new DeliveryError({ kind: 'host-lost', host, why: 'cut-off' });
  } catch (error) {
    socket.destroy();
    throw error;
  }
  const secured = await secure(socket, { host, port, pin }, waits);
  secured.unshift(Buffer.from('220 ready\r\n'));
  return secured;
}

/** The longest reply that is read, in characters. */
const maxReply = 65_536;

/** The replies of an SMTP server before TLS begins. */
class Replies {
  readonly #socket: Socket;
  readonly #host: string;
  #text = '';
  #look: () => void = () => undefined;
  #fail: (error: DeliveryError) => void = () => undefined;
  readonly #read = (bytes: Buffer) => {
    this.#text += bytes.toString('latin1');
    this.#look();
  };
  readonly #lost = () => this.#failWith('cut-off');

  constructor(socket: Socket, host: string, waits: Waits) {
    this.#socket = socket;
    this.#host = host;
    socket.on('data', this.#read).on('close', this.#lost).on('error', this.#lost);
    socket.setTimeout(waits.connect, () => this.#failWith('timed-out'));
  }

  /** The next reply, which must have this code. */
  expect(code: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#look = () => {
        const [reply] = /^(?:\d{3}-.*\r?\n)*\d{3}(?: .*)?\r?\n/.exec(this.#text) ?? [];
        if (reply === undefined) return void (this.#text.length > maxReply && this.#failWith('cut-off'));
        this.#text = this.#text.slice(reply.length);
        if (reply.startsWith(String(code))) resolve(reply);
        else reject(new DeliveryError({ kind: 'host-failed', host: this.#host, why: reply.trim() }));
      };
      this.#look();
    });
  }

  /** Reads no further; answers what came and was not asked for. */
  end(): string {
    this.#socket.off('data', this.#read).off('close', this.#lost).off('error', this.#lost);
    this.#socket.setTimeout(0).removeAllListeners('timeout').pause();
    return this.#text;
  }

  #failWith(why: 'cut-off' | 'timed-out'): void {
    this.#fail(new DeliveryError({ kind: 'host-lost', host: this.#host, why }));
  }
}
