/** The language of a tag without its country, in lower case: "fr" of "fr-CA". */
export function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/**
 * What tags of one written language share: "fr-Latn" of "fr" and "fr-CA". Chinese and Serbian are written in two ways, and who reads
 * the one may not read the other.
 */
export function writtenLanguage(tag: string): string {
  const known = written.get(tag) ?? `${baseOf(tag)}-${scriptOf(tag)}`;
  written.set(tag, known);
  return known;
}

const written = new Map<string, string>();

/** The script of a language (ISO 15924), "Latn" of "fr"; "" for a tag that Intl does not know. */
export function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return ''; // No tag that Intl knows.
  }
}
