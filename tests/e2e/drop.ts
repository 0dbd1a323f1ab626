import type { Page } from '@playwright/test';

/** A drop as the system makes it, with what lies at some paths. */
export async function dropAt(page: Page, at: { x: number; y: number }, ...files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
}
