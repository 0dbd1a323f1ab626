import { instantOf } from '../../../src/article';
import type { ArticleStatus, ZonedTime } from '../../../src/article';
import { isFields } from '../model/post';
import { normalizeName, statusesByName } from './field-names';
import { valueText } from './field-reader';
import type { FieldName } from './field-names';
import type { FieldReader } from './field-reader';
import { readDate } from './read-date';

/** The status that front matter gives, and each field that kept the text from the public, as it is written. */
interface Publication {
  status: ArticleStatus | undefined;
  hiddenBy: string[];
}

interface PublicationOptions {
  zone: string;
  /** When the text is read. */
  now: ZonedTime;
  /** Whether a value that cannot be understood makes a draft; otherwise it is the problem `invalid`. */
  lenient?: boolean | undefined;
  /** Why its site has no page of it; null where it has one. */
  noPage?: string | null;
  /** The same text with what its site may give it, for each such set of fields. */
  possible?: readonly FieldReader[];
  /** Whether its site shows every text that is no draft. */
  publishes?: boolean | undefined;
}

/**
 * Reads whether a text was public. A site that is moved must not show more than before, so a value that cannot be understood hides
 * the text.
 */
export function readPublication(reader: FieldReader, options: PublicationOptions): Publication {
  const isNew = (name: FieldName, value: unknown) => !reader.every(name).some((each) => each.value === value);
  const byPossible = (options.possible ?? []).flatMap((each) =>
    hidingFields(each, [...rules, ['date', isToCome]], options, isNew),
  );
  const hiddenBy = [...new Set([...hidingFields(reader, rules, options), ...byPossible])];
  if (typeof options.noPage === 'string') hiddenBy.push(options.noPage);
  const status = statusNamed(reader.find('status')?.value);
  const isPublished = flagOf(reader.peek('published')?.value) === true && reader.find('published');
  const isFinished = reader.find('draft') && options.publishes !== true;
  if (hiddenBy.length > 0) return { status: 'draft', hiddenBy };
  return { status: status ?? (isPublished ? 'published' : isFinished ? 'ready' : undefined), hiddenBy };
}

/** The fields that keep a text from the public, as they are written. */
function hidingFields(
  reader: FieldReader,
  by: typeof rules,
  options: PublicationOptions,
  isLookedAt: (name: FieldName, value: unknown) => boolean = () => true,
): string[] {
  return by.flatMap(([name, hides]) =>
    reader.every(name).flatMap(({ written, value }) => {
      const answer = isLookedAt(name, value) && hides(value, options);
      if (answer === false) return [];
      if (answer !== true && options.lenient !== true) throw reader.invalid(name, answer);
      reader.take(written);
      return [name === 'password' ? written : `${written}: ${valueText(value)}`];
    }),
  );
}

/** Whether a value keeps the text from the public; a sentence where it cannot be understood. */
type Rule = (value: unknown, options: PublicationOptions) => boolean | string;

const rules: readonly (readonly [FieldName, Rule])[] = [
  ['draft', (value) => flagOf(value) ?? 'must be true or false'],
  ['published', (value, { zone }) => isWithdrawn(value, zone)],
  [
    'status',
    (value) =>
      statusNamed(value) === undefined && `"${valueText(value)}" is none of ${statusNames.join(', ')}`,
  ],
  ['hidden', (value) => flagOf(value) !== false],
  ['shown', (value) => flagOf(value) === false],
  ['visibility', (value) => statusNamed(value) !== 'published'],
  ['password', (value) => flagOf(value) !== false],
  ['build', (value) => isFields(value) && ['never', 'link', 'false'].includes(valueText(value['render']))],
  ['expiry', (value, { zone, now }) => isOver(value, zone, now)],
];

const statusNames = Object.keys(statusesByName);

function statusNamed(value: unknown): ArticleStatus | undefined {
  const name = normalizeName(valueText(value));
  return Object.hasOwn(statusesByName, name) ? statusesByName[name] : undefined;
}

/** `published` says yes or no, or when; a date to come is looked at with the others. */
function isWithdrawn(value: unknown, zone: string): boolean | string {
  const flag = flagOf(value);
  if (flag !== undefined) return !flag;
  return readDate(valueText(value), zone) === null && 'must be true, false or a date';
}

function isOver(value: unknown, zone: string, now: ZonedTime): boolean {
  if (flagOf(value) === false) return false;
  const end = readDate(valueText(value), zone);
  return end === null || instantOf(end) <= instantOf(now);
}

function isToCome(value: unknown, { zone, now }: PublicationOptions): boolean {
  const time = readDate(valueText(value), zone);
  return time === null || instantOf(time) > instantOf(now);
}

/** Yes or no as YAML 1.1 and people write it, in text too; undefined for anything else. */
export function flagOf(value: unknown): boolean | undefined {
  const name = normalizeName(valueText(value));
  if (/^(true|yes|y|on|1|oui|vrai|ja|wahr|si|verdadero|vero)$/.test(name)) return true;
  return /^(false|no|n|off|0|none|null|non|faux|nein|falsch|falso|)$/.test(name) ? false : undefined;
}
