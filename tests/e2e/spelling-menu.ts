import type { Locator, Page } from '@playwright/test';
import { expect } from './desk';
import type { Program } from './program';

/** What the program knows and offers where the menu was called. */
export interface Called {
  /** The word marked as wrong, "" when none is. */
  wrong: string;
  suggestions: string[];
  /** The menu's entries, separators as "–". */
  entries: string[];
}

interface Caught {
  caught?: { called: Called; choose: (label: string) => void };
}

/** Catches the menus that the program would show; to be called once, before the first. */
export async function catchMenus(program: Program): Promise<void> {
  await program.evaluate(({ BrowserWindow, Menu }) => {
    const held = globalThis as Caught;
    const last = { wrong: '', suggestions: [] as string[] };
    BrowserWindow.getAllWindows()[0]?.webContents.prependListener('context-menu', (_event, params) => {
      last.wrong = params.misspelledWord;
      last.suggestions = params.dictionarySuggestions;
    });
    Menu.prototype.popup = function (this: Electron.Menu) {
      const entries = this.items.map((item) => (item.type === 'separator' ? '–' : item.label));
      const choose = (label: string) =>
        this.items.find((item) => item.label === label)?.click(undefined, undefined, undefined);
      held.caught = { called: { ...last, entries }, choose };
    };
  });
}

/** Calls the menu by the right button on the first place where these words stand in a field. */
export async function callOn(desk: Desk, field: Locator, words: string): Promise<Called> {
  await forget(desk);
  // What is selected would keep the bubble over the words.
  await desk.page.evaluate(() => getSelection()?.collapseToEnd());
  const at = await placeOf(field, words);
  await desk.page.mouse.click(at.x, at.y, { button: 'right' });
  return caught(desk);
}

/** Calls the menu by a key, where the caret is. */
export async function callByKey(desk: Desk, key: 'Shift+F10' | 'ContextMenu'): Promise<Called> {
  await forget(desk);
  await desk.page.keyboard.press(key);
  return caught(desk);
}

/** Waits until a word is marked as wrong, and answers what is offered for it. */
export async function untilWrong(desk: Desk, field: Locator, word: string): Promise<Called> {
  await expect.poll(async () => (await callOn(desk, field, word)).wrong, { timeout: 8000 }).toBe(word);
  return callOn(desk, field, word);
}

/** The words of a line that are marked, once the check had its time: the last of them is known to be wrong. */
export async function wrongAmong(desk: Desk, field: Locator, words: readonly string[]): Promise<string[]> {
  const last = words.at(-1) ?? '';
  await untilWrong(desk, field, last);
  const wrong: string[] = [];
  for (const word of words) if ((await callOn(desk, field, word)).wrong) wrong.push(word);
  return wrong;
}

/** Chooses an entry of the menu that was called last. */
export async function choose({ program }: Desk, label: string): Promise<void> {
  await program.evaluate((_electron, chosen) => (globalThis as Caught).caught?.choose(chosen), label);
}

interface Desk {
  program: Program;
  page: Page;
}

async function forget({ program }: Desk): Promise<void> {
  await program.evaluate(() => delete (globalThis as Caught).caught);
}

async function caught({ program }: Desk): Promise<Called> {
  const read = () => program.evaluate(() => (globalThis as Caught).caught?.called ?? null);
  await expect.poll(read).not.toBeNull();
  const called = await read();
  if (!called) throw new Error('no menu was called');
  return called;
}

/** The middle of the words on the screen: in a text by its nodes, in a field by a copy of it. */
async function placeOf(field: Locator, words: string): Promise<{ x: number; y: number }> {
  return field.evaluate((element, sought) => {
    const isField = element instanceof HTMLTextAreaElement;
    const shown = isField ? mirror(element) : element;
    const walk = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const from = node.textContent?.indexOf(sought) ?? -1;
      if (from < 0) continue;
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, from + sought.length);
      const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
      if (isField) shown.remove();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`« ${sought} » is not there`);

    function mirror(area: HTMLTextAreaElement): HTMLElement {
      const copy = document.createElement('div');
      const style = getComputedStyle(area);
      for (const name of style) copy.style.setProperty(name, style.getPropertyValue(name));
      const { left, top, width } = area.getBoundingClientRect();
      Object.assign(copy.style, {
        position: 'fixed',
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
      });
      Object.assign(copy.style, { whiteSpace: 'pre-wrap', pointerEvents: 'none' });
      copy.textContent = area.value;
      document.body.append(copy);
      return copy;
    }
  }, words);
}
