import { mailAccountSchema, usualPace } from '../../../contract';
import type { MailAccount, MailServer } from '../../../contract';
import { guessSettings } from './known-providers';

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
