import { z } from 'zod';
import { host, pin, port, proxy, protocolWord } from '../publishing/destination';

/** How a mail server is connected to: by TLS from the first byte, by STARTTLS, or unencrypted. */
export const mailSecurities = ['tls', 'starttls', 'plain'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** An address without its name, as it stands in an envelope: nothing in it can end a line or begin another address. */
const address = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s<>"(),:;@[\\\]\p{Cc}]+@[^\s<>"(),:;@[\\\]\p{Cc}]+$/u);

const mailServerSchema = z.object({
  host,
  port: port(465),
  security: z.enum(mailSecurities),
  /** The certificate that a person accepted; null where an authority vouches for it. */
  pin,
});

export type MailServer = z.infer<typeof mailServerSchema>;

/** How fast messages go: most providers refuse an account that writes to many people at once. */
const paceSchema = z.object({
  perMinute: z.number().int().min(1).max(60_000),
  /** How many messages are sent before a pause. */
  batch: z.number().int().min(1).max(5000),
  restMinutes: z.number().int().min(0).max(240),
});

/** Two hundred messages in about twenty-five minutes. */
export const usualPace: z.infer<typeof paceSchema> = { perMinute: 20, batch: 50, restMinutes: 5 };

/** The account that a group sends from, as a person entered it. Its password is a secret of its own. */
export const mailAccountSchema = z.object({
  id: z.uuid(),
  /** The name that stands before the address, such as the group's. */
  name: protocolWord(120),
  address,
  smtp: mailServerSchema,
  /** Where drafts are put; null where the account has no such server. */
  imap: mailServerSchema.nullable(),
  /** Null for a server that asks for no login. */
  user: protocolWord(256).nullable(),
  proxy,
  pace: paceSchema.default(usualPace),
});

export type MailAccount = z.infer<typeof mailAccountSchema>;

/** What a mail server is asked to do: to send messages, or to keep them as drafts. */
export type MailService = 'send' | 'draft';
