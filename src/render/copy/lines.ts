import type { Inline, Mark, NoteInline } from '../../article';

type Text = Extract<Inline, { type: 'text' }>;

/** The notes that a text's lines refer to, in their order; each line that is written adds its own. */
export type Notes = (readonly NoteInline[])[];

/** A line of text as Markdown, its notes named by their number. */
export function writeLine(line: readonly (Inline | NoteInline)[], notes: Notes, lineBreak = '\\\n'): string {
  return line.map((inline) => writeInline(inline, notes, lineBreak)).join('');
}

function writeInline(inline: Inline | NoteInline, notes: Notes, lineBreak: string): string {
  switch (inline.type) {
    case 'text':
      return writeText(inline);
    case 'lineBreak':
      return lineBreak;
    case 'footnote':
      return `[^${notes.push(inline.content)}]`;
  }
}

/** Words with their marks around them; spaces stay outside, since Markdown takes no mark that begins or ends with one. */
function writeText({ text, marks }: Text): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return words === '' ? text : before + marks.reduceRight(writeMark, escape(words)) + after;
}

function writeMark(words: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${words}</strong>`;
    case 'italic':
      return `<em>${words}</em>`;
    case 'superscript':
      return `<sup>${words}</sup>`;
    case 'subscript':
      return `<sub>${words}</sub>`;
    case 'link':
      return `[${words}](<${mark.href.replace(/[<>]/g, encodeURIComponent)}>)`;
    case 'language':
      return `<span lang="${mark.language}">${words}</span>`;
    case 'smallCapitals':
      return words;
  }
}

/** Plain words, so that none of their signs is taken for Markdown's. */
export function escape(words: string): string {
  return words.replace(/[\\`*_[\]<>|~&{}$]/g, '\\$&');
}

/** A line that would begin like a heading, a list or a rule begins with its words. */
export function safeStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|[-=]|$)|!(?=\[)|:::)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
