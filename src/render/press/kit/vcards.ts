import type { LocalMasthead } from '../../../article';
import { oneLine } from '../../drawing/plain-text';
import { releaseContacts } from '../contacts';
import type { Contact } from '../contacts';

/**
 * The group and its spokespersons as vCard 3.0 (RFC 2426), the version that the address books of Apple, Microsoft and
 * Thunderbird all read. The group's postal address stays out. A card says whose it is: one without a name is not written,
 * and "" is the answer when none is left.
 */
export function vcards(masthead: LocalMasthead): string {
  const group = oneLine(masthead.name || masthead.shortName);
  const people = masthead.spokespersons.length > 0 ? releaseContacts(masthead) : [];
  return [...people.map((contact) => personCard(contact, group)), groupCard(masthead, group)]
    .filter((card) => card.some(([name, value]) => name === 'FN' && value !== ''))
    .map(writeCard)
    .join('');
}

type Property = readonly [name: string, value: string];

function personCard(contact: Contact, group: string): Property[] {
  const [given = '', ...family] = contact.name.split(' ');
  return [
    ['N', contact.name ? `${escaped(family.join(' '))};${escaped(given)};;;` : `${escaped(group)};;;;`],
    ['FN', escaped(contact.name || group)],
    ['ORG', escaped(group)],
    ['TITLE', escaped(contact.role)],
    ['TEL;TYPE=WORK,VOICE', contact.tel.replace('tel:', '')],
    ['EMAIL;TYPE=INTERNET,WORK', contact.mailto && escaped(contact.email)],
  ];
}

function groupCard(masthead: LocalMasthead, group: string): Property[] {
  return [
    ['N', `${escaped(group)};;;;`],
    ['FN', escaped(group)],
    ['ORG', escaped(group)],
    ['EMAIL;TYPE=INTERNET,WORK', escaped(oneLine(masthead.email))],
    ['URL', masthead.site],
    ['X-ABShowAs', 'COMPANY'],
  ];
}

function writeCard(properties: readonly Property[]): string {
  const lines = properties
    .filter(([, value]) => value.replaceAll(';', ''))
    .map(([name, value]) => `${named(name, value)}:${value}`);
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].map(fold).join('\r\n');
}

/** Outlook takes what is not ASCII for the machine's own code page unless it is told otherwise. */
function named(name: string, value: string): string {
  return /[^ -~]/.test(value) ? `${name};CHARSET=UTF-8` : name;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}

/** No line over 75 bytes: the rest goes on after a line end and a space, never inside a character. */
function fold(line: string): string {
  let out = '';
  let width = 0;
  for (const character of line) {
    const bytes = bytesOf(character);
    if (width + bytes > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += character;
    width += bytes;
  }
  return out;
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
