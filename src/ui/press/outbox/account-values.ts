import { mailAccountSchema, usualPace } from '../../../contract';
import type { MailAccount, MailServer } from '../../../contract';
import type { Messages } from '../../../messages';

/** Settings that a provider publishes; ports 465 and 993 by TLS where nothing else is said. */
interface Provider {
  name: string;
  domains: readonly string[] | RegExp;
  smtp: string;
  imap: string;
  ports?: Partial<Record<'smtp' | 'imap', Pick<MailServer, 'port' | 'security'>>>;
  /** What a person must know of its passwords. */
  hint?: keyof Messages['outbox']['account']['hints'];
}

const submission = { port: 587, security: 'starttls' } as const;

/** Providers that campaign groups and the public use, with the settings that each gives on its help pages. */
const providers: readonly Provider[] = [
  {
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    smtp: 'smtp.gmail.com',
    imap: 'imap.gmail.com',
    hint: 'app-password',
  },
  {
    name: 'Outlook.com',
    domains: /^(?:outlook|hotmail|live|msn|passport|windowslive)\.(?:[a-z]{2,3}\.)?[a-z]{2,3}$/,
    smtp: 'smtp-mail.outlook.com',
    imap: 'outlook.office365.com',
    ports: { smtp: submission },
    hint: 'no-password',
  },
  {
    name: 'Yahoo',
    domains: ['yahoo.com', 'yahoo.fr', 'ymail.com'],
    smtp: 'smtp.mail.yahoo.com',
    imap: 'imap.mail.yahoo.com',
    hint: 'app-password',
  },
  {
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    smtp: 'smtp.mail.me.com',
    imap: 'imap.mail.me.com',
    ports: { smtp: submission },
    hint: 'app-password',
  },
  {
    name: 'Proton',
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    smtp: '127.0.0.1',
    imap: '127.0.0.1',
    ports: { smtp: { port: 1025, security: 'starttls' }, imap: { port: 1143, security: 'starttls' } },
    hint: 'bridge',
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    smtp: 'smtp.fastmail.com',
    imap: 'imap.fastmail.com',
    hint: 'app-password',
  },
  { name: 'Riseup', domains: ['riseup.net'], smtp: 'mail.riseup.net', imap: 'mail.riseup.net' },
  { name: 'Posteo', domains: ['posteo.net', 'posteo.de'], smtp: 'posteo.de', imap: 'posteo.de' },
  { name: 'mailbox.org', domains: ['mailbox.org'], smtp: 'smtp.mailbox.org', imap: 'imap.mailbox.org' },
  { name: 'Disroot', domains: ['disroot.org'], smtp: 'disroot.org', imap: 'disroot.org' },
  {
    name: 'Autistici/Inventati',
    domains: ['autistici.org', 'inventati.org'],
    smtp: 'smtp.autistici.org',
    imap: 'mail.autistici.org',
  },
  { name: 'Mailo', domains: ['mailo.com', 'net-c.com'], smtp: 'mail.mailo.com', imap: 'mail.mailo.com' },
  { name: 'Free', domains: ['free.fr'], smtp: 'smtp.free.fr', imap: 'imap.free.fr' },
  { name: 'Orange', domains: ['orange.fr', 'wanadoo.fr'], smtp: 'smtp.orange.fr', imap: 'imap.orange.fr' },
  { name: 'SFR', domains: ['sfr.fr', 'neuf.fr'], smtp: 'smtp.sfr.fr', imap: 'imap.sfr.fr' },
  { name: 'La Poste', domains: ['laposte.net'], smtp: 'smtp.laposte.net', imap: 'imap.laposte.net' },
  {
    name: 'Infomaniak',
    domains: ['ik.me', 'ikmail.com'],
    smtp: 'mail.infomaniak.com',
    imap: 'mail.infomaniak.com',
  },
  {
    name: 'GMX',
    domains: ['gmx.net', 'gmx.de', 'gmx.fr', 'gmx.com'],
    smtp: 'mail.gmx.net',
    imap: 'imap.gmx.net',
  },
  {
    name: 'WEB.DE',
    domains: ['web.de'],
    smtp: 'smtp.web.de',
    imap: 'imap.web.de',
    ports: { smtp: submission },
  },
];

/** What can be said of an account by its address alone; nothing is looked up. */
export interface GuessedSettings extends Pick<MailAccount, 'user'> {
  smtp: MailServer;
  imap: MailServer;
  /** The provider whose settings are known; null where they were guessed. */
  provider: string | null;
  hint: Provider['hint'] | null;
}

/** The settings of a known provider, or those that hosts of a domain of one's own mostly have; null while there is no domain. */
export function guessSettings(address: string): GuessedSettings | null {
  const [, domain = ''] = /@([^@\s]+\.[^@\s.]{2,})$/.exec(address.trim().toLowerCase()) ?? [];
  if (domain === '') return null;
  const provider = providers.find(({ domains }) =>
    domains instanceof RegExp ? domains.test(domain) : domains.includes(domain),
  );
  const { smtp = `smtp.${domain}`, imap = `imap.${domain}`, ports = {} } = provider ?? {};
  return {
    smtp: { host: smtp, port: 465, security: 'tls', pin: null, ...ports.smtp },
    imap: { host: imap, port: 993, security: 'tls', pin: null, ...ports.imap },
    user: address.trim(),
    provider: provider?.name ?? null,
    hint: provider?.hint ?? null,
  };
}

/** Whether a server is one of Microsoft, whatever the domain of the address. */
export const isOfMicrosoft = (host: string): boolean =>
  /(?:^|\.)(?:office365|outlook)\.com$/i.test(host.trim());

/** What a person has entered of an account; a number that is none stays as it was typed. */
export interface AccountValues extends Omit<MailAccount, 'smtp' | 'imap' | 'pace'> {
  smtp: ServerValues;
  imap: ServerValues;
  hasDrafts: boolean;
  pace: Record<keyof MailAccount['pace'], number | string>;
}

export type ServerValues = Omit<MailServer, 'port'> & { port: number | string };

const noServer: ServerValues = { host: '', port: 465, security: 'tls', pin: null };

/** What the form begins with: the account, or what the group's identity says. */
export function valuesOf(account: MailAccount | null, name: string, email: string): AccountValues {
  if (account) {
    const imap = account.imap ?? { ...noServer, port: 993 };
    return { ...account, imap, hasDrafts: account.imap !== null };
  }
  const guessed = guessSettings(email);
  return {
    id: crypto.randomUUID(),
    name,
    address: email,
    user: email,
    smtp: guessed?.smtp ?? noServer,
    imap: guessed?.imap ?? { ...noServer, port: 993 },
    hasDrafts: true,
    proxy: null,
    pace: usualPace,
  };
}

/** What the form holds, as an account; or else the names of the fields that are missing or not of their form. */
export function accountFrom({
  hasDrafts,
  imap,
  ...values
}: AccountValues): MailAccount | ReadonlySet<string> {
  const user = values.user?.trim() ? values.user : null;
  const proxy = values.proxy?.trim() ? values.proxy : null;
  const parsed = mailAccountSchema.safeParse({ ...values, user, proxy, imap: hasDrafts ? imap : null });
  return parsed.success ? parsed.data : new Set(parsed.error.issues.map(({ path }) => path.join('.')));
}
