import { boilerplateOf } from '../../article';
import type { Masthead } from '../../article';
import type { LinkedWords } from '../../editor';
import type { Words } from '../words/words';

/** What the masthead says in the blocks that are linked to it, in the article's language; where to write it while it says nothing. */
export function linkedWords(masthead: Masthead, language: string, { sheet }: Words): LinkedWords {
  return {
    boilerplate: boilerplateOf(masthead, language).trim() || sheet.boilerplateMissing,
    contacts: contactsOf(masthead) || sheet.contactsMissing,
  };
}

/** A line for each person; the group's own address while it names nobody. */
function contactsOf({ spokespersons, email }: Masthead): string {
  const people = spokespersons
    .map(({ name, role, phone, email: own }) => joined([joined([name, role], ', '), phone, own], ' · '))
    .filter(Boolean);
  return people.join('\n') || email.trim();
}

function joined(parts: readonly string[], between: string): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(between);
}
