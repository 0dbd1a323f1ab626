import { isRelayed } from '../../../article';
import type { Article, LocalMasthead } from '../../../article';
import { escapeValue, oneLine, writeContentLines } from '../../drawing/plain-text';
import { releaseContacts } from '../../drawing/contacts';
import type { Contact } from '../../drawing/contacts';
import { signatoryContacts } from '../../drawing/signatories';

/**
 * The group, its spokespersons and those of the groups that sign with it as vCard 3.0 (RFC 2426), which the address books of Apple, Microsoft and Thunderbird all
 * read; of a text of others alone who can be called, theirs alone. The postal address is left out, and so are contacts without a name; "" when none is left.
 */
export function vcards(article: Article, masthead: LocalMasthead): string {
  const group = oneLine(masthead.name || masthead.shortName);
  const others = signatoryContacts(article, masthead);
  const isTheirs = isRelayed(article) && others.length > 0;
  const people = !isTheirs && masthead.spokespersons.length > 0 ? releaseContacts(masthead) : [];
  const cards = [...people, ...others].map((each) => personCard(each, each.organisation ?? group));
  return [...cards, ...(isTheirs ? [] : [groupCard(masthead, group)])]
    .filter((card) => card.some(([name, value]) => name === 'FN' && value !== ''))
    .map(writeCard)
    .join('');
}

type Property = readonly [name: string, value: string];

function personCard(contact: Contact, group: string): Property[] {
  return [
    ['N', nameParts(contact.name || group, contact.name !== '')],
    ['FN', escapeValue(contact.name || group)],
    ['ORG', escapeValue(group)],
    ['TITLE', contact.role === group ? '' : escapeValue(contact.role)],
    ['TEL;TYPE=WORK,VOICE', contact.tel.replace('tel:', '')],
    ['EMAIL;TYPE=INTERNET,WORK', contact.mailto && escapeValue(contact.email)],
  ];
}

/** Family name and given name; "La permanence" has a small letter at the end, and is no person. */
function nameParts(name: string, isOfPerson: boolean): string {
  const [given = '', ...family] = name.split(' ');
  if (!isOfPerson || /^\p{Ll}/u.test(family.at(-1) ?? '')) return `${escapeValue(name)};;;;`;
  return `${escapeValue(family.join(' '))};${escapeValue(given)};;;`;
}

function groupCard(masthead: LocalMasthead, group: string): Property[] {
  return [
    ['N', nameParts(group, false)],
    ['FN', escapeValue(group)],
    ['ORG', escapeValue(group)],
    ['EMAIL;TYPE=INTERNET,WORK', escapeValue(oneLine(masthead.email))],
    ['URL', masthead.site],
    ['X-ABShowAs', 'COMPANY'],
  ];
}

function writeCard(properties: readonly Property[]): string {
  const lines = properties
    .filter(([, value]) => value.replaceAll(';', ''))
    .map(([name, value]) => `${named(name, value)}:${value}`);
  return writeContentLines(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD']);
}

/** Outlook reads non-ASCII text in the system's code page unless the charset is given. */
function named(name: string, value: string): string {
  return /[^ -~]/.test(value) ? `${name};CHARSET=UTF-8` : name;
}
