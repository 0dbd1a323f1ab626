import { element, emptyElement } from '../../html/markup';

/** What a paragraph is for, by its style. */
export type StyleRole =
  | 'title'
  | 'subtitle'
  | 'kicker'
  | 'byline'
  | 'caption'
  | 'quotation'
  | 'pull-quote'
  | 'box'
  | 'rule'
  | 'preformatted';

const names: Readonly<Record<StyleRole, readonly string[]>> = {
  title: ['title', 'titre', 'titre principal'],
  subtitle: ['subtitle', 'sous-titre', 'standfirst', 'chapô', 'chapo'],
  kicker: ['kicker', 'surtitre'],
  byline: ['author', 'auteur', 'auteurs', 'byline'],
  caption: [
    ...['caption', 'légende', 'illustration', 'figure', 'table', 'drawing'],
    ...['image caption', 'table caption', 'figurecaption', 'tablecaption', 'figure caption'],
  ],
  quotation: [
    ...['quote', 'citation', 'quotations', 'block text', 'block quotation', 'blockquote'],
    ...['intense quote', 'citation intense', 'preformatted quote'],
  ],
  'pull-quote': ['pull quote', 'exergue'],
  box: ['box', 'encadré'],
  rule: ['horizontal line'],
  preformatted: [
    ...['preformatted text', 'preformatted', 'html preformatted', 'source code', 'code'],
    ...['texte préformaté', 'préformaté', 'préformaté html', 'code source'],
  ],
};

const roles = new Map(
  (Object.keys(names) as StyleRole[]).flatMap((role) => names[role].map((name) => [name, role] as const)),
);

/** The role of a style by its name, in French, in English, or as Word, Writer and pandoc call it. */
export function styleRole(name: string): StyleRole | undefined {
  return roles.get(name.toLowerCase());
}

/** What a character style of that name marks as code, in the words of Word, Writer and pandoc. */
export function isCodeStyle(name: string): boolean {
  return codeStyles.has(name.toLowerCase());
}

const codeStyles: ReadonlySet<string> = new Set([
  ...[
    'source text',
    'code',
    'inline code',
    'code char',
    'verbatim char',
    'verbatim',
    'user entry',
    'teletype',
  ],
  ...['html code', 'html keyboard', 'html sample', 'html typewriter'],
  ...[
    'texte source',
    'code en ligne',
    'code html',
    'clavier html',
    'exemple html',
    'machine à écrire html',
    'saisie de l’utilisateur',
  ],
]);

/** A paragraph as the HTML of its role; those of preformatted lines are joined where they follow one another. */
export function paragraphMarkup(role: StyleRole | undefined, line: string): string {
  switch (role) {
    case 'rule':
      return emptyElement('hr');
    case 'preformatted':
      return element('pre', { class: 'typed-line' }, line);
    case 'quotation':
      return element('blockquote', {}, element('p', {}, line));
    case 'pull-quote':
    case 'box':
      return element('aside', { class: role }, element('p', {}, line));
    default:
      return element('p', { class: role ?? null }, line);
  }
}
