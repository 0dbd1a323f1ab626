import { longSentences, repeatedWords } from '../../../article';
import type { Article, CheckPlace, Excerpt } from '../../../article';
import type { SettingsChoice } from '../../../contract';

/** A word that is repeated too soon, and all its places. */
export interface Repetition {
  word: string;
  places: readonly CheckPlace[];
}

/** A long sentence of the text. */
export interface LongSentenceLine {
  words: number;
  excerpt: Excerpt | null;
  place: CheckPlace;
}

/** The style checks that are switched on. */
export interface StyleReport {
  repeated: readonly Repetition[];
  long: readonly LongSentenceLine[];
}

/** Runs the style checks that are switched on; unchanged blocks are not checked again. */
export function styleReportOf(
  article: Article,
  shown: Pick<SettingsChoice, 'repeated' | 'longSentences'>,
): StyleReport {
  return {
    repeated: shown.repeated ? repetitionsOf(article) : [],
    long: shown.longSentences ? longLinesOf(article) : [],
  };
}

/** The most repeated words first. */
function repetitionsOf({ body, language }: Article): Repetition[] {
  const byStem = new Map<string, { word: string; places: CheckPlace[] }>();
  for (const [block, content] of body.entries())
    for (const { stem, word, within } of repeatedWords(content, language)) {
      const known = byStem.get(stem) ?? { word: word.toLowerCase(), places: [] };
      known.places.push({ part: 'body', block, within });
      byStem.set(stem, known);
    }
  return [...byStem.values()].sort((one, other) => other.places.length - one.places.length);
}

function longLinesOf({ body, language }: Article): LongSentenceLine[] {
  return body.flatMap((content, block) =>
    longSentences(content, language).map(({ words, excerpt, within }) => ({
      words,
      excerpt,
      place: { part: 'body', block, within },
    })),
  );
}
