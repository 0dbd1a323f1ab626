import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from 'better-sqlite3';
import {
  emptyMasthead,
  mastheadSchema,
  siteSettingsSchema,
  usualSite,
  withoutTexts,
} from '../../../src/article';
import type { ArticleId, Masthead, SiteSettings } from '../../../src/article';
import { actWithout, isChoice, keptActs, keptActSchema, mailAccountSchema } from '../../../src/contract';
import { publishingDocuments } from './publishing';
import type { PublishingDocuments } from './publishing';
import type { ActDone, KeptAct, MailAccount, Settings } from '../../../src/contract';
import { nullIfDamaged } from '../storage-problem';
import { checksumSql, contentHash, isSoundSql } from '../tables/checksums';

/** What the archive remembers of the person's choices; the rest of the settings is asked of the system. */
export type KeptSettings = Partial<Omit<Settings, 'systemLanguage' | 'zone' | 'exportFolder'>>;

/** What is being deleted for ever; parts of it may still be in the folder. */
interface Erased {
  texts: ArticleId[];
  /** The hashes of the pictures that the texts showed. */
  pictures: string[];
}

/** The documents that an archive has one of. */
export interface Documents extends PublishingDocuments {
  openMasthead(): Masthead;
  /** False when the masthead is that of an earlier state, since the disk altered the last one. */
  mastheadIsSound(): boolean;
  saveMasthead(masthead: Masthead, now: number): void;
  /** What the group decided of its site; the usual site in a new archive, and for each part that cannot be read. */
  openSite(): SiteSettings;
  /** False when something of it cannot be read. */
  siteIsSound(): boolean;
  saveSite(site: SiteSettings, now: number): void;
  /** Takes texts that are deleted for ever out of the site's menu and front page. */
  takeOutOfSite(ids: readonly ArticleId[], now: number): void;
  /** The account that mails are sent from; null for none. */
  /** The file of the key that signs, which its passphrase protects; "" for none. */
  openSigningKey(): string;
  saveSigningKey(file: string, now: number): void;
  openMailAccount(): MailAccount | null;
  saveMailAccount(account: MailAccount | null, now: number): void;
  openSettings(): KeptSettings;
  /** Choices about texts that the archive does not hold are left out, since they quote their words. */
  saveSettings(settings: KeptSettings, now: number): void;
  /** The random name of the archive, which its copies and its backups share; "" where it has none yet. */
  identity(): string;
  /** Gives an archive that has no name one. */
  keepIdentity(now: number): void;
  /** Null while nothing is being deleted for ever. */
  openErasing(): Erased | null;
  saveErasing(erased: Erased | null, now: number): void;
  /** Texts in the trash that an import made revisions of others: the others' identifiers, by theirs. */
  openCopies(): Record<ArticleId, ArticleId>;
  saveCopies(copies: Record<ArticleId, ArticleId>, now: number): void;
  /** The person's own words, in the order in which they came. */
  openWords(): string[];
  saveWords(words: readonly string[], now: number): void;
  /** The last acts on many texts, the newest first. */
  listActs(): KeptAct[];
  openAct(id: string): ActDone | null;
  /** Keeps an act, and forgets the oldest where there are too many. */
  keepAct(act: KeptAct & { done: ActDone }): void;
  forgetAct(id: string): void;
  /** Takes texts that are deleted for ever out of the acts, which hold words of theirs. */
  takeOutOfActs(ids: readonly ArticleId[]): void;
}

function mailAccountDocument(
  read: (name: string) => unknown,
  write: (name: string, content: string, now: number) => void,
  remove: (name: string) => void,
): Pick<Documents, 'openMailAccount' | 'saveMailAccount'> {
  const name = 'mail-account';
  return {
    openMailAccount: () => mailAccountSchema.safeParse(read(name)).data ?? null,
    saveMailAccount: (account, now) => (account ? write(name, JSON.stringify(account), now) : remove(name)),
  };
}

function signingKeyDocument(
  read: (name: string) => unknown,
  write: (name: string, content: string, now: number) => void,
  remove: (name: string) => void,
): Pick<Documents, 'openSigningKey' | 'saveSigningKey'> {
  const name = 'signing-key';
  return {
    openSigningKey: () => z.string().safeParse(read(name)).data ?? '',
    saveSigningKey: (file, now) => (file === '' ? remove(name) : write(name, JSON.stringify(file), now)),
  };
}

/** How long the saves of the masthead go into the same state of it, in milliseconds. */
const sessionLength = 5 * 60_000;

/**
 * Reads and writes the masthead, the settings and the person's own words; a new archive has empty ones. One that the disk altered
 * is not read: the masthead is then that of its last sound state, and choices are those of a new archive.
 */
export function documentsOf(database: Database, installation: string): Documents {
  const open = database.prepare<[string], { content: string; isSound: number }>(
    `SELECT content, ${isSoundSql('document')} AS isSound FROM document WHERE name = ?`,
  );
  const save = database.prepare('INSERT OR REPLACE INTO document (name, saved_at, content) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM document WHERE name = ?');
  const putChecksum = database.prepare(
    `UPDATE document SET checksum = ${checksumSql('document')} WHERE name = ?`,
  );
  const isHeld = database.prepare<[string]>('SELECT 1 FROM article WHERE id = ?');
  const states = mastheadStates(database, installation);
  const actNames = database
    .prepare<[], string>("SELECT name FROM document WHERE name LIKE 'act-%' ORDER BY saved_at DESC, name")
    .pluck();
  const read = (name: string): unknown => {
    const stored = nullIfDamaged(() => open.get(name));
    return stored?.isSound === 1 ? parsed(stored.content) : undefined;
  };
  const write = (name: string, content: string, now: number) => {
    save.run(name, now, content);
    putChecksum.run(name);
  };
  /** Overwrites what is deleted. */
  const removeForEver = (name: string) => {
    database.pragma('secure_delete = ON');
    remove.run(name);
    database.pragma('secure_delete = OFF');
  };
  const acts = () =>
    (nullIfDamaged(() => actNames.all()) ?? []).flatMap(
      (name) => keptActSchema.omit({ done: true }).safeParse(read(name)).data ?? [],
    );
  return {
    openMasthead: () =>
      partsOf(mastheadSchema.shape, emptyMasthead(), read('masthead') ?? states.lastSound()),
    mastheadIsSound: () => nullIfDamaged(() => open.get('masthead')?.isSound !== 0) ?? false,
    saveMasthead(masthead, now) {
      const content = JSON.stringify(masthead);
      write('masthead', content, now);
      states.keep(content, now);
    },
    ...siteDocument(read, write, () => nullIfDamaged(() => open.get('site')) === undefined),
    ...mailAccountDocument(read, write, (name) => void remove.run(name)),
    ...signingKeyDocument(read, write, removeForEver),
    openSettings: () => settingsFrom(read('settings')),
    saveSettings(settings, now) {
      const held = ofHeldTexts(settings, (id) => isHeld.get(id) !== undefined);
      write('settings', JSON.stringify(held), now);
    },
    identity: () => z.string().safeParse(read('identity')).data ?? '',
    keepIdentity(now) {
      if (open.get('identity')?.isSound !== 1) write('identity', JSON.stringify(newIdentity(database)), now);
    },
    openErasing: () => erasedSchema.safeParse(read('erasing')).data ?? null,
    saveErasing: (erased, now) =>
      erased ? write('erasing', JSON.stringify(erased), now) : removeForEver('erasing'),
    openCopies: () => copiesSchema.safeParse(read('copies')).data ?? {},
    saveCopies: (copies, now) => write('copies', JSON.stringify(copies), now),
    openWords: () => z.array(z.string()).safeParse(read('words')).data ?? [],
    saveWords: (words, now) => write('words', JSON.stringify(words), now),
    ...publishingDocuments(read, write),
    listActs: () => acts().map(({ id, at, told }) => ({ id, at, told })),
    openAct: (id) => keptActSchema.safeParse(read(actName(id))).data?.done ?? null,
    keepAct(act) {
      write(actName(act.id), JSON.stringify(act), act.at);
      for (const name of actNames.all().slice(keptActs.max)) remove.run(name);
    },
    forgetAct: (id) => void remove.run(actName(id)),
    takeOutOfActs(ids) {
      const gone = new Set(ids);
      for (const name of actNames.all()) {
        const content = open.get(name)?.content ?? '';
        if (!ids.some((id) => content.includes(id))) continue;
        const act = keptActSchema.safeParse(parsed(content)).data;
        const left = act && actWithout(act.done, gone);
        if (left) write(name, JSON.stringify({ ...act, done: left }), act.at);
        else remove.run(name);
      }
    },
  };
}

type SiteDocument = Pick<Documents, 'openSite' | 'siteIsSound' | 'saveSite' | 'takeOutOfSite'>;

function siteDocument(
  read: (name: string) => unknown,
  write: (name: string, content: string, now: number) => void,
  isAbsent: () => boolean,
): SiteDocument {
  const openSite = () => partsOf(siteSettingsSchema.shape, usualSite(), read('site'));
  const saveSite = (site: SiteSettings, now: number) => write('site', JSON.stringify(site), now);
  return {
    openSite,
    siteIsSound: () => isAbsent() || siteSettingsSchema.safeParse(read('site')).success,
    saveSite,
    takeOutOfSite(ids, now) {
      const site = openSite();
      const left = withoutTexts(site, new Set(ids));
      if (left !== site) saveSite(left, now);
    },
  };
}

/** The name of an act among the documents. */
const actName = (id: string) => `act-${id}`;

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** What a stored value holds of a document; a part that is missing, or not of its form, is as in a new archive. */
function partsOf<Content extends object>(
  shape: Readonly<Record<string, z.ZodType | undefined>>,
  usual: Content,
  stored: unknown,
): Content {
  if (typeof stored !== 'object' || stored === null) return usual;
  const parts = Object.entries(stored).flatMap(([name, value]) => {
    const part = shape[name]?.safeParse(value);
    return part?.success ? [[name, part.data]] : [];
  });
  return { ...usual, ...(Object.fromEntries(parts) as Partial<Content>) };
}

const copiesSchema = z.record(z.string(), z.string());

/** An earlier version remembered the pictures alone. */
const erasedSchema = z
  .object({ texts: z.array(z.string()), pictures: z.array(z.string()) })
  .or(z.array(z.string()).transform((pictures) => ({ texts: [], pictures })));

/** What a stored value holds of the settings; a choice that is not of its form was never made. */
function settingsFrom(stored: unknown): KeptSettings {
  if (typeof stored !== 'object' || stored === null) return {};
  const choices = Object.entries(stored).filter(([name, value]) => isChoice(name, value));
  return Object.fromEntries(choices);
}

/** The choices without those that are about texts which are not held. */
function ofHeldTexts(settings: KeptSettings, isHeld: (id: ArticleId) => boolean): KeptSettings {
  const { setAside, models, calledTo, textLeaflets, lastArticle } = settings;
  const held = <Value>(kept: Record<ArticleId, Value>) =>
    Object.fromEntries(Object.entries(kept).filter(([id]) => isHeld(id)));
  return {
    ...settings,
    ...(setAside && { setAside: held(setAside) }),
    ...(models && { models: held(models) }),
    ...(textLeaflets && { textLeaflets: held(textLeaflets) }),
    ...(calledTo && {
      calledTo: Object.fromEntries(Object.entries(held(calledTo)).filter(([, source]) => isHeld(source))),
    }),
    ...(lastArticle != null && !isHeld(lastArticle) && { lastArticle: null }),
  };
}

/** Of its first text where it has one, so that copies of an archive that had no name get the same. */
function newIdentity(database: Database): string {
  const first = database
    .prepare<[], { id: string; startedAt: number }>(
      `SELECT id, min(started_at) AS startedAt FROM article JOIN revision ON article = number
       WHERE number = (SELECT min(number) FROM article)`,
    )
    .get();
  return contentHash(first?.id ? `${first.id} ${first.startedAt}` : randomUUID()).slice(0, 32);
}

interface MastheadState {
  number: number;
  startedAt: number;
  hash: string;
}

interface MastheadStates {
  keep(content: string, now: number): void;
  /** What the newest state that is whole says; undefined when there is none. */
  lastSound(): unknown;
}

/** Keeps the states of the masthead, so that two that were changed on two machines can be merged. */
function mastheadStates(database: Database, installation: string): MastheadStates {
  const newest = database.prepare<[], MastheadState>(
    'SELECT number, started_at AS startedAt, hash FROM masthead_revision ORDER BY number DESC LIMIT 1',
  );
  const add = database.prepare(
    `INSERT INTO masthead_revision (started_at, saved_at, hash, parent, installation, content)
     VALUES (@now, @now, @hash, @parent, @installation, @content)`,
  );
  const replace = database.prepare(
    `UPDATE masthead_revision SET saved_at = @now, hash = @hash, installation = @installation, content = @content
     WHERE number = @number`,
  );
  const all = database.prepare<[], { hash: string; content: string }>(
    'SELECT hash, content FROM masthead_revision ORDER BY number DESC',
  );
  return {
    keep(content, now) {
      const before = newest.get();
      const state = { now, hash: contentHash(content), installation, content };
      if (before?.hash === state.hash) return;
      const isSameSession = before && now >= before.startedAt && now - before.startedAt < sessionLength;
      if (isSameSession) replace.run({ ...state, number: before.number });
      else add.run({ ...state, parent: before?.hash ?? '' });
    },
    lastSound() {
      const states = nullIfDamaged(() => all.all()) ?? [];
      const sound = states.find(({ hash, content }) => contentHash(content) === hash);
      return sound && parsed(sound.content);
    },
  };
}
