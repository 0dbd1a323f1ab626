import { longSentences, repeatedWords } from '../../article';
import type { Article, CheckPlace, Excerpt } from '../../article';
import type { SettingsChoice } from '../../contract';

/** A word that comes back too soon, and every place where it does. */
export interface Repetition {
  word: string;
  places: readonly CheckPlace[];
}

/** A long sentence of the text. */
export interface LongLine {
  words: number;
  excerpt: Excerpt | null;
  place: CheckPlace;
}

/** How a text is written: what the person asked to be shown. */
export interface Style {
  repeated: readonly Repetition[];
  long: readonly LongLine[];
}

/** What is to be shown of how an article is written; blocks that were read before are not read again. */
export function styleOf(article: Article, shown: Pick<SettingsChoice, 'repeated' | 'longSentences'>): Style {
  return {
    repeated: shown.repeated ? repetitionsOf(article) : [],
    long: shown.longSentences ? longLinesOf(article) : [],
  };
}

/** The words most often repeated first. */
function repetitionsOf({ body, language }: Article): Repetition[] {
  const byStem = new Map<string, { word: string; places: CheckPlace[] }>();
  for (const [block, content] of body.entries())
    for (const { stem, word, spot } of repeatedWords(content, language)) {
      const known = byStem.get(stem) ?? { word: word.toLowerCase(), places: [] };
      known.places.push({ part: 'body', block, spot });
      byStem.set(stem, known);
    }
  return [...byStem.values()].sort((one, other) => other.places.length - one.places.length);
}

function longLinesOf({ body, language }: Article): LongLine[] {
  return body.flatMap((content, block) =>
    longSentences(content, language).map(({ words, excerpt, spot }) => ({
      words,
      excerpt,
      place: { part: 'body', block, spot },
    })),
  );
}
