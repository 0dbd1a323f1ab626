import {
  baseOf,
  guessLanguage,
  isLanguageKnownByWords,
  languageSchema,
  provenLanguage,
} from '../../../src/article';
import type { BlockOptions } from '../blocks/block-context';
import type { ConversionReport } from '../report/conversion-report';

/**
 * The language of a text: what its file declares, unless its words prove that it is another (programs that were never told
 * declare the language of their own menus), which is reported; without a declaration, what its words are likely to be.
 * Where that is the person's own, their tag is taken, with its country.
 */
export function languageOfText(
  text: { declared: string; words: string },
  own: string,
  report: ConversionReport,
): Pick<BlockOptions, 'language' | 'disproved'> {
  const declared = validLanguage(text.declared);
  if (declared === undefined) return { language: tagFor(guessLanguage(text.words), own) };
  const proven = isLanguageKnownByWords(declared) ? provenLanguage(text.words) : null;
  if (proven === null || proven === baseOf(declared)) return { language: declared };
  const language = tagFor(proven, own);
  report.change(`language:${declared}:${language}`);
  return { language, disproved: declared };
}

/** A tag that is one, without the region that says nothing; undefined for any other. */
export function validLanguage(language = ''): string | undefined {
  return languageSchema.safeParse(language).success ? withoutDefaultRegion(language) : undefined;
}

function tagFor(language: string | null, own: string): string {
  return language === null || baseOf(own) === language ? own : language;
}

/**
 * A language tag without the region that is its default: "fr" for "fr-FR", as the interface offers it, so that one site
 * does not hold both. English, Portuguese and Chinese keep their region.
 */
export function withoutDefaultRegion(tag: string): string {
  const { language, region, script } = new Intl.Locale(tag);
  if (!region || script || /^(en|pt|zh)$/.test(language)) return tag;
  return new Intl.Locale(language).maximize().region === region ? language : tag;
}
