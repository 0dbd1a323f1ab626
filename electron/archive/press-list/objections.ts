import { createHmac, randomBytes } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Database } from 'better-sqlite3';
import { checksumSql } from '../tables/checksums';

/** The addresses that nothing may be sent to, of which only an HMAC is kept; calls that write belong in a transaction. */
export interface Objections {
  /** The day on which the owner of an address objected; null for one who did not. */
  of(mail: string): string | null;
  /** Whether the owner had not objected before. */
  add(mail: string, on: string): boolean;
  lift(mail: string): void;
  /** Reads the table again, after a transaction that failed. */
  reload(): void;
}

/**
 * By what two addresses are told to be the same: letters by their lower case, the host as it is asked for in the network. Hosts treat
 * capitals of the part before the @ as they like, and none that is known tells two people apart by them.
 */
export function mailKey(mail: string): string {
  const plain = mail.trim().normalize('NFKC').toLowerCase();
  const at = plain.lastIndexOf('@');
  const host = plain.slice(at + 1);
  return at < 0 ? plain : `${plain.slice(0, at)}@${domainToASCII(host) || host}`;
}

/** An objection to mail to name+press@ is one to mail to name@ and to every other of its tags (RFC 5233). */
const ownerKey = (mail: string): string => mailKey(mail).replace(/(?<=^[^+@]+)\+[^@]*(?=@)/, '');

/** Reads and writes the table of objections. A row that the disk altered counts too: rather one address too many. */
export function objectionsOf(database: Database): Objections {
  const all = database.prepare<[], { hash: string; key: string; on: string }>(
    'SELECT hash, key, objected_on AS "on" FROM press_objection ORDER BY rowid',
  );
  const put = database.prepare(
    'INSERT OR REPLACE INTO press_objection (hash, key, objected_on) VALUES (?, ?, ?)',
  );
  const sign = database.prepare<[string]>(
    `UPDATE press_objection SET checksum = ${checksumSql('press_objection')} WHERE hash = ?`,
  );
  const remove = database.prepare<[string]>('DELETE FROM press_objection WHERE hash = ?');
  /** The days by hash, by key: archives that were merged have several keys. */
  let known: Map<string, Map<string, string>> | null = null;
  const load = () => {
    const loaded = new Map<string, Map<string, string>>();
    for (const { hash, key, on } of all.all()) loaded.set(key, (loaded.get(key) ?? new Map()).set(hash, on));
    return loaded;
  };
  const keys = () => (known ??= load());
  /** The hashes that were computed, by key and address: each addressee is looked up again for each filter. */
  const computed = new Map<string, string>();
  const hashFor = (mail: string, key: string) => {
    const name = `${key} ${mail}`;
    const hash = computed.get(name) ?? hashOf(ownerKey(mail), key);
    if (computed.size < maxComputed) computed.set(name, hash);
    return hash;
  };
  const found = (mail: string) => {
    return [...keys()].flatMap(([key, days]) => {
      const hash = hashFor(mail, key);
      const on = days.get(hash);
      return on === undefined ? [] : [{ key, hash, on }];
    });
  };
  return {
    of: (mail) => (mail === '' ? null : (found(mail)[0]?.on ?? null)),
    add(mail, on) {
      if (mail === '' || found(mail).length > 0) return false;
      const [key] = [...keys().keys(), randomBytes(16).toString('hex')];
      const hash = hashOf(ownerKey(mail), key ?? '');
      put.run(hash, key, on);
      sign.run(hash);
      keys().set(key ?? '', (keys().get(key ?? '') ?? new Map()).set(hash, on));
      return true;
    },
    lift(mail) {
      for (const { key, hash } of found(mail)) {
        remove.run(hash);
        keys().get(key)?.delete(hash);
      }
    },
    reload() {
      known = null;
      computed.clear();
    },
  };
}

/** Hashes of more addresses than a list holds are not cached. */
const maxComputed = 50_000;

const hashOf = (owner: string, key: string): string => createHmac('sha256', key).update(owner).digest('hex');
