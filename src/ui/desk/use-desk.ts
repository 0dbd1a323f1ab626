import { createContext, use } from 'react';
import type { Desk } from './create-desk';
import { interfaceLanguage } from '../settings/settings-store';
import { useStore } from '../kit/store';
import type { Words } from '../words/words';
import { wordsOf } from '../words/words-of';

/** Hands the desk's parts to the components. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk's parts, for any component under it. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('This component stands outside the desk');
  return desk;
}

/** The language that the desk speaks. */
export function useLanguage(): 'fr' | 'en' {
  return useStore(useDesk().settings.state, interfaceLanguage);
}

/** The desk's sentences in its language. */
export function useWords(): Words {
  return wordsOf(useLanguage());
}
