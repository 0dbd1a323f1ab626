import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import sharp from 'sharp';
import { openMail, readReturned } from '../../electron/delivery/transports/open-mail';
import { openTransport } from '../../electron/delivery/transports/open-transport';
import { openArchive } from '../../electron/archive';
import type { Archive } from '../../electron/archive';
import { createBackups, createHandlers, Jobs, machineMemory } from '../../electron/handlers';
import { typeset } from '../export/leaflet/leaflet-fixture';
import type { PrintedDocument, Secrets, StoredPage, Tools } from '../../electron/handlers';
import type { ChosenFiles } from '../../electron/import';
import { dictionaryFor, emptyMasthead } from '../../src/article';
import type { Article } from '../../src/article';
import { done } from '../../src/contract';
import type { Events, ImportReport, Result } from '../../src/contract';

export const resources = join(import.meta.dirname, '../../resources');

/** The handlers with fake tools, which a test can set and inspect. */
export interface Desk {
  handlers: ReturnType<typeof createHandlers>;
  archive: Archive;
  folder: string;
  now: number;
  answers: {
    folder: string | null;
    backups: string | null;
    copy: string | null;
    picture: ChosenFiles | null;
    texts: ChosenFiles[] | null;
  };
  asked: string[];
  revealed: string[];
  opened: string[];
  printed: { document: PrintedDocument; paper: string; turn: string }[];
  /** What was put on the clipboard: pictures and words. */
  copied: (Uint8Array | string)[];
  events: { name: keyof Events; payload: unknown }[];
  held: Map<string, ReadonlyMap<string, StoredPage>>;
  /** The files dropped on the desk, by their path in what was dropped. */
  dropped: Map<string, Uint8Array>;
  /** The words that the spell check accepts. */
  known: string[];
  secrets: KeptSecrets;
}

/** A key store in memory, which a test can take away. */
interface KeptSecrets extends Secrets {
  kept: Map<string, string>;
  isThere: boolean;
}

function createSecrets(): KeptSecrets {
  const kept = new Map<string, string>();
  const secrets: KeptSecrets = {
    kept,
    isThere: true,
    isAvailable: () => secrets.isThere,
    read: (id) => kept.get(id) ?? null,
    keep: (id, secret) => void kept.set(id, secret),
    forget: (id) => void kept.delete(id),
  };
  return secrets;
}

/** A desk over a real archive in a new folder, with a clock that the test sets. */
export async function openDesk(change: (tools: Tools) => Tools = (tools) => tools): Promise<Desk> {
  const folder = await newFolder();
  const opened = openArchive(join(folder, 'archive'), { create: true });
  if (!opened.ok) expect.fail(opened.problem.kind);
  const archive = opened.value;
  onTestFinished(() => archive.close());
  const desk: Omit<Desk, 'handlers'> = {
    archive,
    folder,
    now: Date.parse('2026-06-01T10:00:00Z'),
    answers: { folder: null, backups: null, copy: null, picture: null, texts: null },
    asked: [],
    revealed: [],
    opened: [],
    printed: [],
    copied: [],
    events: [],
    held: new Map(),
    dropped: new Map(),
    known: [],
    secrets: createSecrets(),
  };
  const handlers = createHandlers(change(toolsOf(desk)));
  answerRequests(desk, handlers);
  return Object.assign(desk, { handlers });
}

/** Answers requests for dropped files as the window does. */
function answerRequests(desk: Omit<Desk, 'handlers'>, handlers: Desk['handlers']): void {
  const push = desk.events.push.bind(desk.events);
  desk.events.push = (...events) => {
    for (const { name, payload } of events) {
      if (name !== 'import:wanted') continue;
      const wanted = payload as Events['import:wanted'];
      const bytes = desk.dropped.get(wanted.name);
      void Promise.resolve().then(() =>
        handlers['import:give']({ ticket: wanted.ticket, ...(bytes && { bytes }) }),
      );
    }
    return push(...events);
  };
}

/** Drops files on the desk, by their path in what is dropped. */
export async function drop(
  desk: Desk,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ImportReport> {
  const encode = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  desk.dropped = new Map(Object.entries(files).map(([name, content]) => [name, encode(content)]));
  const named = [...desk.dropped].map(([name, bytes]) => ({ name, size: bytes.length }));
  return valueOf(await desk.handlers['import:files'](named));
}

function toolsOf(desk: Omit<Desk, 'handlers'>): Tools {
  const answer =
    <Key extends keyof Desk['answers']>(key: Key) =>
    () => {
      desk.asked.push(key);
      return Promise.resolve(desk.answers[key]);
    };
  const memory = machineMemory(join(desk.folder, 'memory.json'));
  const jobs = new Jobs();
  return {
    archive: desk.archive,
    memory,
    resources,
    clock: () => desk.now,
    zone: 'Europe/Paris',
    systemLanguage: 'fr-FR',
    dialogs: {
      chooseFolder: answer('folder'),
      chooseSiteFolder: answer('folder'),
      chooseBackupFolder: answer('backups'),
      chooseCopy: answer('copy'),
      choosePicture: answer('picture'),
      chooseTexts: answer('texts'),
    },
    reveal: (folder) => void desk.revealed.push(folder),
    files: {
      visit: (address) => Promise.resolve(desk.opened.push(address) > 0 ? null : ''),
      open: (path) => Promise.resolve(desk.opened.push(path) > 0 ? null : ''),
      print: (document, setup) => Promise.resolve(desk.printed.push({ document, ...setup }) > 0 ? null : ''),
    },
    clipboard: {
      writePicture: (bytes) => Promise.resolve(void desk.copied.push(bytes)),
      writeWords: (words) => Promise.resolve(void desk.copied.push(words)),
    },
    emit: (name, payload) => void desk.events.push({ name, payload }),
    proofs: {
      hold: (kind, pages) => {
        const address = `app://proof/${kind}/${desk.held.size + 1}/`;
        desk.held.set(address, pages);
        return address;
      },
    },
    spelling: {
      know: (words) => Promise.resolve(void (desk.known = [...words])),
      follow: (languages) => Promise.resolve(languages.map(dictionaryFor).filter((name) => name !== null)),
    },
    typeset,
    startProcess: null,
    openDestination: openTransport,
    openMailLine: openMail,
    readReturned,
    secrets: desk.secrets,
    jobs,
    backups: createBackups({
      jobs,
      archive: desk.archive,
      clock: () => desk.now,
      zone: 'Europe/Paris',
      installation: '',
      memory,
      startProcess: null,
      emit: (name, payload) => void desk.events.push({ name, payload }),
    }),
    putInPlace: () => Promise.resolve(done({ kept: 'archive-kept-2026-06-01' })),
    cache: null,
  };
}

/** A new folder, which is deleted after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-test-'));
  // What the desk still writes as it ends comes late.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
}

/** The value that a call answered; fails the test when it answered a problem. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) expect.fail(JSON.stringify(result.problem));
  return result.value;
}

/** A real picture of one colour. */
export async function pictureOf(colour: string): Promise<Uint8Array> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

/** An article stored in the archive, with the given fields. */
export async function keepArticle(desk: Desk, fields: Partial<Article>): Promise<Article> {
  const created = valueOf(await desk.handlers['article:create']({ kind: 'article', language: 'fr' }));
  const article = { ...created.article, body: [paragraph('Un texte court.')], ...fields };
  valueOf(await desk.handlers['article:save']({ article, base: created.revision }));
  return article;
}

export function paragraph(text: string): Article['body'][number] {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

/** A desk whose export folder is chosen. */
export async function deskWithFolder(change?: (tools: Tools) => Tools): Promise<Desk & { out: string }> {
  const desk = await openDesk(change);
  const out = await newFolder();
  desk.answers.folder = out;
  valueOf(await desk.handlers['export:choose-folder'](null));
  desk.asked.length = 0;
  return Object.assign(desk, { out });
}

/** A masthead that lacks nothing of what a release prints. */
export const wholeMasthead = {
  ...emptyMasthead(),
  name: 'Gare ouverte',
  email: 'presse@exemple.org',
  boilerplate: { fr: 'Nous gardons la gare.' },
};

/** What makes an article ready to go out. */
export const ready = (headline: string, slug: string) => ({ headline, slug, status: 'ready' as const });
