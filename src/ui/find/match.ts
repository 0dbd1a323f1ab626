import type { Hit, Search, TextMatch } from '../../editor';
import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';
import { findFields, wordsIn } from './find-fields';
import type { FindField } from './find-fields';

/** A place on the sheet that was found: in a field, or in a running text. */
export type Match =
  | { in: 'field'; field: FindField; text: string; hit: Hit }
  | { in: 'text'; name: TextName; found: TextMatch };

/** The running texts that are searched, in the order in which they stand on the sheet. */
export const findTexts: readonly TextName[] = ['body', 'notesToEditors'];

/** Every match on the sheet, in the order in which one reads it. */
export async function searchSheet(draft: Draft, search: Search): Promise<Match[] | 'too-slow'> {
  const answers = await Promise.all([
    searchFields(draft, search),
    ...findTexts.map((name) => searchText(draft, name, search)),
  ]);
  const matches: Match[] = [];
  for (const answer of answers) {
    if (answer === 'too-slow') return answer;
    for (const match of answer) matches.push(match);
  }
  return matches;
}

async function searchFields(draft: Draft, search: Search): Promise<Match[] | 'too-slow'> {
  const words = findFields.map((field) => wordsIn(draft.fields.get(), field));
  const hits = await search.texts(words);
  if (hits === 'too-slow') return hits;
  return findFields.flatMap((field, index) =>
    (hits[index] ?? []).map((hit): Match => {
      return { in: 'field', field, hit, text: (words[index] ?? '').slice(hit.from, hit.to) };
    }),
  );
}

async function searchText(draft: Draft, name: TextName, search: Search): Promise<Match[] | 'too-slow'> {
  const found = await draft.editor(name)?.finder.search(search.documents);
  if (found === 'too-slow') return found;
  return (found ?? []).map((match): Match => ({ in: 'text', name, found: match }));
}
