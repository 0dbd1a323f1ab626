import { loadLanguages, wordingOf } from './words';

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
