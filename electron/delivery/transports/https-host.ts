import http from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable, Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DeliveryProblem } from '../../../src/contract';
import { secure } from './certificate';
import { dial, networkProblem } from './dial';
import type { Waits } from './dial';
import { DeliveryError } from './transport';

/** How a host is asked over https: its address, the certificate that was accepted, and the proxy. */
export interface HttpsSettings {
  address: string;
  pin: string | null;
  proxy: string | null;
}

/** A request; its body is made anew when it must be sent a second time. */
export interface HttpsRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: Buffer | (() => Readable);
}

/** An answer with its whole body. */
export interface HttpsAnswer {
  status: number;
  statusText: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A host that is asked over https, by a few connections that are kept. Follows no redirection. */
export class HttpsHost {
  readonly host: string;
  readonly #port: number;
  readonly #waits: Waits;
  /** Connections that are used again, and one for each request that is sent again. */
  readonly #kept: http.Agent;
  readonly #fresh: http.Agent;
  #isClosed = false;
  readonly #running = new Set<http.ClientRequest>();

  constructor({ address, pin, proxy }: HttpsSettings, waits: Waits) {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port || 443);
    this.host = host;
    this.#port = port;
    this.#waits = waits;
    const connect = async () => secure(await dial({ host, port, proxy }, waits), { host, port, pin }, waits);
    this.#kept = new SecureAgent(connect, true);
    this.#fresh = new SecureAgent(connect, false);
  }

  /** Asks the host, again where it closed the connection. Throws a `DeliveryError` where the network fails, and what the body throws. */
  async ask(request: HttpsRequest): Promise<HttpsAnswer> {
    for (let tries = 1; ; tries += 1)
      try {
        return await this.#send(request, tries === 1 ? this.#kept : this.#fresh);
      } catch (error) {
        if (!(error instanceof ClosedError)) throw error;
        if (this.#isClosed || tries === maxTries)
          throw new DeliveryError({ kind: 'host-lost', host: this.host, why: 'cut-off' });
      }
  }

  close(): void {
    this.#isClosed = true;
    for (const agent of [this.#kept, this.#fresh]) agent.destroy();
    for (const request of this.#running) request.destroy();
  }

  async #send({ method, url, headers, body }: HttpsRequest, agent: http.Agent): Promise<HttpsAnswer> {
    const { host } = this;
    const request = http.request({
      agent,
      method,
      host,
      port: this.#port,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, 'user-agent': 'Roneo', ...headers },
    });
    this.#running.add(request);
    const answered = answerOf(request);
    let isSlow = false;
    const size = Math.min(Number(headers['content-length'] ?? 0), maxUnseen);
    request.setTimeout(this.#waits.idle + (1000 * size) / this.#waits.slowest, () => {
      isSlow = true;
      request.destroy();
    });
    try {
      const sent =
        typeof body === 'function' ? pipeline(body(), request) : Promise.resolve(void request.end(body));
      sent.catch(() => undefined); // An answer may come before the whole body went: a refusal.
      return await Promise.race([answered, sent.then(() => answered)]);
    } catch (error) {
      answered.catch(() => undefined);
      if (isSlow) throw new DeliveryError({ kind: 'host-lost', host, why: 'timed-out' });
      const problem = this.#problemOf(error);
      if (problem?.kind === 'host-lost') throw new ClosedError();
      throw problem ? new DeliveryError(problem) : error;
    } finally {
      if (!request.writableFinished) request.destroy();
      this.#running.delete(request);
    }
  }

  #problemOf(error: unknown): DeliveryProblem | null {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_STREAM_PREMATURE_CLOSE' || message === 'aborted' || message === 'socket hang up')
      return { kind: 'host-lost', host: this.host, why: 'cut-off' };
    if (/^(HPE|ERR_SSL)_/.test(code ?? '')) return { kind: 'host-failed', host: this.host, why: message };
    return networkProblem(error, { host: this.host, port: this.#port });
  }
}

/** The host closed the connection before it answered, as Apache does with those that wait when it is busy. */
class ClosedError extends Error {}

/** How much of a body may still be under way, in bytes, once the system has taken all of it: nothing is seen of it until the host answers. */
const maxUnseen = 1_000_000;

/** How often a request is sent whose connection was closed. */
const maxTries = 3;

/** Opens its connections by a function of ours. */
class SecureAgent extends http.Agent {
  readonly #connect: () => Promise<Duplex>;

  constructor(connect: () => Promise<Duplex>, keepAlive: boolean) {
    super({ keepAlive, maxSockets: 6 });
    this.#connect = connect;
  }

  override createConnection(
    _options: unknown,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    this.#connect().then(
      (socket) => callback?.(null, socket),
      (error: Error) => callback?.(error, undefined as never),
    );
    return undefined;
  }
}

function answerOf(request: http.ClientRequest): Promise<HttpsAnswer> {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response: IncomingMessage) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          statusText: response.statusMessage ?? '',
          headers: response.headers,
          body: Buffer.concat(pieces),
        }),
      );
    });
  });
}
