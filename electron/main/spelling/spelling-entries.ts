import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import type { Answering } from '../answering';
import type { Language } from '../language';
import { menuWords } from '../menu-words';
import { bareWord } from './word-forms';

/** What the menu says of a word marked as wrong: how it may be meant, and how to keep it. */
export function spellingEntries(
  { misspelledWord, dictionarySuggestions, spellcheckEnabled }: ContextMenuParams,
  around: { contents: WebContents; answering: Answering; language: Language },
): MenuItemConstructorOptions[] {
  const { answering, language } = around;
  const words = menuWords[language];
  const missing = spellcheckEnabled ? null : answering.spelling.withoutDictionary();
  if (missing !== null)
    return [{ label: words.noDictionary(nameOf(missing, language)), enabled: false }, { type: 'separator' }];
  if (!misspelledWord) return [];
  const word = bareWord(misspelledWord);
  return [
    ...suggestionEntries(dictionarySuggestions, around.contents, words.noSuggestion),
    { type: 'separator' },
    {
      label: words.addWord,
      click: () => void answering.handlers.then((handlers) => handlers['words:add'](word)),
    },
    { label: words.ignoreWord, click: () => void answering.spelling.ignore(word) },
    { type: 'separator' },
  ];
}

/** At most five, so that the rest of the menu stays near. */
function suggestionEntries(
  suggestions: readonly string[],
  contents: WebContents,
  none: string,
): MenuItemConstructorOptions[] {
  if (suggestions.length === 0) return [{ label: none, enabled: false }];
  return suggestions.slice(0, 5).map((suggestion) => ({
    label: suggestion,
    click: () => void contents.replaceMisspelling(suggestion),
  }));
}

/** As the desk's list of languages names it, but for the capital. */
function nameOf(language: string, spoken: Language): string {
  const names = new Intl.DisplayNames([spoken], { type: 'language', languageDisplay: 'standard' });
  return names.of(language) ?? language;
}
