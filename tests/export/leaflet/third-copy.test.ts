import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { longLeaflet } from '../../fixtures/leaflet-articles';
import { readPixels, readWords } from '../pdf-readers';
import { figure, job, material } from './leaflet-fixture';

/** A page as it looks on the third copy: a machine's lens blurs it and its toner knows black alone, twice over. */
async function thirdCopy(pdf: Uint8Array, page: number): Promise<Buffer> {
  const { width, height, pixels } = readPixels(pdf, page, 300);
  let copy = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
  for (let copies = 0; copies < 2; copies += 1) {
    const blurred = await sharp(copy).blur(1.1).png().toBuffer();
    copy = await sharp(blurred).threshold(140).png().toBuffer();
  }
  return copy;
}

/** What tesseract reads in a picture of French text. */
function readBack(picture: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-copy-'));
  try {
    const file = join(folder, 'copy.png');
    writeFileSync(file, picture);
    const args = [file, '-', '-l', 'fra', '--psm', '1', '--dpi', '300'];
    // One thread: on a busy machine several wait for each other.
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
    return execFileSync('tesseract', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Letters and digits alone: a reader of pictures does not see how wide a space is. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** A word without the number of a note that stands at it, which is read as a sign. */
function withoutNote(word: string): string {
  return word.replace(/(?<=\p{L}[.,]?)\d$|^\d(?=\p{L})/u, '');
}

it('of the third copy of a leaflet, 99.5 % of the words can be read', { timeout: 180_000 }, async () => {
  const article = { ...longLeaflet, lead: await figure() };
  const set = await setLeaflet(
    { ...material([]), ...job(), article },
    { format: 'a5', template: 'tract', ink: 'black' },
  );
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const copier = await set.value.setForCopier();
  if (!copier.ok) throw new Error(JSON.stringify(copier.problem));
  const words = readWords(copier.value).filter(({ page, text }) => page <= 2 && letters(text).length > 1);
  const read = [1, 2].map(async (page) => letters(readBack(await thirdCopy(copier.value, page))));
  const pages = ['', ...(await Promise.all(read))];
  const lost = words.filter(({ page, text }) => !pages[page]?.includes(letters(withoutNote(text))));
  expect(words.length).toBeGreaterThan(300);
  expect(lost.length / words.length, lost.map(({ text }) => text).join(' ')).toBeLessThan(0.005);
});
