import { setTimeout } from 'node:timers/promises';
import { done, failed } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import type { ProcessPort, StartProcess } from '../process';
import type { Destination, OpenDestination } from './destination';
import type { DeliveryMessage, DeliveryOrder } from './messages';

/** An order without its number. */
type Asked = DeliveryOrder extends infer Order
  ? Order extends { id: number }
    ? Omit<Order, 'id'>
    : never
  : never;

/**
 * Opens destinations in the process that delivers, one process for each: it ends with the publication, and with it every connection.
 * Errors in its own code are thrown.
 */
export function openInProcess(start: StartProcess): OpenDestination {
  return async (settings, secret) => {
    const remote = new RemoteDestination(start('delivery'));
    const opened = await remote.ask<Result<null, Problem>>({ name: 'open', settings, secret });
    if (opened.ok) return done(remote);
    await remote.abandon();
    return opened;
  };
}

/** How long a process may take to close what it holds. */
const abandonTimeout = 2000;

/** An order that is not answered yet. */
interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  onBytes: ((sent: number) => void) | undefined;
}

/** A destination that is open in another process. */
class RemoteDestination implements Destination {
  readonly #port: ProcessPort;
  readonly #pending = new Map<number, Pending>();
  #orders = 0;
  #isClosed = false;
  #fault: Error | null = null;

  constructor(port: ProcessPort) {
    this.#port = port;
    port.hold(true);
    port.onMessage((message) => this.#receive(message as DeliveryMessage));
    port.onExit((errorOutput) => {
      this.#fault = new Error(`the process that delivers ended: ${errorOutput}`);
      this.#settle(({ reject }) => reject(this.#fault as Error));
    });
  }

  list: Destination['list'] = () => this.ask({ name: 'list', argument: undefined });
  read: Destination['read'] = (path) => this.ask({ name: 'read', argument: path });
  put: Destination['put'] = (file, onBytes) => this.ask({ name: 'put', argument: file }, onBytes);
  remove: Destination['remove'] = (path) => this.ask({ name: 'remove', argument: path });

  async finish(message: string): Promise<Result<void, Problem>> {
    const finished = await this.ask<Result<void, Problem>>({ name: 'finish', argument: message });
    await this.abandon();
    return finished;
  }

  /** The process may close in order, and remove what it keeps on this computer; it is not waited for long. */
  async abandon(): Promise<void> {
    if (this.#isClosed) return;
    const closed = this.ask({ name: 'abandon' }).catch(() => undefined);
    this.#isClosed = true;
    const last = this.#orders;
    this.#settle(({ resolve }) => resolve(failed({ kind: 'cancelled' }) as never), last);
    await Promise.race([closed, setTimeout(abandonTimeout, null, { ref: false })]);
    this.#port.kill();
    this.#port.hold(false);
    this.#settle(({ resolve }) => resolve(undefined as never));
  }

  ask<Answer>(asked: Asked, onBytes?: (sent: number) => void): Promise<Answer> {
    if (this.#isClosed) return Promise.resolve(failed({ kind: 'cancelled' }) as Answer);
    if (this.#fault) return Promise.reject(this.#fault);
    const id = (this.#orders += 1);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve, reject, onBytes });
      this.#port.post({ ...asked, id });
    });
  }

  #receive(message: DeliveryMessage): void {
    const pending = this.#pending.get(message.id);
    if (message.kind === 'sent') return pending?.onBytes?.(message.bytes);
    this.#pending.delete(message.id);
    if (message.kind === 'fault') pending?.reject(new Error(message.stack));
    else pending?.resolve(message.value as never);
  }

  /** Ends the orders that are not answered, but one. */
  #settle(end: (pending: Pending) => void, but?: number): void {
    for (const [id, pending] of [...this.#pending]) {
      if (id === but) continue;
      this.#pending.delete(id);
      end(pending);
    }
  }
}
