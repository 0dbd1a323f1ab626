import type { FindQuery } from '../../editor';
import type { Match } from './match';

/** The bar of find and replace, and what it found. */
export interface FindState {
  open: boolean;
  replacing: boolean;
  /** Grows each time the bar is asked for: its field then takes the caret. */
  asked: number;
  query: FindQuery;
  by: string;
  keepCase: boolean;
  /** Why nothing could be searched, if so. */
  trouble: 'none' | 'wrong' | 'too-slow';
  matches: readonly Match[];
  /** Which match one is at; null when one is at none. */
  current: number | null;
  /** How many were replaced last, until something else changes. */
  replaced: number | null;
}

/** The bar before anything was sought. */
export const firstFindState: FindState = {
  open: false,
  replacing: false,
  asked: 0,
  query: { sought: '', matchCase: false, matchAccents: false, wholeWord: false, expression: false },
  by: '',
  keepCase: false,
  trouble: 'none',
  matches: [],
  current: null,
  replaced: null,
};
