/** From where to where the sentence at a place of a text goes, without the spaces after it. */
export function sentenceAt(text: string, place: number, language: string): { from: number; to: number } {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const found = sentences.containing(place) ?? sentences.containing(Math.max(0, text.length - 1));
  const from = found?.index ?? 0;
  return { from, to: from + (found?.segment.trimEnd().length ?? 0) };
}
