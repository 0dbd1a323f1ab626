/**
 * The text of HTML without tags, a line for each block, entities not decoded. A linear scan: a browser takes seconds to parse
 * thousands of nested elements, and blocks everything meanwhile.
 */
export function wordsOfHtml(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  let skippedUntil: string | null = null;
  for (const tag of html.matchAll(tags)) {
    if (skippedUntil === null) pieces.push(html.slice(at, tag.index));
    at = tag.index + tag[0].length;
    const name = (tag[1] ?? tag[0]).toLowerCase();
    if (skippedUntil !== null) {
      if (name === skippedUntil) skippedUntil = null;
    } else if (name === '<!--') skippedUntil = '-->';
    else if (skippedElements.has(name)) skippedUntil = `/${name}`;
    else if (lineElements.has(name.replace('/', ''))) pieces.push('\n');
  }
  if (skippedUntil === null) pieces.push(html.slice(at));
  const lines = pieces.map((piece) => (piece === '\n' ? piece : piece.replace(/[ \t\r\n]+/g, ' '))).join('');
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A tag with its name, the end of a comment, or another declaration; the search never goes beyond the next "<". */
const tags = /<!--|-->|<(\/?[a-z][^\s/<>]*)[^<>]*>|<![^<>]*>/gi;

const skippedElements: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'title']);
const lineElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table td th tr ul'
  ).split(' '),
);
