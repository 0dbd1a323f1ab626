import type { DestinationSettings } from '../../src/contract';
import type { Destination } from './destination';

/** What is asked of the process that delivers: to open its one destination, then what a destination does. */
export type DeliveryOrder = { id: number } & (
  | { name: 'open'; settings: DestinationSettings; secret: string | null }
  | { name: 'abandon' }
  | { [Name in DeliveryName]: { name: Name; argument: DeliveryArgument<Name> } }[DeliveryName]
);

/** The answer to an order, or before it how many bytes of a file are there. */
export type DeliveryMessage = { id: number } & (
  | { kind: 'sent'; bytes: number }
  | { kind: 'done'; value: unknown }
  /** An error in our own code, with its stack. */
  | { kind: 'fault'; stack: string }
);

export type DeliveryName = Exclude<keyof Destination, 'abandon'>;
export type DeliveryArgument<Name extends DeliveryName> = Parameters<Destination[Name]>[0];
