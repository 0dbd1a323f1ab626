/** Applies a change to a Markdown text but not to its code: fences, and passages between backticks. */
export function outsideCode(text: string, change: (words: string) => string): string {
  const kept: string[] = [];
  const hidden = text.replace(code, (whole) => `\u0001${kept.push(whole) - 1}\u0001`);
  return change(hidden).replace(/\u0001(\d+)\u0001/g, (_, place: string) => kept[Number(place)] ?? '');
}

// A fence goes to its end or to the end of the text; passages in backticks stay on their lines of one paragraph.
const code =
  /^(?: {0,3})(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?(?: {0,3})\1[`~]*[^\S\n]*$|(?<!`)(`+)(?!`)(?:[^`\n]|\n(?!\n))+?(?<!`)\2(?!`)/gm;
