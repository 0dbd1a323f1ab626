import { baseOf, languageSchema } from '../../../src/article';
import type { Arrival } from '../../../src/contract';
import type { LanguageAround } from '../model/import-file';
import type { ConversionReport } from '../report/conversion-report';
import { isDisprovable, provingLength, wordingOf, loadLanguages } from './words';

/** What is known of the language of a text. */
export interface TextLanguage {
  /** The article's language: passages in another are marked. */
  language: string;
  /** The language that the file declares although its words are in another: its passages in it are the article's. */
  disproved?: string;
}

/** Of a shorter text, in bytes, the language around it says more than its own words. */
const shortLength = 200;

/**
 * The language of a text that does not give it in its fields. What its file declares comes first, unless its words prove that it is
 * another (programs that were never told declare the language of their own menus), which is reported; then its words, or, for a
 * short one, the language around it; then the person's own. A long text whose words are in none that is known is in "und".
 */
export function languageOfText(
  text: { declared: string; words: string },
  { own, around }: { own: string; around?: LanguageAround | undefined },
  report: ConversionReport,
): TextLanguage {
  const declared = validLanguage(text.declared);
  const wording = wordingOf(text.words);
  const take = (tag: string, by: Arrival['language']['by']) => {
    report.takeLanguage(by);
    return { language: tagFor(tag, [around?.tag ?? own, own]) };
  };
  if (declared !== undefined) {
    const { language, isProven } = wording;
    const isWrong =
      isProven && language !== null && language !== baseOf(declared) && isDisprovable(declared, language);
    if (!isWrong) return { ...take(declared, 'file'), language: declared };
    const taken = take(language, 'words');
    report.change(`language:${declared}:${taken.language}`);
    return { ...taken, disproved: declared };
  }
  if (around && wording.length < shortLength) return take(around.tag, around.by);
  if (wording.language !== null) return take(wording.language, 'words');
  if (around) return take(around.tag, around.by);
  const isForeign = wording.length >= provingLength && wording.nearest !== baseOf(own);
  return isForeign ? take('und', 'none') : take(own, 'own');
}

const knownLanguages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The language at the end of a name, "en" of "eau.en" or "/eau.en"; null where there is none, as in "eau.md". */
export function languageAtEnd(name: string): string | null {
  const tag = /\.([a-z]{2}(?:-[a-z]{2})?)$/i.exec(name)?.[1];
  return tag !== undefined && languageSchema.safeParse(tag).success && knownLanguages.of(tag) ? tag : null;
}

/** A tag that is one, without the region that says nothing; undefined for any other. */
export function validLanguage(language = ''): string | undefined {
  return languageSchema.safeParse(language).success ? withoutDefaultRegion(language) : undefined;
}

/** The tag that the site or the person has for a language, with its country. */
function tagFor(language: string, known: readonly string[]): string {
  return known.find((tag) => baseOf(tag) === language) ?? language;
}

/**
 * A language tag without the region that is its default: "fr" for "fr-FR", as the interface offers it, so that one site
 * does not hold both. English, Portuguese and Chinese keep their region.
 */
export function withoutDefaultRegion(tag: string): string {
  const { language, region, script } = new Intl.Locale(tag);
  if (!region || script || /^(und|en|pt|zh)\b/.test(tag)) return tag;
  return new Intl.Locale(language).maximize().region === region ? language : tag;
}

/** How many bytes of each text are read. */
const maxBytes = 8000;

/** The language that most of some texts are in, by the beginning of each; null when no language has half of those that tell. */
export async function languageOfMost(texts: readonly Uint8Array[]): Promise<string | null> {
  await loadLanguages();
  const counts = new Map<string, number>();
  for (const bytes of texts) {
    const { language } = wordingOf(wordsIn(new TextDecoder().decode(bytes.subarray(0, maxBytes))));
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [top] = [...counts].sort((one, other) => other[1] - one[1]);
  const telling = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return top && top[1] * 2 > telling ? top[0] : null;
}

/** What a person reads of Markdown or HTML, without its front matter, as far as it tells a language. */
function wordsIn(markup: string): string {
  return markup
    .replace(/^(---|\+\+\+)\n[^]*?\n\1/, ' ')
    .replace(/<(script|style|head)\b[^]*?<\/\1>/gi, ' ')
    .replace(/<[^<>]{0,500}>|\]\([^()\s]{0,500}\)|\{[%{][^{}]{0,500}[%}]\}|[#*_`|>]+/g, ' ');
}
