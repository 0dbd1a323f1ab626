import type { Database } from 'better-sqlite3';
import { articleKinds, articleStatuses } from '../../../src/article';
import type { RecoveryReport } from '../../../src/contract';
import { isSoundSql } from '../tables/checksums';
import { allTables } from '../tables/tables';
import { documentsOf } from '../documents/documents';
import { readText, salvageText } from '../tables/read-text';
import { findRows } from './find-rows';
import type { FoundRow } from './find-rows';
import { laterStates } from './later-states';
import { Pages } from './pages';
import type { DamagedBytes } from './pages';

type TextReport = Pick<
  RecoveryReport,
  'whole' | 'earlier' | 'uncertain' | 'words' | 'lost' | 'revisions' | 'documentsLost'
>;

interface ListedText {
  number: number;
  id: string;
  headline: string;
  revision: number;
}

interface StoredState {
  revision: number;
  savedAt: number;
  content: string;
  hash: string;
}

/** Says of each text how it came back, and takes out the rows of those that did not: a list must not promise a text that is none. */
export function reportTexts(bytes: DamagedBytes, database: Database): TextReport {
  const report: TextReport = {
    whole: 0,
    earlier: [],
    uncertain: [],
    words: [],
    lost: [],
    revisions: 0,
    documentsLost: [],
  };
  const listed = database
    .prepare<[], ListedText>('SELECT number, id, headline, revision FROM article ORDER BY number')
    .all();
  const later = laterStates(bytes, database);
  const anew = new Set(database.prepare<[], number>('SELECT number FROM made_anew').pluck().all());
  for (const text of listed)
    judge(database, text, { report, hasLater: later.has(text.number), isCertain: !anew.has(text.number) });
  report.lost.push(...strayStates(database));
  for (const { name, text } of allTables)
    if (text) database.exec(`DELETE FROM ${name} WHERE ${text} NOT IN (SELECT number FROM article)`);
  report.revisions = Number(database.prepare('SELECT count(*) FROM revision').pluck().get());
  report.documentsLost = database
    .prepare<[], string>(`SELECT name FROM document WHERE NOT ${isSoundSql('document')}`)
    .pluck()
    .all();
  return report;
}

function judge(
  database: Database,
  text: ListedText,
  { report, hasLater, isCertain }: { report: TextReport; hasLater: boolean; isCertain: boolean },
): void {
  const { number, id, headline, revision } = text;
  const states = database
    .prepare<[number], StoredState>(
      `SELECT revision, saved_at AS savedAt, content, hash FROM revision WHERE article = ? ORDER BY revision DESC`,
    )
    .all(number);
  const sound = states.find((state) => readText(state)?.id === id);
  const newest = states.find((state) => state.revision === revision);
  const isLast = sound && sound.revision >= revision && !hasLater;
  if (isLast && isCertain) report.whole += 1;
  else if (isLast) report.uncertain.push({ id, headline, savedAt: sound.savedAt });
  else if (sound) report.earlier.push({ id, headline, savedAt: sound.savedAt });
  else if (newest && salvageText(id, newest.content) !== null) report.words.push({ id, headline });
  else {
    report.lost.push({ number, id, headline });
    database.prepare('DELETE FROM article WHERE number = ?').run(number);
  }
}

/** States of texts whose list's row is lost, and that cannot be read either. */
function strayStates(database: Database): RecoveryReport['lost'] {
  return database
    .prepare<[], { number: number; headline: string }>(
      `SELECT article AS number, max(headline) AS headline FROM revision
       WHERE article NOT IN (SELECT number FROM article) GROUP BY article`,
    )
    .all()
    .map((stray) => ({ ...stray, id: null }));
}

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const addressEnd = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The texts whose deleting for ever was broken off: what is left of them in the file is not to come back. */
export const erasedIn = (database: Database): string[] =>
  documentsOf(database, '').openErasing()?.texts ?? [];

/** The texts that only the index of identifiers still knows; the one of addresses may say more of them. */
export function namesOfLost(
  bytes: DamagedBytes,
  database: Database,
  named: RecoveryReport['lost'],
): RecoveryReport['lost'] {
  const known = new Set(database.prepare<[], number>('SELECT number FROM article').pluck().all());
  for (const { number } of named) known.add(number);
  // An entry whose number the disk altered is of a text that is known, and what a person deleted for ever is not lost.
  const unlost = new Set([
    ...database.prepare<[], string>('SELECT id FROM article').pluck().all(),
    ...named.map(({ id }) => id),
    ...erasedIn(database),
  ]);
  const ids = new Map<number, string>();
  const addresses = new Map<number, string>();
  database.exec(
    'CREATE TEMP TABLE index_entry (word TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  );
  const sought = [{ name: 'index_entry', isSound: () => true }];
  const take = (_table: string, entry: FoundRow) => {
    const [word, number] = [String(entry['word']), Number(entry['number'])];
    if (number < 1 || known.has(number)) return;
    if (unlost.has(word)) return;
    if (identifier.test(word)) ids.set(number, word);
    else if (addressEnd.test(word)) addresses.set(number, word);
  };
  for (const where of ['file', 'log'] as const) findRows(new Pages(bytes, where), database, sought, take);
  const listed = [...ids].map(([number, id]) => ({ number, id, headline: addresses.get(number) ?? null }));
  return [...listed, ...namesInScraps(bytes, database, [...named, ...listed])];
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The beginning of a text, and of a list's row, whatever became of the rest; an act that is remembered begins with an identifier and a time. */
const scraps = new RegExp(
  `\\{"id":"(${uuid})"(?!,"at":)|(${uuid})[^]{4,24}?(?:${articleKinds.join('|')})(?:${articleStatuses.join('|')})`,
  'g',
);

/** The texts that only a scrap of a row still names, with the headline that follows it, if one does. */
function namesInScraps(
  { file, log }: DamagedBytes,
  database: Database,
  named: RecoveryReport['lost'],
): RecoveryReport['lost'] {
  const rows = database
    .prepare<[], { id: string; headline: string }>('SELECT id, headline FROM article')
    .all();
  const erased = erasedIn(database).map((id) => ({ id, headline: null }));
  const known = new Map([...erased, ...rows, ...named].map((each) => [each.id, each.headline ?? '']));
  const lost = new Map<string, string>();
  for (const bytes of [file, log]) {
    const text = bytes.toString('latin1');
    for (const { 1: inText, 2: inRow, index } of text.matchAll(scraps)) {
      const id = inText ?? inRow ?? '';
      const rest = text.slice(index, index + 2000);
      const headline = /"headline":"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1] ?? '';
      if (!known.has(id) && !isAltered(id, rest, known))
        lost.set(id, (lost.get(id) ?? '') || Buffer.from(headline, 'latin1').toString());
    }
  }
  return [...lost].map(([id, headline]) => ({ number: 0, id, headline }));
}

/**
 * Whether a scrap is of a text that is known, one sign of whose identifier the disk altered: its headline follows, as it is said in JSON
 * or in a row.
 */
function isAltered(id: string, rest: string, known: ReadonlyMap<string | null, string>): boolean {
  const following = Buffer.from(rest, 'latin1').toString();
  return [...id].some((sign, at) =>
    [...'0123456789abcdef'].some((other) => {
      const headline = sign === '-' ? undefined : known.get(id.slice(0, at) + other + id.slice(at + 1));
      if (headline === undefined) return false;
      return following.includes(headline) || following.includes(JSON.stringify(headline).slice(1, -1));
    }),
  );
}
