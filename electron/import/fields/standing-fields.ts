import { downloadKinds } from '../../../src/article';
import type { Correction, DownloadKind, Withdrawal, ZonedTime } from '../../../src/article';
import { isFields } from '../model/post';
import { valueText } from './field-reader';
import type { FieldReader } from './field-reader';
import { readDate } from './read-date';

/** Reads `corrections: [{ date, words }]`. Throws `invalid` where one has no date or no words. */
export function readCorrections(reader: FieldReader, zone: string): Correction[] | undefined {
  const given = reader.find('corrections')?.value;
  if (given === undefined) return undefined;
  const entries: unknown[] = Array.isArray(given) ? given : [given];
  return entries.slice(0, 50).map((entry, at) => {
    const { date, words } = partsOf(entry, 'words', zone);
    if (!date || !words) throw reader.invalid('corrections', 'must be a date and words', `.${at}`);
    return { date, words };
  });
}

/** Reads `withdrawn: { date, reason }`, or the date alone. Throws `invalid` where it has no date. */
export function readWithdrawal(reader: FieldReader, zone: string): Withdrawal | undefined {
  const given = reader.find('withdrawn')?.value;
  if (given === undefined || given === false) return undefined;
  const { date, words } = isFields(given)
    ? partsOf(given, 'reason', zone)
    : { date: readDate(valueText(given), zone), words: '' };
  if (!date) throw reader.invalid('withdrawn', 'must be a date such as 2026-06-20 and a reason');
  return { date, reason: words };
}

/** Reads `downloads: [leaflet, kit]`. Throws `invalid` where one is neither. */
export function readDownloads(reader: FieldReader): DownloadKind[] | undefined {
  const names = reader.list('downloads');
  const found = downloadKinds.filter((kind) => names?.includes(kind));
  if (names && found.length < names.length)
    throw reader.invalid('downloads', `must be among ${downloadKinds.join(', ')}`);
  return found.length > 0 ? found : undefined;
}

function partsOf(entry: unknown, name: string, zone: string): { date: ZonedTime | null; words: string } {
  const { date, [name]: words } = isFields(entry) ? entry : {};
  return {
    date: readDate(valueText(date), zone),
    words: valueText(words).replace(/\s+/g, ' ').trim(),
  };
}
