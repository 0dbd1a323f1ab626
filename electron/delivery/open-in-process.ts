import { done, failed } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import type { StartProcess } from '../process';
import type { Destination, OpenDestination } from './destination';
import type { Handed, MailLine, OpenMailLine, OutgoingMail, ReadReturned } from './mail-line';
import { ProcessEnded, RemoteOrders } from './remote-orders';

const cancelled = failed({ kind: 'cancelled' } as const);

/**
 * Opens destinations in the process that delivers, one process for each: it ends with the publication, and with it every connection.
 * Errors in its own code are thrown.
 */
export function openInProcess(start: StartProcess): OpenDestination {
  return async (settings, secret) => {
    const orders = new RemoteOrders(start('delivery'));
    const opened = await orders.ask<Result<null, Problem>>({ name: 'open', settings, secret }, cancelled);
    if (opened.ok) return done(new RemoteDestination(orders));
    await orders.abandon();
    return opened;
  };
}

/** Opens mail servers in the process that delivers, one process for each, which ends when the line is closed. */
export function openMailInProcess(start: StartProcess): OpenMailLine {
  return async (service, account, secret) => {
    const orders = new RemoteOrders(start('delivery'));
    const opened = await orders.ask<Result<null, Problem>>(
      { name: 'open-mail', service, account, secret },
      cancelled,
    );
    if (opened.ok) return done(new RemoteMailLine(orders, account.smtp.host));
    await orders.abandon();
    return opened;
  };
}

/** Reads an inbox in a process that delivers, which ends with it, or once nobody waits for it any more. */
export function readReturnedInProcess(start: StartProcess): ReadReturned {
  return async (account, secret, since, signal) => {
    const orders = new RemoteOrders(start('delivery'));
    const stop = () => void orders.abandon();
    signal?.addEventListener('abort', stop);
    try {
      return await orders.ask<Awaited<ReturnType<ReadReturned>>>(
        { name: 'read-returned', account, secret, since },
        cancelled,
      );
    } finally {
      signal?.removeEventListener('abort', stop);
      await orders.abandon();
    }
  };
}

/** A destination that is open in another process. */
class RemoteDestination implements Destination {
  readonly #orders: RemoteOrders;

  constructor(orders: RemoteOrders) {
    this.#orders = orders;
  }

  list: Destination['list'] = (wanted) => this.#orders.ask({ name: 'list', argument: wanted }, cancelled);
  read: Destination['read'] = (path) => this.#orders.ask({ name: 'read', argument: path }, cancelled);
  remove: Destination['remove'] = (path) => this.#orders.ask({ name: 'remove', argument: path }, cancelled);
  put: Destination['put'] = (file, onBytes) =>
    this.#orders.ask({ name: 'put', argument: file }, cancelled, (news) => {
      if (news.kind === 'sent') onBytes?.(news.bytes);
    });

  async finish(message: string): Promise<Result<void, Problem>> {
    const finished = await this.#orders.ask<Result<void, Problem>>(
      { name: 'finish', argument: message },
      cancelled,
    );
    await this.abandon();
    return finished;
  }

  abandon(): Promise<void> {
    return this.#orders.abandon();
  }
}

/** A mail server that is open in another process. */
class RemoteMailLine implements MailLine {
  readonly #orders: RemoteOrders;
  readonly #host: string;

  constructor(orders: RemoteOrders, host: string) {
    this.#orders = orders;
    this.#host = host;
  }

  /** A process that ended took its answer with it; a message whose words were not let go did not arrive. */
  async hand(mail: OutgoingMail, begins: () => Promise<boolean>): Promise<Handed> {
    let kind: 'unsent' | 'unknown' = 'unsent';
    const begin = async () => {
      const isAllowed = await begins();
      if (isAllowed) kind = 'unknown';
      await this.#orders.ask({ name: 'begun', isAllowed }, undefined);
    };
    try {
      const handed = await this.#orders.ask<Handed | null>(
        { name: 'hand', argument: mail },
        null,
        () => void begin().catch(() => undefined),
      );
      return handed ?? { kind, problem: { kind: 'cancelled' } };
    } catch (error) {
      if (!(error instanceof ProcessEnded)) throw error;
      return { kind, problem: { kind: 'host-lost', host: this.#host, why: 'cut-off' } };
    }
  }

  close(): Promise<void> {
    return this.#orders.abandon();
  }
}
