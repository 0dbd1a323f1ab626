/** The language of a tag without its country, in lower case: "fr" of "fr-CA". */
export function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
