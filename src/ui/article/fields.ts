import type { Article } from '../../article';

/** All of an article but its running texts, which their editors hold. */
export type Fields = Omit<Article, 'id' | 'body' | 'notesToEditors'>;

/** The two running texts of an article. */
export type TextName = 'body' | 'notesToEditors';
