import type { Locator, Page } from '@playwright/test';

/** What a person does at the desk, counted: clicks (an answer to a system's dialog is one too) and fields that are filled. */
export interface Counted {
  clicks: number;
  fields: number;
  click: (what: Locator) => Promise<void>;
  /** An answer to a dialog of the system that was given beforehand. */
  answered: () => void;
  /** A field that is clicked, and typed in. */
  fill: (field: Locator, words: string) => Promise<void>;
  /** A field that has the caret already, as Enter left it, and is typed in. */
  type: (page: Page, words: string) => Promise<void>;
  /** Words pasted where the caret is. */
  paste: (page: Page, words: string) => Promise<void>;
}

export function counting(): Counted {
  const counted: Counted = {
    clicks: 0,
    fields: 0,
    async click(what) {
      counted.clicks += 1;
      await what.click();
    },
    answered() {
      counted.clicks += 1;
    },
    async fill(field, words) {
      await counted.click(field);
      await counted.type(field.page(), words);
    },
    async type(page, words) {
      counted.fields += 1;
      await page.keyboard.insertText(words);
    },
    async paste(page, words) {
      counted.fields += 1;
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, words);
    },
  };
  return counted;
}
