import { createContext, use } from 'react';
import { useStore } from './store';
import type { Language, Messages } from '../../../messages';
import { interfaceLanguage, messagesIn } from '../../../messages';
import type { Desk } from '../../desk/create-desk';

/** Gives the desk to the components. */
export const DeskContext = createContext<Desk | null>(null);

/** The parts of the desk. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('This component is outside the desk');
  return desk;
}

/** The interface language. */
export function useLanguage(): Language {
  return useStore(useDesk().settings.state, interfaceLanguage);
}

/** The interface's messages in its language. */
export function useMessages(): Messages {
  return messagesIn(useLanguage());
}
