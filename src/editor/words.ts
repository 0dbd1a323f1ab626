/** Every word that the editor shows, in one language. */
export interface EditorWords {
  toolbar: string;
  kindOfBlock: string;
  paragraph: string;
  crosshead: string;
  smallCrosshead: string;
  bulletedList: string;
  numberedList: string;
  quotation: string;
  pullQuote: string;
  picture: string;
  table: string;
  divider: string;
  boilerplate: string;
  contacts: string;
  box: string;
  footnote: string;
  bold: string;
  italic: string;
  smallCapitals: string;
  superscript: string;
  subscript: string;
  link: string;
  linkAddress: string;
  linkRemove: string;
  passageLanguage: string;
  sameLanguage: string;
  undo: string;
  redo: string;
  attribution: string;
  caption: string;
  credit: string;
  alternative: string;
  tableCaption: string;
  rowBelow: string;
  columnAfter: string;
  deleteRow: string;
  deleteColumn: string;
  deleteTable: string;
  headerRow: string;
  blocks: string;
  nothingFound: string;
}

const french: EditorWords = {
  toolbar: 'Mise en forme',
  kindOfBlock: 'Nature du paragraphe',
  paragraph: 'Texte',
  crosshead: 'Intertitre',
  smallCrosshead: 'Petit intertitre',
  bulletedList: 'Liste à puces',
  numberedList: 'Liste numérotée',
  quotation: 'Citation',
  pullQuote: 'Exergue',
  picture: 'Image',
  table: 'Tableau',
  divider: 'Filet',
  boilerplate: 'Présentation du groupe',
  contacts: 'Contacts presse',
  box: 'Encadré',
  footnote: 'Note',
  bold: 'Gras',
  italic: 'Italique',
  smallCapitals: 'Petites capitales',
  superscript: 'Exposant',
  subscript: 'Indice',
  link: 'Lien',
  linkAddress: 'Adresse du lien',
  linkRemove: 'Retirer le lien',
  passageLanguage: 'Langue du passage',
  sameLanguage: 'Langue du texte',
  undo: 'Annuler',
  redo: 'Rétablir',
  attribution: 'Nom, fonction',
  caption: 'Légende',
  credit: 'Crédit',
  alternative: 'Ce que montre l’image, pour qui ne la voit pas',
  tableCaption: 'Titre du tableau',
  rowBelow: 'Ligne au-dessous',
  columnAfter: 'Colonne à droite',
  deleteRow: 'Supprimer la ligne',
  deleteColumn: 'Supprimer la colonne',
  deleteTable: 'Supprimer le tableau',
  headerRow: 'Ligne d’en-tête',
  blocks: 'Insérer',
  nothingFound: 'Rien de ce nom',
};

const english: EditorWords = {
  toolbar: 'Formatting',
  kindOfBlock: 'Kind of paragraph',
  paragraph: 'Text',
  crosshead: 'Crosshead',
  smallCrosshead: 'Small crosshead',
  bulletedList: 'Bulleted list',
  numberedList: 'Numbered list',
  quotation: 'Quotation',
  pullQuote: 'Pull quote',
  picture: 'Picture',
  table: 'Table',
  divider: 'Divider',
  boilerplate: 'About the group',
  contacts: 'Press contacts',
  box: 'Box',
  footnote: 'Footnote',
  bold: 'Bold',
  italic: 'Italic',
  smallCapitals: 'Small capitals',
  superscript: 'Superscript',
  subscript: 'Subscript',
  link: 'Link',
  linkAddress: 'Link address',
  linkRemove: 'Remove the link',
  passageLanguage: 'Language of the passage',
  sameLanguage: 'Language of the text',
  undo: 'Undo',
  redo: 'Redo',
  attribution: 'Name, role',
  caption: 'Caption',
  credit: 'Credit',
  alternative: 'What the picture shows, for those who cannot see it',
  tableCaption: 'Title of the table',
  rowBelow: 'Row below',
  columnAfter: 'Column after',
  deleteRow: 'Delete the row',
  deleteColumn: 'Delete the column',
  deleteTable: 'Delete the table',
  headerRow: 'Header row',
  blocks: 'Insert',
  nothingFound: 'Nothing by that name',
};

/** The editor's words in the language of the interface. */
export function editorWords(language: 'fr' | 'en'): EditorWords {
  return language === 'fr' ? french : english;
}

/** The editor's words in every language, so that the slash menu finds a block by either name. */
export const everyWords: readonly EditorWords[] = [french, english];
