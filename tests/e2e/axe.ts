import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { RunOptions } from 'axe-core';

interface Look {
  /** The parts that are looked at, as selectors; the whole page without. */
  parts?: string[];
  /** WCAG 2.2 AA alone, or what changes with the light alone, for a page that was looked at whole in another; every rule without. */
  rules?: 'wcag' | 'colours';
}

const rules: Readonly<Record<NonNullable<Look['rules']>, NonNullable<RunOptions['runOnly']>>> = {
  wcag: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/**
 * What axe finds hard to see, to hear or to reach on a page: each rule with the elements at fault. Frames of proofs, which run no
 * script, are not looked at. axe is run here rather than by its package for Playwright, which carries every element that has no fault, too.
 */
export async function axeFaults(page: Page, { parts = [], rules: only }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await isStill(page);
  const options: RunOptions = {
    iframes: false,
    resultTypes: ['violations'],
    ...(only && { runOnly: rules[only] }),
  };
  return page.evaluate(
    async ([include, given]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const { violations } = await inPage.run(include.length > 0 ? { include } : document, given);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    [parts, options] as const,
  );
}

/** Resolves once nothing fades or moves on a page: half transparent words have too little contrast. A fade begins some frames after its dialog stands. */
async function isStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let still = 0; still < 5;) {
      await new Promise(requestAnimationFrame);
      const moves = document.getAnimations().some((animation) => animation instanceof CSSTransition);
      still = moves ? 0 : still + 1;
    }
  });
}

/** The same by day and by night, where only what changes with the light is looked at again. */
export async function axeFaultsDayAndNight(page: Page, look: Look = {}): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForFunction(
      (scheme) =>
        getComputedStyle(document.documentElement).colorScheme === scheme &&
        document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
      colorScheme,
    );
    const isAgain = colorScheme === 'dark';
    const found = await axeFaults(page, isAgain ? { ...look, rules: 'colours' } : look);
    faults.push(...found.map((fault) => `${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}
