import type { Result, MailAccount, SiteDestination } from '../../../src/contract';
import type { Masthead, SiteSettings } from '../../../src/article';
import { withoutValue } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { Documents, KeptSettings } from './documents';
import type { PublishedThere } from './publishing';

/** A document that an archive has one of. */
interface KeptDocument<Content, Given = Content> {
  open(): Content;
  save(content: Given, now: number): Result<null, StorageProblem>;
}

/** What an archive prints of its group. */
export type KeptMasthead = KeptDocument<Masthead>;

/** What a group decided of its site. */
export type KeptSite = KeptDocument<SiteSettings>;

/** The account that mails are sent from; null for none. */
export type KeptMailAccount = KeptDocument<MailAccount | null>;

/** The file of the key that signs, which its passphrase protects; "" for none. */
export type KeptSigningKey = KeptDocument<string>;

/** The person's choices; those of an archive that is only read may change until the program ends. */
export type SettingsOfArchive = KeptDocument<KeptSettings>;

/** Words that a person holds right, in the order in which they came. */
export type KeptWords = KeptDocument<string[], readonly string[]>;

/** Where the site is published, and what is known to be there, by the identifier of each destination. */
export interface Publishing {
  destinations: KeptDocument<SiteDestination[], readonly SiteDestination[]>;
  published: KeptDocument<Record<string, PublishedThere>>;
}

export function keptDocumentsOf(
  documents: Documents,
  transactions: Transactions,
): {
  masthead: KeptMasthead;
  siteSettings: KeptSite;
  mailAccount: KeptMailAccount;
  signingKey: KeptSigningKey;
  settings: SettingsOfArchive;
  words: KeptWords;
  publishing: Publishing;
} {
  return {
    masthead: {
      open: () => documents.openMasthead(),
      save: (masthead, now) => withoutValue(transactions.write(() => documents.saveMasthead(masthead, now))),
    },
    siteSettings: {
      open: () => documents.openSite(),
      save: (site, now) => withoutValue(transactions.write(() => documents.saveSite(site, now))),
    },
    mailAccount: {
      open: () => documents.openMailAccount(),
      save: (account, now) => withoutValue(transactions.write(() => documents.saveMailAccount(account, now))),
    },
    signingKey: {
      open: () => documents.openSigningKey(),
      save: (file, now) => withoutValue(transactions.write(() => documents.saveSigningKey(file, now))),
    },
    settings: {
      open: () => documents.openSettings(),
      save: (settings, now) =>
        withoutValue(transactions.writeAlways(() => documents.saveSettings(settings, now))),
    },
    publishing: {
      destinations: {
        open: () => documents.openDestinations(),
        save: (destinations, now) =>
          withoutValue(transactions.write(() => documents.saveDestinations(destinations, now))),
      },
      published: {
        open: () => documents.openPublished(),
        save: (published, now) =>
          withoutValue(transactions.write(() => documents.savePublished(published, now))),
      },
    },
    words: {
      open: () => documents.openWords(),
      save: (words, now) => withoutValue(transactions.write(() => documents.saveWords(words, now))),
    },
  };
}
