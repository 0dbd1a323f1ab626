import type { Page } from '@playwright/test';
import { expect } from './desk';

/**
 * Waits until the window's first run has saved language and country, which it does with all that it has read of the masthead: what is
 * saved beside the window before that would be written over.
 */
export async function firstRunSaved(page: Page): Promise<void> {
  const language = () =>
    page.evaluate(async () => {
      const opened = await window.roneo.call('masthead:open', null);
      return opened.ok ? opened.value.language : '';
    });
  await expect.poll(language).not.toBe('');
}
