import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { MailSecurity } from '../../../src/contract';
import type { Certificate } from './certificates';
import { pause } from './run-server';

/**
 * What the server does with a message. It takes it, says no to the recipient or after the words, asks to come later, or drops the line: before
 * the words, in the midst of them, or after them, when it took the message (`mute`) or did not (`lose`).
 */
export type Behaviour =
  'take' | 'no-such' | 'unwanted' | 'later' | 'sender' | 'early' | 'midst' | 'mute' | 'lose';

/** A message that the server took. */
export interface TakenMail {
  from: string;
  to: string;
  messageId: string;
  words: string;
}

/** A small SMTP server of this machine that behaves as it is told. */
export interface SmtpServer {
  port: number;
  taken: TakenMail[];
  /** How many messages were begun. */
  begun: number;
  /** What clients called themselves. */
  greetings: string[];
  /** What is done with the next messages, by their recipients. */
  behave: (to: string) => Behaviour;
  /** Milliseconds before an answer to a message. */
  delay: number;
  stop: () => Promise<void>;
}

interface Options {
  security?: MailSecurity | 'bad-tls' | undefined;
  certificate?: Certificate | undefined;
  login?: { user: string; password: string } | undefined;
}

export async function startSmtpServer(options: Options = {}): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  const listener = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (options.security === 'bad-tls') return void socket.write('220 no TLS at all\r\n');
    new Conversation(server, options, options.security === 'tls' ? secured(socket, options) : socket).begin();
  });
  const server: SmtpServer = {
    port: 0,
    taken: [],
    begun: 0,
    greetings: [],
    behave: () => 'take',
    delay: 0,
    stop: () =>
      new Promise((stopped) => {
        listener.close(() => stopped());
        for (const socket of sockets) socket.destroy();
      }),
  };
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  server.port = (listener.address() as AddressInfo).port;
  return server;
}

function secured(socket: Socket, { certificate }: Options): Socket {
  if (!certificate) throw new Error('TLS needs a certificate');
  const [cert, key] = [readFileSync(certificate.certificate), readFileSync(certificate.key)];
  const over = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ cert, key }) });
  return over.on('error', () => undefined);
}

/** One connection: its commands in turn, then the words of a message until the line with a dot alone. */
class Conversation {
  #text = '';
  #words: string | null = null;
  #from = '';
  #to = '';
  #isKnown = false;
  #socket: Socket;

  constructor(
    private readonly server: SmtpServer,
    private readonly options: Options,
    socket: Socket,
  ) {
    this.#socket = socket;
  }

  begin(isAgain = false): void {
    this.#socket.on('data', (bytes: Buffer) => this.#read(bytes.toString('latin1')));
    if (!isAgain) this.#say('220 mail.example.org ready');
  }

  #say(line: string): void {
    if (!this.#socket.destroyed) this.#socket.write(`${line}\r\n`);
  }

  #read(text: string): void {
    this.#text += text;
    if (this.#words !== null && this.server.behave(this.#to) === 'midst') return void this.#socket.destroy();
    for (;;) {
      const mark = this.#words === null ? '\r\n' : '\r\n.\r\n';
      const at = this.#text.indexOf(mark);
      if (at < 0) return;
      const piece = this.#text.slice(0, at);
      this.#text = this.#text.slice(at + mark.length);
      if (this.#words === null) this.#command(piece);
      else void this.#message(piece);
    }
  }

  #command(line: string): void {
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    switch (verb) {
      case 'EHLO':
        this.server.greetings.push(line.slice(5));
        for (const word of ['mail.example.org', 'PIPELINING', 'SMTPUTF8', ...this.#offers()])
          this.#say(`250-${word}`);
        return this.#say('250 SIZE 20000000');
      case 'STARTTLS':
        return this.#startTls();
      case 'AUTH':
        return this.#login(line);
      case 'MAIL':
        this.#from = addressIn(line);
        this.server.begun += 1;
        this.#to = '';
        if (this.options.login && !this.#isKnown) return this.#say('530 5.7.0 log in first');
        return this.#say('250 2.1.0 sender ok');
      case 'RCPT':
        return this.#recipient(addressIn(line));
      case 'DATA':
        if (this.#to === '') return this.#say('503 5.5.1 no recipient');
        if (this.server.behave(this.#to) === 'early') return void this.#socket.destroy();
        this.#words = '';
        return this.#say('354 go ahead');
      case 'QUIT':
        this.#say('221 2.0.0 bye');
        return void this.#socket.end();
      default:
        return this.#say('250 2.0.0 ok');
    }
  }

  #offers(): string[] {
    const { security, login } = this.options;
    const isPlain = security === 'starttls' && !(this.#socket instanceof TLSSocket);
    return [...(isPlain ? ['STARTTLS'] : []), ...(login && !isPlain ? ['AUTH PLAIN LOGIN'] : [])];
  }

  #startTls(): void {
    this.#say('220 2.0.0 go on');
    this.#socket.removeAllListeners('data');
    this.#socket = secured(this.#socket, this.options);
    this.begin(true);
  }

  #login(line: string): void {
    const { user = '', password = '' } = this.options.login ?? {};
    const given = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString();
    this.#isKnown = given === `\0${user}\0${password}`;
    this.#say(this.#isKnown ? '235 2.7.0 welcome' : '535 5.7.8 wrong password');
  }

  #recipient(to: string): void {
    switch (this.server.behave(to)) {
      case 'no-such':
        return this.#say('550 5.1.1 no such user here');
      case 'later':
        return this.#say('450 4.2.0 greylisted, come back later');
      default:
        this.#to = to;
        return this.#say('250 2.1.5 recipient ok');
    }
  }

  async #message(words: string): Promise<void> {
    const [from, to] = [this.#from, this.#to];
    const behaviour = this.server.behave(to);
    this.#words = null;
    const messageId = /^Message-ID: *(.*)$/im.exec(words)?.[1]?.trim() ?? '';
    if (this.server.delay > 0) await pause(this.server.delay);
    if (behaviour === 'unwanted') return this.#say('554 5.7.1 this looks like spam');
    if (behaviour === 'lose') return void this.#socket.destroy();
    this.server.taken.push({ from, to, messageId, words: words.replace(/^\.\./gm, '.') });
    if (behaviour === 'mute') return void this.#socket.destroy();
    this.#say(`250 2.0.0 queued as ${this.server.taken.length}`);
  }
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}
