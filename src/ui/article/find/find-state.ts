import type { FindQuery } from '../../../article';
import type { Match } from './match';

/** The find and replace bar, and what it found. */
export interface FindState {
  open: boolean;
  replacing: boolean;
  /** Goes up each time the bar is opened: its field then takes the focus. */
  openCount: number;
  query: FindQuery;
  replacement: string;
  keepCase: boolean;
  /** Why nothing could be searched: an invalid regular expression, or one that takes too long. */
  problem: 'none' | 'wrong' | 'too-slow';
  matches: readonly Match[];
  /** The index of the current match; null when there is none. */
  current: number | null;
  /** How many matches were replaced last; null once something else has changed. */
  replaced: number | null;
}

/** The bar before the first search. */
export const firstFindState: FindState = {
  open: false,
  replacing: false,
  openCount: 0,
  query: { sought: '', matchCase: false, matchAccents: false, wholeWord: false, expression: false },
  replacement: '',
  keepCase: false,
  problem: 'none',
  matches: [],
  current: null,
  replaced: null,
};
