import { done, failed } from '../../../src/contract';
import type { AccountState, MailAccount, Problem, Result } from '../../../src/contract';
import type { Tools } from '../desk/tools';
import { entryOf } from '../publish/destinations';

/** What is needed to know the account that mails are sent from. */
type AccountPlaces = Pick<Tools, 'archive' | 'memory' | 'secrets'>;

/**
 * The account that a group sends from. An archive may come from a stranger: nothing is sent by an account that was not entered, or looked
 * through, on this machine. A password that the system does not keep is known until the program ends.
 */
export class SendingAccount {
  readonly #places: AccountPlaces;
  #unkept: { id: string; secret: string } | null = null;

  constructor(places: AccountPlaces) {
    this.#places = places;
  }

  keep(account: MailAccount, secret: string | undefined, now: number): Result<null, Problem> {
    const { archive, memory, secrets } = this.#places;
    const before = archive.mailAccount.open();
    const saved = archive.mailAccount.save(account, now);
    if (!saved.ok) return saved;
    if (before && before.id !== account.id) this.#forgetHere(before.id);
    const others = memory.get().destinations;
    memory.set({ destinations: { ...others, [account.id]: entryOf(account) } });
    if (secret === undefined) return done(null);
    if (secrets.isAvailable()) secrets.keep(account.id, secret);
    else this.#unkept = { id: account.id, secret };
    return done(null);
  }

  forget(now: number): Result<null, Problem> {
    const { archive } = this.#places;
    const account = archive.mailAccount.open();
    const saved = archive.mailAccount.save(null, now);
    if (saved.ok && account) this.#forgetHere(account.id);
    return saved;
  }

  /** What is known of it here; null where there is none. */
  state(): AccountState | null {
    const account = this.#places.archive.mailAccount.open();
    return account && { account, isOwn: this.#isOwn(account), hasSecret: this.secretOf(account) !== null };
  }

  /** The account, ready to be used. Problems: account-missing, account-foreign, account-locked. */
  ready(): Result<{ account: MailAccount; secret: string | null }, Problem> {
    const account = this.#places.archive.mailAccount.open();
    if (!account) return failed({ kind: 'account-missing' });
    const { address, user } = account;
    if (!this.#isOwn(account)) return failed({ kind: 'account-foreign', address });
    const secret = this.secretOf(account);
    if (user !== null && secret === null) return failed({ kind: 'account-locked', address });
    return done({ account, secret });
  }

  secretOf({ id }: MailAccount): string | null {
    const { secrets } = this.#places;
    const kept = secrets.isAvailable() ? secrets.read(id) : null;
    return kept ?? (this.#unkept?.id === id ? this.#unkept.secret : null);
  }

  #isOwn(account: MailAccount): boolean {
    return this.#places.memory.get().destinations[account.id] === entryOf(account);
  }

  #forgetHere(id: string): void {
    const { memory, secrets } = this.#places;
    const { [id]: _entry, ...others } = memory.get().destinations;
    memory.set({ destinations: others });
    secrets.forget(id);
    this.#unkept = null;
  }
}
