import { textOfMarkup } from '../html/tree';
import type { ConversionReport } from '../report/conversion-report';
import { normalizeName } from './field-names';
import { valueText } from './field-reader';
import type { FieldReader } from './field-reader';

/** The lead picture as front matter gives it: a file beside the text, its alternative text, caption and credit. */
export interface LeadField {
  file: string;
  alt: string;
  caption: string;
  credit: string;
}

/**
 * Reads `lead: file.jpg` or `lead: { file, alt, caption, credit }`; `imageAlt` beside it says what a file shows. Throws `invalid` at
 * "lead.file" and the like.
 */
export function readLead(reader: FieldReader, report: ConversionReport): LeadField | undefined {
  const found = reader.find('lead');
  if (!found || found.value === '' || found.value === false) return undefined;
  const value = Array.isArray(found.value) ? onlyFirst(found.value, report) : found.value;
  const beside = {
    alt: wordsOf(reader.text('leadAlt') ?? ''),
    caption: wordsOf(reader.text('leadCaption') ?? ''),
    credit: wordsOf(reader.text('leadCredit') ?? ''),
  };
  if (typeof value === 'string') return { file: value.trim(), ...beside };
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw reader.invalid('lead', 'must be a file, or file, alt, caption and credit');
  }
  const parts = readParts(new Map(Object.entries(value ?? {})), reader, report);
  const { file, alt, caption, credit } = parts;
  return {
    file,
    alt: alt || beside.alt,
    caption: caption || beside.caption,
    credit: credit || beside.credit,
  };
}

/** Of several pictures the first is the lead; the others are reported. */
function onlyFirst([first, ...others]: readonly unknown[], report: ConversionReport): unknown {
  for (const other of others) report.drop('front matter: images', 1, valueText(other));
  return first;
}

const partNames = {
  file: ['file', 'src', 'path', 'url', 'fichier', 'image', 'imgname', 'overlayimage', 'teaser'],
  alt: ['alt', 'alternative', 'description'],
  caption: ['caption', 'legend', 'legende', 'title'],
  credit: ['credit', 'attribution', 'photo', 'author'],
} as const;

function readParts(
  parts: ReadonlyMap<string, unknown>,
  reader: FieldReader,
  report: ConversionReport,
): LeadField {
  const lead: LeadField = { file: '', alt: '', caption: '', credit: '' };
  for (const [written, value] of parts) {
    const name = nameOf(written);
    if (!name || (name === 'file' && lead.file !== ''))
      report.drop(`front matter: lead.${written}`, 1, valueText(value));
    else if (typeof value === 'string' || typeof value === 'number') {
      const said = String(value).trim();
      lead[name] = name === 'file' ? said : wordsOf(said);
    } else if (value !== null) throw reader.invalid('lead', 'must be words', `.${written}`);
  }
  if (lead.file === '') throw reader.invalid('lead', 'must name the picture’s file', '.file');
  return lead;
}

/** The text of words that may be HTML, as credits with a link to a licence are. */
function wordsOf(said: string): string {
  return /<\/?[a-z]/i.test(said) ? textOfMarkup(said) : said;
}

function nameOf(written: string): keyof LeadField | undefined {
  const names = Object.keys(partNames) as (keyof LeadField)[];
  return names.find((name) => (partNames[name] as readonly string[]).includes(normalizeName(written)));
}
