import { boilerplateOf } from '../../article';
import type { Masthead } from '../../article';
import type { LinkedWords } from '../../editor';
import { releaseContacts } from '../../render';
import type { Words } from '../words/words';

/** What the masthead says in the blocks that are linked to it, in the article's language; where to write it while it says nothing. */
export function linkedWords(masthead: Masthead, language: string, { sheet }: Words): LinkedWords {
  return {
    boilerplate: boilerplateOf(masthead, language).trim() || sheet.boilerplateMissing,
    contacts: contactsOf(masthead) || sheet.contactsMissing,
  };
}

/** A line for each of those whom the press may call. */
function contactsOf(masthead: Masthead): string {
  return releaseContacts(masthead)
    .map(({ name, role, phone, email }) => joined([joined([name, role], ', '), phone, email], ' · '))
    .join('\n');
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter(Boolean).join(between);
}
