/** Text made safe to stand in markup, in content and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element around markup, with the attributes that have a value. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  inner: string,
): string {
  return `<${name}${attributesOf(attributes)}>${inner}</${name}>`;
}

/** An element that holds nothing: `<img>`, `<br>`, `<hr>`. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string | null>> = {}): string {
  return `<${name}${attributesOf(attributes)}>`;
}

/** A note's call in the text, in the pattern that the walker knows. */
export function noteCall(key: string, reference: number): string {
  const id = `note-call-${key}-${reference}`;
  return `<sup><a href="#note-${key}" id="${id}" role="doc-noteref">${reference}</a></sup>`;
}

/** The notes themselves, at the end of the text; one that nothing calls stays as a line of text. */
export function noteList(notes: readonly { key: string; markup: string }[]): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => `<li id="note-${note.key}">${note.markup}</li>`);
  return `<section role="doc-endnotes" class="footnotes"><ol>${items.join('')}</ol></section>`;
}

function attributesOf(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null || value === '' ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
}
