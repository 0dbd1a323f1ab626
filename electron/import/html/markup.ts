/** Text escaped for HTML content and quoted attributes. */
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

/** An element without content: `<img>`, `<br>`, `<hr>`. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string | null>> = {}): string {
  return `<${name}${attributesOf(attributes)}>`;
}

/** Names by which links lead to what is written after them. */
export function anchors(names: readonly string[]): string {
  return names.map((id) => element('a', { id }, '')).join('');
}

/** The reference to a note, in the form that `findNotes` recognizes. */
export function noteReference(key: string, reference: number): string {
  const id = `note-call-${key}-${reference}`;
  return `<sup><a href="#note-${key}" id="${id}" role="doc-noteref">${reference}</a></sup>`;
}

/** The notes at the end of the text; one without a reference stays in the text. */
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
