import { useStore } from './store';
import type { Language, Messages } from '../../../messages';
import { interfaceLanguage, messagesIn } from '../../../messages';
import { useSettings } from './settings-store';

/** The interface language. */
export function useLanguage(): Language {
  return useStore(useSettings().state, interfaceLanguage);
}

/** The interface's messages in its language. */
export function useMessages(): Messages {
  return messagesIn(useLanguage());
}
