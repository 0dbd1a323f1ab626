import { done, failed } from '../../../src/contract';
import type { MailAccount, MailService, Problem, Result } from '../../../src/contract';
import type { MailLine, ReadReturned } from '../mail-line';
import { usualWaits } from './dial';
import type { Waits } from './dial';
import { DeliveryError } from './transport';

/** Opens a mail server in this process; its library is loaded when one is asked for. */
export async function openMail(
  service: MailService,
  account: MailAccount,
  secret: string | null,
  waits: Waits = usualWaits,
): Promise<Result<MailLine, Problem>> {
  try {
    if (service === 'send') return done(await (await import('./smtp')).openSmtp(account, secret, waits));
    return done(await (await import('./imap')).openDrafts(account, secret, waits));
  } catch (error) {
    if (error instanceof DeliveryError) return failed(error.problem);
    throw error;
  }
}

/** Reads the mails of an account's inbox that say how others fared, in this process. */
export async function readReturned(...given: Parameters<ReadReturned>): ReturnType<ReadReturned> {
  const [account, secret, since] = given;
  try {
    return done(await (await import('./imap')).readReports(account, secret, since));
  } catch (error) {
    if (error instanceof DeliveryError) return failed(error.problem);
    throw error;
  }
}
