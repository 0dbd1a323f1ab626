/** The language that most of a Word document's letters are said to be in, BCP 47; "" when it does not say. */
export function documentLanguage(body: string, styles: string | null): string {
  const usual = /<w:docDefaults>.*?<w:lang\b[^>]*?\bw:val="([^"]*)"/s.exec(styles ?? '')?.[1] ?? '';
  const letters = new Map<string, number>();
  for (const [run] of body.matchAll(/<w:r\b[^>]*>.*?<\/w:r>/gs)) {
    const language = /<w:lang\b[^>]*?\bw:val="([^"]*)"/.exec(run)?.[1] ?? usual;
    const words = [...run.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '').join('');
    letters.set(language, (letters.get(language) ?? 0) + words.length);
  }
  const [most] = [...letters].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? usual;
}
