import { Menu } from 'electron';
import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import type { Answering } from '../calls/backend';
import type { Language } from '../window/language';
import { menuWords } from '../menu-words';
import { pastePlainEntry } from './application-menu';
import { bareWord } from '../spelling/custom-dictionary';

/** Gives the window the menu that everyone expects under the right button and the menu key: spelling, then cut, copy, paste. */
export function giveContextMenu(
  window: BrowserWindow,
  given: { language: () => Language; answering: Promise<Answering> },
): void {
  window.webContents.on('context-menu', (_event, params) => {
    void given.answering.then((answering) => {
      const entries = entriesFor(params, {
        contents: window.webContents,
        answering,
        language: given.language(),
      });
      if (entries.length > 0) Menu.buildFromTemplate(entries).popup({ window, ...placeOf(params) });
    });
  });
}

/** Called by a key, the menu stands at the caret; by the mouse, where the mouse is. */
function placeOf({ menuSourceType, x, y }: ContextMenuParams): { x: number; y: number } | undefined {
  return menuSourceType === 'keyboard' ? { x, y } : undefined;
}

function entriesFor(
  params: ContextMenuParams,
  around: Parameters<typeof spellingEntries>[1],
): MenuItemConstructorOptions[] {
  const { isEditable, editFlags, selectionText } = params;
  const words = menuWords[around.language];
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() ? [copy] : [];
  return [
    ...spellingEntries(params, around),
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { ...pastePlainEntry(words.pastePlain), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}

/** What the menu says of a word marked as wrong: how it may be meant, and how to keep it. */
function spellingEntries(
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
