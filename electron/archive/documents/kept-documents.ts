import type { Result } from '../../../src/contract';
import type { Masthead } from '../../../src/article';
import { nothing } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { Documents, KeptSettings } from './documents';

/** A document that an archive has one of. */
interface KeptDocument<Content, Given = Content> {
  open(): Content;
  save(content: Given, now: number): Result<null, StorageProblem>;
}

/** What an archive prints of its group. */
export type KeptMasthead = KeptDocument<Masthead>;

/** The person's choices; those of an archive that is only read may change until the program ends. */
export type SettingsOfArchive = KeptDocument<KeptSettings>;

/** Words that a person holds right, in the order in which they came. */
export type KeptWords = KeptDocument<string[], readonly string[]>;

export function keptDocumentsOf(
  documents: Documents,
  transactions: Transactions,
): { masthead: KeptMasthead; settings: SettingsOfArchive; words: KeptWords } {
  return {
    masthead: {
      open: () => documents.openMasthead(),
      save: (masthead, now) => nothing(transactions.write(() => documents.saveMasthead(masthead, now))),
    },
    settings: {
      open: () => documents.openSettings(),
      save: (settings, now) => nothing(transactions.writeAlways(() => documents.saveSettings(settings, now))),
    },
    words: {
      open: () => documents.openWords(),
      save: (words, now) => nothing(transactions.write(() => documents.saveWords(words, now))),
    },
  };
}
