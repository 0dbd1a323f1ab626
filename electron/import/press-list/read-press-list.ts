import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { pressListLimits } from '../../../src/contract';
import type { PressField, Problem, PressTable } from '../../../src/contract';
import { decodeText } from '../encoding/decode-text';
import { ImportError } from '../report/import-error';
import { readCards } from './cards';
import { fold } from '../../../src/article';

/** A list that was read, whole. */
export interface ReadPressList extends Pick<PressTable, 'format' | 'hasHeader' | 'unread'> {
  headers: string[];
  fields: (PressField | null)[];
  /** The cells of each person; the line that names the columns is the first where there is one. */
  rows: string[][];
}

/** A list as a person gives it: a file, or words that were pasted. */
export type GivenList = { name: string; bytes: Uint8Array } | { text: string };

/** Reads a list of people: CSV in any encoding, cells copied from a spreadsheet, vCards, or addresses one after the other. Throws `ImportError`. */
export async function readPressList(given: GivenList): Promise<ReadPressList> {
  const name = 'name' in given ? given.name : '';
  const text = 'text' in given ? plain(given.text) : await textOf(given);
  const problem = (kind: 'press-list-none'): Problem => ({ kind, name });
  if (text.trim() === '') throw new ImportError(problem('press-list-none'));
  const list = listIn(text, name);
  if (list.rows.length === 0) throw new ImportError(problem('press-list-none'));
  if (list.rows.length > pressListLimits.people)
    throw new ImportError({
      kind: 'press-list-long',
      people: list.rows.length,
      limit: pressListLimits.people,
    });
  return list;
}

async function textOf({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<string> {
  if (bytes.length > pressListLimits.bytes)
    throw new ImportError({
      kind: 'press-list-large',
      name,
      bytes: bytes.length,
      limit: pressListLimits.bytes,
    });
  // A spreadsheet's own file is a zip.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new ImportError({ kind: 'format-foreign', path: name, format: 'sheet' });
  const text = await decodeText(bytes);
  if (text === null) throw new ImportError({ kind: 'press-list-none', name });
  return plain(text);
}

const plain = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '');

function listIn(text: string, name: string): ReadPressList {
  if (/^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 2000)))
    return { format: 'vcard', hasHeader: false, ...readCards(text) };
  const sample = text.split('\n', 40).filter((line) => line.trim() !== '');
  const hasTabs = sample.filter((line) => line.includes('\t')).length * 2 > sample.length;
  const delimiter = hasTabs ? '\t' : delimiterOf(text);
  const first = delimiter === null ? [] : (rowsOf(text, delimiter, name, 1, true)[0] ?? []);
  const namesColumns = fieldsOfHeader(first).some((field) => field !== null) && !first.some(isMail);
  if (delimiter === null || (!namesColumns && !hasTabs && isAddresses(text))) return addressesIn(text);
  const rows = rowsOf(text, delimiter, name);
  return { format: hasTabs ? 'tabs' : 'csv', unread: 0, ...named(rows, namesColumns) };
}

function named(rows: string[][], hasHeader: boolean) {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [first = []] = rows;
  const headers = Array.from({ length: width }, (_, at) => (hasHeader ? (first[at] ?? '') : ''));
  const fields = hasHeader ? fieldsOfHeader(headers) : guessFields(rows.slice(0, 200), width);
  return { headers, fields, hasHeader, rows };
}

/** The separator of cells: the one in Excel's "sep=;", else the one that gives the first lines equally many cells; null for none. */
function delimiterOf(text: string): string | null {
  const told = /^sep=([,;|\t])\n/i.exec(text)?.[1];
  if (told) return told;
  const widths = [',', ';', '|', '\t'].map((delimiter) => {
    const rows = rowsOf(text, delimiter, '', 20, true);
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === width).length;
    return { delimiter, width: alike * 5 >= rows.length * 4 ? width : 0 };
  });
  const best = widths.reduce((one, other) => (other.width > one.width ? other : one));
  return best.width > 1 ? best.delimiter : null;
}

function rowsOf(text: string, delimiter: string, name: string, to?: number, isTrial = false): string[][] {
  try {
    const rows = parse(text.replace(/^sep=.\n/i, ''), {
      delimiter,
      record_delimiter: '\n',
      // Cells copied from a spreadsheet are quoted only where they hold a line break.
      quote: '"',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 200_000,
      ...(to !== undefined && { to }),
    });
    return rows.map((row) => row.map(cell));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (isTrial) return text.split('\n', to).map((line) => line.split(delimiter));
    throw new ImportError({ kind: 'press-list-broken', name, line: lineOf(error) });
  }
}

const lineOf = (error: CsvError): number => (typeof error['lines'] === 'number' ? error['lines'] : 1);

/** A cell in one line, without the sign that our own export puts before what a spreadsheet would take for a formula. */
const cell = (text: string): string =>
  text
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();

const mailSign = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/;
const isMail = (text: string): boolean => mailSign.test(text);

/** Whether a text is addresses one after the other: some in angle brackets, or nothing but addresses. */
function isAddresses(text: string): boolean {
  if (/<\s*[^\s<>@]+@[^\s<>@]+\s*>/.test(text)) return true;
  const parts = text
    .slice(0, 20_000)
    .split(/[\s,;]+/)
    .filter(Boolean);
  return parts.length > 0 && parts.slice(0, -1).every(isMail) && isMail(parts[0] ?? '');
}

/** "Rédaction <a@example.org>, b@example.org (Desk)": names may be quoted, and hold commas then. */
function addressesIn(text: string): ReadPressList {
  const entries = text.match(/(?:"(?:[^"\\\n]|\\.)*"|<[^>\n]*>|\([^)\n]*\)|[^,;\n"<(]|["<(])+/g) ?? [];
  const rows = entries.flatMap((entry) => {
    const mail = mailSign.exec(entry)?.[0] ?? '';
    const name = entry
      .replace(mail, '')
      .replace(/<\s*>|\(\s*\)|mailto:/g, '')
      .replace(/\\(.)/g, '$1')
      .replace(/^[\s"'(]+|[\s"')]+$/g, '');
    return mail === '' && name === '' ? [] : [[cell(name), mail]];
  });
  // Words without any address are no list.
  const isList = rows.some(([, mail]) => mail !== '');
  return {
    format: 'addresses',
    hasHeader: false,
    headers: ['', ''],
    fields: ['name', 'mail'],
    rows: isList ? rows : [],
    unread: 0,
  };
}

/** What people and programs call a column, in French and in English, folded; an exact name wins over one that begins with it. */
const names: Readonly<Record<PressField, readonly string[]>> = {
  name: [
    'nom complet',
    'nom et prenom',
    'prenom et nom',
    'nom',
    'name',
    'full name',
    'display name',
    'contact',
    'journaliste',
    'journalist',
    'fn',
  ],
  'given-name': ['prenom', 'first name', 'given name', 'firstname'],
  'family-name': ['nom de famille', 'last name', 'lastname', 'surname', 'family name'],
  outlet: [
    'media',
    'medias',
    'journal',
    'titre de presse',
    'organisation',
    'organization',
    'organization name',
    'nom du media',
    'nom du journal',
    'organisme',
    'societe',
    'entreprise',
    'company',
    'outlet',
    'publication',
    'redaction',
    'org',
  ],
  role: [
    'fonction',
    'poste',
    'role',
    'job title',
    'titre',
    'title',
    'position',
    'metier',
    'organization title',
  ],
  beats: [
    'rubriques',
    'rubrique',
    'sujets',
    'sujet',
    'specialites',
    'specialite',
    'themes',
    'theme',
    'thematiques',
    'thematique',
    'beats',
    'beat',
    'topics',
    'topic',
    'categories',
    'mots cles',
    'tags',
    'labels',
  ],
  language: ['langue', 'langues', 'language', 'languages', 'lang'],
  area: [
    'zone',
    'region',
    'ville',
    'departement',
    'territoire',
    'localite',
    'area',
    'city',
    'location',
    'pays',
    'country',
  ],
  mail: [
    'mail',
    'e mail',
    'email',
    'courriel',
    'mel',
    'adresse mail',
    'adresse e mail',
    'adresse electronique',
    'email address',
    'e mail address',
    'e mail 1 value',
    'email 1 value',
    'mail pro',
  ],
  telephone: [
    'telephone',
    'tel',
    'tel portable',
    'tel mobile',
    'tel fixe',
    'tel direct',
    'tel pro',
    'cell phone',
    'portable',
    'mobile',
    'phone',
    'gsm',
    'phone number',
    'phone 1 value',
    'numero',
    'fixe',
  ],
  notes: [
    'notes',
    'note',
    'remarques',
    'remarque',
    'commentaires',
    'commentaire',
    'comments',
    'comment',
    'observations',
  ],
  'keep-until': [
    'a garder jusqu au',
    'garder jusqu au',
    'conserver jusqu au',
    'date de conservation',
    'keep until',
    'retain until',
    'retention date',
  ],
};

const exact = new Map(
  Object.entries(names).flatMap(([field, all]) => all.map((name) => [name, field as PressField] as const)),
);

/** What columns are taken for by their names; null for a name that says nothing. */
function fieldsOfHeader(headers: readonly string[]): (PressField | null)[] {
  const fields = headers.map(fieldNamed);
  // Beside a first name, "Nom" is the family's.
  const isSplit = fields.includes('given-name');
  return fields.map((field) => (isSplit && field === 'name' ? 'family-name' : field));
}

function fieldNamed(header: string): PressField | null {
  const name = fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (name === '' || name.length > 60) return null;
  const known = exact.get(name);
  if (known) return known;
  const begun = [...exact].find(([each]) => each.length >= 4 && name.startsWith(`${each} `));
  return begun?.[1] ?? null;
}

const mail = /^[^\s<>"(),;:]+@[^\s<>"(),;:]+\.[^\s<>"(),;:]+$/;
const telephone = /^\+?[\d\s().\-/\u00a0\u202f]{8,}$/;

/** What columns without names are taken for by what stands in them: addresses, telephones, then a name, an outlet and a role. */
function guessFields(rows: readonly (readonly string[])[], width: number): (PressField | null)[] {
  const share = (at: number, pattern: RegExp) => {
    const filled = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
    return filled.length === 0 ? 0 : filled.filter((text) => pattern.test(text)).length / filled.length;
  };
  const others: PressField[] = ['name', 'outlet', 'role'];
  const taken = new Set<PressField>();
  return Array.from({ length: width }, (_, at) => {
    if (share(at, mail) > 0.5) return once('mail', taken);
    if (share(at, telephone) > 0.5) return once('telephone', taken);
    return share(at, /\p{L}/u) > 0.5 ? (others.shift() ?? null) : null;
  });
}

function once(field: PressField, taken: Set<PressField>): PressField | null {
  if (taken.has(field)) return null;
  taken.add(field);
  return field;
}
