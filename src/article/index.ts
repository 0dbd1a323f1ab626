export { articleSchema, blockSchema, inlineSchema, isAddress, languageSchema, pictureSchema, zonedTimeSchema } from './schema';
export type {
  Article,
  ArticleId,
  ArticleKind,
  ArticleStatus,
  Block,
  Figure,
  Footnote,
  Inline,
  ListItem,
  Mark,
  NoteInline,
  PassageBlock,
  Picture,
  ZonedTime,
} from './schema';
export { emptyMasthead, mastheadSchema } from './masthead';
export type { Masthead } from './masthead';
export { newArticle } from './new-article';
export { figuresOf, footnotesOf, linesOf, plainText } from './walk';
export { polish } from './typography/polish';
export { polishText } from './typography/polish-text';
export { polishTyping } from './typography/polish-typing';
export type { TypedChange } from './typography/polish-typing';
