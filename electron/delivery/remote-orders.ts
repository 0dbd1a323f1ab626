import { setTimeout } from 'node:timers/promises';
import type { DestinationSettings, MailAccount, MailService } from '../../src/contract';
import type { ProcessPort } from '../process';
import type { Destination } from './destination';
import type { OutgoingMail } from './mail-line';

/** What is asked of the process that delivers: to open its one destination or mail server, then what that does; or to read an inbox. */
export type DeliveryOrder = { id: number } & (
  | { name: 'open'; settings: DestinationSettings; secret: string | null }
  | { name: 'open-mail'; service: MailService; account: MailAccount; secret: string | null }
  | { name: 'read-returned'; account: MailAccount; secret: string | null; since: number }
  | { name: 'abandon' }
  | { [Name in DeliveryName]: { name: Name; argument: DeliveryArgument<Name> } }[DeliveryName]
  | { name: 'hand'; argument: OutgoingMail }
  /** Whether the words of the message that is being handed over may go. */
  | { name: 'begun'; isAllowed: boolean }
);

/** The answer to an order, or before it how many bytes of a file are there, or that the words of a message are about to go. */
export type DeliveryMessage = { id: number } & (
  | { kind: 'sent'; bytes: number }
  | { kind: 'begins' }
  | { kind: 'done'; value: unknown }
  /** An error in our own code, with its stack. */
  | { kind: 'fault'; stack: string }
);

type DeliveryName = Exclude<keyof Destination, 'abandon'>;
type DeliveryArgument<Name extends DeliveryName> = Parameters<Destination[Name]>[0];

/** An order without its number. */
export type Asked = DeliveryOrder extends infer Order
  ? Order extends { id: number }
    ? Omit<Order, 'id'>
    : never
  : never;

/** What is told of an order before its answer. */
type OnNews = (news: Extract<DeliveryMessage, { kind: 'sent' | 'begins' }>) => void;

/** An order that is not answered yet, and its answer once nobody waits for it any more. */
interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  onNews: OnNews | undefined;
  abandoned: unknown;
}

/** The process that delivers ended before it answered. */
export class ProcessEnded extends Error {}

/** How long a process may take to close what it holds. */
const abandonTimeout = 2000;

/** The orders given to a process that delivers, and their answers. Errors in its own code are thrown, as is its end. */
export class RemoteOrders {
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
      this.#fault = new ProcessEnded(`the process that delivers ended: ${errorOutput}`);
      this.#settle(({ reject }) => reject(this.#fault as Error));
    });
  }

  /** Gives an order; `abandoned` is its answer where nobody waits for it any more. */
  ask<Answer>(asked: Asked, abandoned: NoInfer<Answer>, onNews?: OnNews): Promise<Answer> {
    if (this.#isClosed) return Promise.resolve(abandoned);
    if (this.#fault) return Promise.reject(this.#fault);
    const id = (this.#orders += 1);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve, reject, onNews, abandoned });
      this.#port.post({ ...asked, id });
    });
  }

  /** Ends the process. It may close in order, and remove what it keeps on this computer; it is not waited for long. */
  async abandon(): Promise<void> {
    if (this.#isClosed) return;
    const closed = this.ask({ name: 'abandon' }, undefined).catch(() => undefined);
    this.#isClosed = true;
    const last = this.#orders;
    this.#settle(({ resolve, abandoned }) => resolve(abandoned as never), last);
    await Promise.race([closed, setTimeout(abandonTimeout, null, { ref: false })]);
    this.#port.kill();
    this.#port.hold(false);
    this.#settle(({ resolve }) => resolve(undefined as never));
  }

  #receive(message: DeliveryMessage): void {
    const pending = this.#pending.get(message.id);
    if (message.kind === 'sent' || message.kind === 'begins') return pending?.onNews?.(message);
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
