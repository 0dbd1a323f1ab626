import ICAL from 'ical.js';
import type { PressField } from '../../../src/contract';

/** What is read of a card, by the name of its property (RFC 6350, and RFC 2426 for version 3). */
const properties: readonly (readonly [string, PressField])[] = [
  ['fn', 'name'],
  ['org', 'outlet'],
  ['title', 'role'],
  ['categories', 'beats'],
  ['lang', 'language'],
  ['adr', 'area'],
  ['email', 'mail'],
  ['tel', 'telephone'],
  ['note', 'notes'],
];

/** A property as jCard has it (RFC 7095): its name, its parameters, the kind of its values, and these. */
type Property = [name: string, parameters: Record<string, unknown>, kind: string, ...values: unknown[]];

/** The people of some cards, a row each. */
interface ReadCards {
  headers: string[];
  fields: PressField[];
  rows: string[][];
  /** How many cards have a fault. */
  unread: number;
}

/** The people of a file of vCards; a card with a fault is counted, and the others are read. */
export function readCards(text: string): ReadCards {
  const cards = text.split(/^(?=[ \t]*BEGIN:VCARD[ \t]*$)/im).filter((part) => /BEGIN:VCARD/i.test(part));
  const read = cards.map(rowOf);
  return {
    headers: properties.map(([name]) => name.toUpperCase()),
    fields: properties.map(([, field]) => field),
    rows: read.filter((row) => row !== null),
    unread: read.filter((row) => row === null).length,
  };
}

function rowOf(card: string): string[] | null {
  const all = propertiesOf(card);
  if (!all) return null;
  const [name = '', ...others] = properties.map(([each]) => valueOf(all, each));
  return [name === '' ? nameIn(all) : name, ...others];
}

/** Null for a card that the library refuses: it has no end, or a line that is none. */
function propertiesOf(card: string): Property[] | null {
  try {
    const parsed: unknown = ICAL.parse(withoutQuotedPrintable(card).trim());
    return Array.isArray(parsed) && Array.isArray(parsed[1]) ? (parsed[1] as Property[]) : null;
  } catch {
    return null;
  }
}

function valueOf(all: readonly Property[], name: string): string {
  const named = all.filter(([each]) => each === name);
  const property = named.find(([, parameters]) => isPreferred(parameters)) ?? named[0];
  if (!property) return '';
  const values = property
    .slice(3)
    .flatMap((value) => (Array.isArray(value) ? value.map(textOf) : textOf(value)));
  if (name === 'categories') return values.join(', ');
  // Of a postal address, the town, else the region: streets are nobody's business here.
  if (name === 'adr') return values[3] || values[4] || '';
  return (values[0] ?? '').replace(/^(?:mailto|tel):/i, '');
}

/** "TYPE=pref" in version 3, "PREF=1" in version 4. */
const isPreferred = ({ type, pref }: Record<string, unknown>): boolean =>
  String(pref) === '1' || [type].flat().some((each) => String(each).toLowerCase() === 'pref');

function nameIn(all: readonly Property[]): string {
  const [family, given] = [all.find(([name]) => name === 'n')?.[3]].flat();
  return `${textOf(given)} ${textOf(family)}`.trim();
}

const textOf = (value: unknown): string =>
  (Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();

/** Cards of version 2.1, which Outlook writes, have letters beyond ASCII as "=C3=A9" (RFC 2045, 6.7). */
function withoutQuotedPrintable(card: string): string {
  return card.replace(
    /^([^:\n]*);ENCODING=QUOTED-PRINTABLE([^:\n]*):((?:[^\n]*=\n)*[^\n]*)$/gim,
    (_, before: string, after: string, value: string) => {
      const bytes = value
        .replaceAll('=\n', '')
        .replace(/=([0-9A-F]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
      return `${before}${after}:${Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\n', '\\n')}`;
    },
  );
}
