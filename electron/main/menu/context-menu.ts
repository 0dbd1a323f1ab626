import { Menu } from 'electron';
import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import type { SpellCheck } from '../spelling/spell-check';
import { bareWord } from '../../../src/article';
import type { Handlers } from '../../../src/contract';
import { pastePlainEntry } from './application-menu';
import { messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';

/** Gives the window its context menu, by the right button or the menu key: spelling, then cut, copy and paste. */
export function attachContextMenu(
  window: BrowserWindow,
  { language, ...spelling }: { language: () => Language } & SpellingNeeds,
): void {
  const contents = window.webContents;
  contents.on('context-menu', (_event, params) => {
    const entries = contextEntries(params, { contents, language: language(), ...spelling });
    if (entries.length > 0) Menu.buildFromTemplate(entries).popup({ window, ...popupPosition(params) });
  });
}

/** What answers for the words. */
interface SpellingNeeds {
  handlers: Promise<Pick<Handlers, 'words:add'>>;
  spellCheck: Pick<SpellCheck, 'missingLanguage' | 'ignore'>;
}

/** Opened by a key, the menu is placed at the caret; by the mouse, at the pointer (undefined). */
function popupPosition({ menuSourceType, x, y }: ContextMenuParams): { x: number; y: number } | undefined {
  return menuSourceType === 'keyboard' ? { x, y } : undefined;
}

interface MenuContext extends SpellingNeeds {
  contents: WebContents;
  language: Language;
}

function contextEntries(params: ContextMenuParams, context: MenuContext): MenuItemConstructorOptions[] {
  const { isEditable, editFlags, selectionText } = params;
  const messages = messagesIn(context.language).menu;
  const copy: MenuItemConstructorOptions = { role: 'copy', label: messages.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() ? [copy] : [];
  return [
    ...spellingEntries(params, context),
    { role: 'cut', label: messages.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: messages.paste, enabled: editFlags.canPaste },
    { ...pastePlainEntry(messages.pastePlain), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: messages.selectAll, enabled: editFlags.canSelectAll },
  ];
}

/** The entries for a misspelled word: suggestions, "add" and "ignore"; or a note that the text's dictionary is missing. */
function spellingEntries(
  { misspelledWord, dictionarySuggestions, spellcheckEnabled }: ContextMenuParams,
  { contents, handlers, spellCheck, language }: MenuContext,
): MenuItemConstructorOptions[] {
  const messages = messagesIn(language).menu;
  const missing = spellcheckEnabled ? null : spellCheck.missingLanguage();
  if (missing !== null)
    return [
      { label: messages.noDictionary(languageName(missing, language)), enabled: false },
      { type: 'separator' },
    ];
  if (!misspelledWord) return [];
  const word = bareWord(misspelledWord);
  const tellWhen = (accepted: Promise<unknown>) =>
    void accepted.then(() => contents.isDestroyed() || contents.send('words:accepted', word));
  return [
    ...suggestionEntries(dictionarySuggestions, contents, messages.noSuggestion),
    { type: 'separator' },
    {
      label: messages.addWord,
      click: () => tellWhen(handlers.then((known) => known['words:add'](word))),
    },
    { label: messages.ignoreWord, click: () => tellWhen(spellCheck.ignore(word)) },
    { type: 'separator' },
  ];
}

/** At most five, so that the menu stays short. */
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

/** A language's name in the interface's language, as the desk's list of languages has it but for the capital. */
function languageName(language: string, displayLanguage: Language): string {
  const names = new Intl.DisplayNames([displayLanguage], { type: 'language', languageDisplay: 'standard' });
  return names.of(language) ?? language;
}
