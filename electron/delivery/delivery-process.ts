import { done } from '../../src/contract';
import { findParent } from '../process';
import type { Destination } from './destination';
import type { MailLine } from './mail-line';
import type { DeliveryMessage, DeliveryOrder } from './remote-orders';
import { openMail, readReturned } from './transports/open-mail';
import { openTransport } from './transports/open-transport';

// The process that delivers: the only one that opens sockets. It holds one destination or one mail server, and is ended by its parent.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // The parent's to act on.
const parent = findParent<DeliveryOrder, DeliveryMessage>();
let destination: Destination | null = null;
let line: MailLine | null = null;
let allow: (isAllowed: boolean) => void = () => undefined;

parent.listen((order) => {
  const { id } = order;
  answer(order).then(
    (value) => parent.post({ id, kind: 'done', value }),
    (error: unknown) =>
      parent.post({
        id,
        kind: 'fault',
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});

async function answer(order: DeliveryOrder): Promise<unknown> {
  switch (order.name) {
    case 'open': {
      const opened = await openTransport(order.settings, order.secret);
      if (!opened.ok) return opened;
      destination = opened.value;
      return done(null);
    }
    case 'open-mail': {
      const opened = await openMail(order.service, order.account, order.secret);
      if (!opened.ok) return opened;
      line = opened.value;
      return done(null);
    }
    case 'read-returned':
      return readReturned(order.account, order.secret, order.since);
    case 'hand':
      return needed(line).hand(order.argument, () => asked(order.id));
    case 'begun':
      return allow(order.isAllowed);
    case 'abandon':
      await line?.close();
      return destination?.abandon();
    default:
      return deliver(needed(destination), order);
  }
}

type OfDestination = Extract<DeliveryOrder, { name: keyof Destination }>;

function deliver(there: Destination, order: Exclude<OfDestination, { name: 'abandon' }>): Promise<unknown> {
  switch (order.name) {
    case 'list':
      return there.list(order.argument);
    case 'put':
      return there.put(order.argument, (bytes) => parent.post({ id: order.id, kind: 'sent', bytes }));
    case 'read':
      return there.read(order.argument);
    case 'remove':
      return there.remove(order.argument);
    case 'finish':
      return there.finish(order.argument);
  }
}

/** Whether the parent lets the words of a message go, once it has noted that they do. */
function asked(id: number): Promise<boolean> {
  return new Promise((resolve) => {
    allow = resolve;
    parent.post({ id, kind: 'begins' });
  });
}

function needed<Open>(open: Open | null): Open {
  if (!open) throw new Error('nothing is open');
  return open;
}
