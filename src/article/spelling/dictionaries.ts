import type { Article, Inline, NoteInline } from '../model/schema';
import { linesOf } from '../text/walk';

/** The spelling dictionaries that ship with the program, by the language they are for. */
const dictionaryNames = ['fr', 'en-GB', 'en-US', 'de', 'es', 'it'] as const;

export type DictionaryName = (typeof dictionaryNames)[number];

/** The dictionary that a language is checked with ("fr-CA" by French, "en" by British English), or null where we have none. */
export function dictionaryFor(language: string): DictionaryName | null {
  const tag = language.toLowerCase();
  if (americanEnglish.has(tag)) return 'en-US';
  const [base] = tag.split('-');
  return dictionaryNames.find((name) => name.toLowerCase().split('-')[0] === base) ?? null;
}

/** As the typographic profiles have it: English is British unless it says that it is not. */
const americanEnglish = new Set(['en-us', 'en-ca', 'en-ph']);

/** The languages that an article is written in: its own first, then those of its passages. */
export function languagesOf(article: Article): string[] {
  const lines = linesOf([...article.body, ...article.notesToEditors]);
  return [...new Set([article.language, ...lines.flatMap(passageLanguages)])];
}

function passageLanguages(line: readonly (Inline | NoteInline)[]): string[] {
  return line.flatMap((inline) => {
    if (inline.type === 'footnote') return passageLanguages(inline.content);
    if (inline.type !== 'text') return [];
    return inline.marks.flatMap((mark) => (mark.type === 'language' ? [mark.language] : []));
  });
}
