/** Addresses of the web and of mail, without the punctuation that ends the sentence. */
const addresses: readonly string[] = [
  '(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]*:\\/\\/|www\\.|mailto:|tel:)[^\\s<>"«»“”\\u202F]*[^\\s<>"«»“”’\',.;:!?…)\\]}\\u202F]',
  '(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  '(?<![\\p{L}\\d.-])(?!(?:sig|dott|prof)\\.(?:ra|ssa)(?!\\p{L}))(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:\\/[^\\s<>"«»“”]*[^\\s<>"«»“”’\',.;:!?…)\\]}])?(?![\\p{L}\\d-])',
];

/**
 * What typography must not touch: code, addresses, times and ratios, measures in feet, telephone numbers, smileys, hashtags.
 * One may contain another.
 */
const untouchables: readonly string[] = [
  // Code between backticks, markup, entities, attributes.
  '`[^`\\n]+`',
  '(?<!<)<\\/?[a-zA-Z][^<>\\n]*>',
  '&#?\\w+;',
  '(?<![\\w-])[\\w-]+=(?:"[^"\\n]*"|\'[^\'\\n]*\')',
  ...addresses,
  // Paths, options, and tokens that only programs write.
  '(?<![^\\s("«“])(?:\\.{0,2}\\/|[A-Z]:\\\\|~\\/)[^\\s"«»]*',
  '(?<=^|\\s)--?[a-z][\\w-]*(?:=\\S*)?(?=\\s|$)',
  '[^\\s«»"]{0,80}(?:::|->|=>|\\(\\)|\\{\\}|[=!]=|&&|\\|\\||\\+=)[^\\s«»"]{0,80}',
  // Angles and feet, hours with colons, ratios, telephone numbers.
  '(?<!\\d)\\d+°[ \\u00A0\\u202F]?\\d+[\'′](?:[ \\u00A0\\u202F]?\\d+(?:[.,]\\d+)?["″])?',
  "(?<!\\d)\\d+'\\d{1,2}(?:\"|'')",
  '(?<!\\d)\\d+(?::\\d+)+',
  '(?<!\\d[ \\u00A0\\u202F]?|[\\p{L},.])(?:\\+\\d{1,3}|0)(?:[ \\u00A0\\u202F.\\/-]?\\(?\\d{1,4}\\)?){3,}(?!\\d)',
  // Smileys, short codes, hashtags, handles.
  "(?<![\\p{L}\\d:;])[:;]['-]?[)(\\]\\[DPpOo3|\\\\\\/](?![\\p{L}\\d\\/])",
  '(?<=[\\p{L}\\p{N}])[:;]-?[)(](?=\\s|$)',
  '(?<![\\p{L}\\d:]):[a-z][a-z0-9_+-]*:(?![\\p{L}\\d:])',
  '(?<![\\p{L}\\d&])[#@][\\p{L}\\d_]+',
];

const patterns = untouchables.map((pattern) => new RegExp(pattern, 'gu'));

/** The places of every character that must stay as it is; one may come twice. */
export function* untouchedPlaces(text: string): Iterable<number> {
  if (!/[`<&=@/\d:;#>(){}|+-]|[^\s.]\.[^\s.]/.test(text)) return;
  for (const pattern of patterns) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      for (let at = 0; at < found.length; at += 1) yield index + at;
    }
  }
}

const addressPatterns = addresses.map((pattern) => new RegExp(pattern, 'gu'));

/** The places of the addresses in a text, each from its first character to after its last; one may come twice. */
export function addressPlaces(text: string): (readonly [number, number])[] {
  if (!/[^\s.]\.[^\s.]|:/.test(text)) return [];
  return addressPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length] as const),
  );
}
