import { createContext, use } from 'react';
import { useStore } from '../kit/store';
import { interfaceLanguage } from '../settings/settings-store';
import type { Words } from '../words/words';
import { wordsOf } from '../words/words-of';
import type { Desk } from './create-desk';

/** Gives the desk to the components. */
export const DeskContext = createContext<Desk | null>(null);

/** The parts of the desk. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('This component is outside the desk');
  return desk;
}

/** The interface language. */
export function useLanguage(): 'fr' | 'en' {
  return useStore(useDesk().settings.state, interfaceLanguage);
}

/** The interface's messages in its language. */
export function useWords(): Words {
  return wordsOf(useLanguage());
}
