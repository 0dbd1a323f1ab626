/** The most frequent short words of each language that are not as frequent in another. */
const commonWords: Readonly<Record<string, readonly string[]>> = {
  fr: 'le les des du est et dans pour que qui sur une avec pas plus nous vous ce cette aux ont sont leur'.split(
    ' ',
  ),
  en: 'the of and is in that for with on are was this by from have has not they which their will been'.split(
    ' ',
  ),
  es: 'el los las una por con para como más pero sus este esta ya entre cuando muy sin sobre también del'.split(
    ' ',
  ),
  de: 'der die das und ist nicht mit den von für auf ein eine dem sich auch wird zu im werden sind'.split(
    ' ',
  ),
  it: 'il lo gli della dei che non per una sono con come più anche nel alla questo dal delle ha'.split(' '),
};

/**
 * The language of a text by its common words: at least eight of them, and twice as many as of any other language; null
 * when that is not the case. Pages in French with English dates are why the bar is so high.
 */
export function guessLanguage(words: string): string | null {
  const counts = new Map<string, number>();
  for (const [word] of words.toLowerCase().matchAll(/\p{L}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(commonWords)
    .map(([language, common]) => ({
      language,
      score: common.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((one, other) => other.score - one.score);
  const [first, second] = scores;
  return first && first.score >= 8 && first.score >= 2 * (second?.score ?? 0) ? first.language : null;
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
