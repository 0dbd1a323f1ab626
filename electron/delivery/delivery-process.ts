import { done } from '../../src/contract';
import { findParent } from '../process';
import type { Destination } from './destination';
import type { DeliveryMessage, DeliveryOrder } from './messages';
import { openTransport } from './transports/open-transport';

// The process that delivers: the only one that opens sockets. It holds one destination, and is ended by its parent.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // The parent's to act on.
const parent = findParent<DeliveryOrder, DeliveryMessage>();
let destination: Destination | null = null;

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
  if (order.name === 'open') {
    const opened = await openTransport(order.settings, order.secret);
    if (!opened.ok) return opened;
    destination = opened.value;
    return done(null);
  }
  if (order.name === 'abandon') return destination?.abandon();
  if (!destination) throw new Error('no destination is open');
  switch (order.name) {
    case 'list':
      return destination.list();
    case 'put':
      return destination.put(order.argument, (bytes) => parent.post({ id: order.id, kind: 'sent', bytes }));
    case 'read':
      return destination.read(order.argument);
    case 'remove':
      return destination.remove(order.argument);
    case 'finish':
      return destination.finish(order.argument);
  }
}
