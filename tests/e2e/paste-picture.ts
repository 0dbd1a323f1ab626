import type { Page } from '@playwright/test';

/** Pastes a picture file where the caret is, as a system's clipboard gives it. */
export async function pastePicture(
  page: Page,
  name: string,
  bytes: Buffer,
  type = 'image/jpeg',
): Promise<void> {
  await page.evaluate(
    ({ name, type, encoded }) => {
      const binary = atob(encoded);
      const copied = new DataTransfer();
      copied.items.add(new File([Uint8Array.from(binary, (letter) => letter.charCodeAt(0))], name, { type }));
      const event = new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { name, type, encoded: bytes.toString('base64') },
  );
}
