import type { DestinationSettings, MailAccount, MailService } from '../../src/contract';
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

export type DeliveryName = Exclude<keyof Destination, 'abandon'>;
export type DeliveryArgument<Name extends DeliveryName> = Parameters<Destination[Name]>[0];
