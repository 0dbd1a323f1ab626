/** The most frequent short words of each language that are not as frequent in another of these. */
const commonWords: Readonly<Record<string, readonly string[]>> = listed({
  fr: 'le les des du est et dans pour qui sur une au aux avec par pas plus nous vous ce cette ces son ses ont sont leur leurs mais être fait elle ils ne',
  en: 'the of and is that for with are this by from have has not they it which their there been be as at or an we our you who would',
  es: 'el los las y por para como más pero sus este esta estos ya entre cuando muy sin sobre también fue han hay está ser todo todos desde hasta donde porque',
  de: 'der die das und ist nicht mit den von für auf ein eine einer einen dem sich auch wird zu im zum werden sind als wir oder nach bei dass haben',
  it: 'il gli di della dei che è per sono come più anche nel nella alla questo dal dalla delle degli ai i si sul sulla essere hanno loro tra fra ogni stato',
});

/** Words of neighbouring languages (Corsican, Catalan, Portuguese, Occitan, Galician, Asturian, Dutch, Friulian) that none of these has. */
const neighbouringWords = new Set(
  'hè ùn chì hà cù pè sò ghjè els amb dels és són aquest aquesta seva não um uma são pela pelo ao das dera dins unha polo tamén nun toos colos esti het een niet zijn van dut ten hev dj lis'.split(
    ' ',
  ),
);

/** How sure a guess must be: so many of a language's common words, so many times more than of any other, such a share of all words. */
interface Bar {
  hits: number;
  times: number;
  share: number;
}

const likely: Bar = { hits: 8, times: 2, share: 0 };
const certain: Bar = { hits: 10, times: 4, share: 0.08 };

/** The language of a text that does not say it, by its common words; null when they do not tell. */
export function guessLanguage(words: string): string | null {
  return languageOf(words, likely);
}

/**
 * The language that a text is in although its file may say another: set higher, so that a page in French with English
 * names, or a text of 40 words, proves nothing.
 */
export function provenLanguage(words: string): string | null {
  return languageOf(words, certain);
}

/** Whether the words of a text can prove or disprove that it is in this language. */
export function isLanguageKnownByWords(tag: string): boolean {
  return baseOf(tag) in commonWords;
}

/** The language of a tag without its country, in lower case: "fr" of "fr-CA". */
export function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

function languageOf(words: string, bar: Bar): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [word] of words.toLowerCase().matchAll(/\p{L}+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total += 1;
  }
  const countOf = (some: Iterable<string>) =>
    [...some].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const scores = Object.entries(commonWords)
    .map(([language, common]) => ({ language, hits: countOf(common) }))
    .sort((one, other) => other.hits - one.hits);
  const [first, second] = scores;
  if (!first || first.hits < bar.hits || first.hits < bar.share * total) return null;
  const isNeighbour = 8 * countOf(neighbouringWords) > first.hits;
  return !isNeighbour && first.hits >= bar.times * (second?.hits ?? 0) ? first.language : null;
}

function listed(words: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(words).map(([language, common]) => [language, common.split(' ')]));
}
