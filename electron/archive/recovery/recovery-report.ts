import type { Database } from 'better-sqlite3';
import { articleKinds, articleStatuses } from '../../../src/article';
import type { RecoveryReport } from '../../../src/contract';
import { isSoundSql } from '../tables/checksums';
import { allTables } from '../tables/tables';
import { readText, salvageText } from '../tables/read-text';
import type { DamagedBytes } from './pages';
import { findRows } from './find-rows';
import { Pages } from './pages';
import { erasedIn } from './salvage';
import type { Salvaged, StoredState } from './salvage';

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

/** Says of each text how it came back, and takes out the rows of those that did not: a list must not promise a text that is none. */
export function reportTexts({ bytes, database, mended }: Salvaged): TextReport {
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
  for (const text of listed) judge(database, text, report, mended);
  report.lost.push(...strayStates(database));
  for (const { name, text } of allTables)
    if (text) database.exec(`DELETE FROM ${name} WHERE ${text} NOT IN (SELECT number FROM article)`);
  report.lost.push(...namesOfLost(bytes, database, report.lost));
  report.lost.sort((one, other) => one.number - other.number);
  report.revisions = Number(database.prepare('SELECT count(*) FROM revision').pluck().get());
  report.documentsLost = database
    .prepare<[], string>(`SELECT name FROM document WHERE NOT ${isSoundSql('document')}`)
    .pluck()
    .all();
  return report;
}

function judge(
  database: Database,
  { number, id, headline, revision }: ListedText,
  report: TextReport,
  mended: Salvaged['mended'],
): void {
  const states = database
    .prepare<[number], StoredState>(
      `SELECT revision, saved_at AS savedAt, content, hash FROM revision WHERE article = ? ORDER BY revision DESC`,
    )
    .all(number);
  const sound = states.find((state) => readText(state)?.id === id);
  const newest = states.find((state) => state.revision === revision);
  if (sound) {
    const { savedAt } = sound;
    if (sound.revision < revision) report.earlier.push({ id, headline, savedAt });
    else if (mended.has(number)) report.uncertain.push({ id, headline, savedAt });
    else report.whole += 1;
  } else if (newest && salvageText(id, newest.content) !== null) report.words.push({ id, headline });
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
const address = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The texts of which nothing came back, and that an index or a scrap of a row still names. */
function namesOfLost(
  bytes: DamagedBytes,
  database: Database,
  named: RecoveryReport['lost'],
): RecoveryReport['lost'] {
  const numbers = new Set(database.prepare<[], number>('SELECT number FROM article').pluck().all());
  for (const { number } of named) numbers.add(number);
  // An entry whose number the disk altered is of a text that is known, and what a person deleted for ever is not lost.
  const known = new Set([
    ...database.prepare<[], string>('SELECT id FROM article').pluck().all(),
    ...named.flatMap(({ id }) => id ?? []),
    ...erasedIn(database),
  ]);
  const ids = new Map<number, string>();
  const addresses = new Map<number, string>();
  // Entries of an index look like the rows of this table.
  database.exec(
    'CREATE TEMP TABLE entry (word TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  );
  for (const where of ['file', 'log'] as const)
    findRows(new Pages(bytes, where), database, [{ name: 'entry', isSound: () => true }], (_table, entry) => {
      const [word, number] = [String(entry['word']), Number(entry['number'])];
      if (number < 1 || numbers.has(number) || known.has(word)) return;
      if (identifier.test(word)) ids.set(number, word);
      else if (address.test(word)) addresses.set(number, word);
    });
  const lost = [...ids].map(([number, id]) => ({ number, id, headline: addresses.get(number) ?? null }));
  for (const { id } of lost) known.add(id);
  return [...lost, ...namesInScraps([bytes.file, bytes.log], known)];
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The beginning of a text, and of a list's row, whatever became of the rest; an act that is remembered begins with an identifier and a time. */
const scraps = new RegExp(
  `\\{"id":"(${uuid})"(?!,"at":)|(${uuid})[^]{4,24}?(?:${articleKinds.join('|')})(?:${articleStatuses.join('|')})`,
  'g',
);

/** The texts that only a scrap of a row still names, with the headline that follows it, if one does. */
function namesInScraps(files: readonly Buffer[], known: ReadonlySet<string>): RecoveryReport['lost'] {
  const lost = new Map<string, string>();
  for (const text of files.map((bytes) => bytes.toString('latin1')))
    for (const { 1: inText, 2: inRow, index } of text.matchAll(scraps)) {
      const id = inText ?? inRow ?? '';
      const headline = /"headline":"((?:[^"\\]|\\.)*)"/.exec(text.slice(index, index + 2000))?.[1] ?? '';
      if (!isKnown(id, known))
        lost.set(id, (lost.get(id) ?? '') || Buffer.from(headline, 'latin1').toString());
    }
  return [...lost].map(([id, headline]) => ({ number: 0, id, headline }));
}

/** Whether an identifier is that of a text that is known, even if the disk altered one sign of it. */
function isKnown(id: string, known: ReadonlySet<string>): boolean {
  const isNear = (sign: string, at: number) => known.has(id.slice(0, at) + sign + id.slice(at + 1));
  return [...id].some((_, at) => [...'0123456789abcdef-'].some((sign) => isNear(sign, at)));
}
