import type { Masthead } from '../../article';
import { foldForMatch } from './fold-for-match';

/** A contact of the masthead: a person by their index, or the group itself. */
export interface FoundContact {
  at: number | 'group';
  name: string;
  phone: string;
  email: string;
}

/**
 * The contacts that a query finds: people by words of their name and role, by phone number (however grouped, with or without
 * country code), and by address; the group by its addresses.
 */
export function findContacts(masthead: Masthead, query: string): FoundContact[] {
  const sought = foldForMatch(query);
  if (sought.length < 2) return [];
  const people = masthead.spokespersons.map(({ name, role, phone, email }, at) => ({
    contact: { at, name, phone, email },
    words: [name, ...(typeof role === 'string' ? [role] : Object.values(role))],
    addresses: [email],
  }));
  const { email, address, imprint } = masthead;
  const group = {
    contact: { at: 'group' as const, name: '', phone: '', email: email || address },
    words: [],
    addresses: [email, address, imprint.responsibleAddress],
  };
  return [...people, group]
    .filter(({ contact, words, addresses }) => {
      if (isPhone(sought)) return hasFigures(contact.phone, sought);
      return beginsWords(words, sought) || (sought.length > 2 && contains(addresses, sought));
    })
    .map(({ contact }) => contact);
}

/** At least three digits, and otherwise only separators. */
const isPhone = (sought: string): boolean =>
  /^[+(]?[\d\s().-]+$/.test(sought) && sought.replace(/\D/g, '').length >= 3;

function hasFigures(phone: string, sought: string): boolean {
  const figures = phone.replace(/\D/g, '');
  const wanted = sought.replace(/\D/g, '');
  const abroad = /^(\+|00)/.test(sought) ? [wanted.replace(/^0*\d\d/, '')] : [];
  const home = wanted.replace(/^0/, '');
  return [wanted, home, ...abroad].some((each) => each.length >= 3 && figures.includes(each));
}

function beginsWords(words: readonly string[], sought: string): boolean {
  const known = foldForMatch(words.join(' ')).split(/[^\p{L}\p{N}]+/u);
  return sought
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((part) => known.some((word) => word.startsWith(part)));
}

const contains = (texts: readonly string[], sought: string): boolean =>
  texts.some((text) => foldForMatch(text).includes(sought));
