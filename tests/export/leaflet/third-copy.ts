import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readPixels, readWords } from '../pdf-readers';
import type { GreyPage, PrintedWord } from '../pdf-readers';
import { inked } from './proof/page-checks';
import { isFromRight } from './proof/printed-words';

/** How many dots of a copy there are to the inch. */
export const copyDpi = 300;

/** A page as it looks on the third copy: a machine's lens blurs it and its toner knows black alone, twice over. */
export async function thirdCopy(pdf: Uint8Array, page: number): Promise<GreyPage> {
  const { width, height, pixels } = readPixels(pdf, page, copyDpi);
  const raw = { width, height, channels: 1 } as const;
  let copy: Uint8Array = pixels;
  for (let copies = 0; copies < 2; copies += 1) {
    const blurred = await sharp(copy, { raw }).blur(1.1).toColourspace('b-w').raw().toBuffer();
    copy = await sharp(blurred, { raw }).threshold(140).toColourspace('b-w').raw().toBuffer();
  }
  return { width, height, pixels: copy };
}

/** How many words of some pages tesseract is to read on their third copies, and those that it does not find. */
export async function readThirdCopy(
  pdf: Uint8Array,
  { pages, language: spoken }: { pages: readonly number[]; language: string | ((page: number) => string) },
): Promise<{ words: number; lost: string[] }> {
  const asked = readWords(pdf).filter(
    ({ page, text }) => pages.includes(page) && letters(text).length > 1 && !isFromRight(letters(text)),
  );
  const lost: string[] = [];
  for (const page of pages) {
    const language = typeof spoken === 'string' ? spoken : spoken(page);
    const copy = await thirdCopy(pdf, page);
    const read = letters(await readBack(copy, { language, layout: 'page' }));
    for (const word of asked.filter((each) => each.page === page)) {
      const isIn = (said: string) => withoutNote(word.text).some((each) => said.includes(letters(each)));
      // In a page's picture large words, and white ones, are often taken for a drawing.
      if (
        !isIn(read) &&
        !isIn(letters(await readBack(await around(copy, word), { language, layout: 'word' })))
      )
        lost.push(word.text);
    }
  }
  return { words: asked.length, lost };
}

/**
 * What a copy has where a word is printed, and a little white around, black on white, upright, in letters that are neither small nor
 * large; a word whose box is tall is read from its foot to its head, as on strips to tear off.
 */
async function around({ width, height, pixels }: GreyPage, word: PrintedWord): Promise<GreyPage> {
  const isTall = word.bottom - word.top > 1.6 * (word.right - word.left);
  const { top, bottom } = isTall ? word : inked(word);
  const more = 0.08 * (word.bottom - word.top);
  const pixel = (points: number) => Math.round((points / 72) * copyDpi);
  const [left, right] = [Math.max(0, pixel(word.left) - 4), Math.min(width, pixel(word.right) + 4)];
  const [from, to] = [Math.max(0, pixel(top - more)), Math.min(height, pixel(bottom + more))];
  const box = { left, top: from, width: right - left, height: to - from };
  const cut = sharp(pixels, { raw: { width, height, channels: 1 } }).extract(box);
  const isDark = (pixels[from * width + left] ?? 255) < 128;
  const { data, info } = await sharp(
    await cut
      .negate(isDark && { alpha: false })
      .rotate(isTall ? 90 : 0)
      .png()
      .toBuffer(),
  )
    .resize({ height: 72 })
    .extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** What tesseract calls the languages of the corpus. */
const trained: Readonly<Record<string, string>> = { fr: 'fra', en: 'eng', de: 'deu', es: 'spa', it: 'ita' };

/** What tesseract reads in a picture of a text. */
async function readBack(
  { width, height, pixels }: GreyPage,
  { language, layout }: { language: string; layout: 'page' | 'word' },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-copy-'));
  try {
    const file = join(folder, 'copy.png');
    const raw = { width, height, channels: 1 } as const;
    writeFileSync(file, await sharp(pixels, { raw }).png().toBuffer());
    // The group's own words are French in the leaflets of every language.
    const languages = new Set([trained[language.slice(0, 2)] ?? 'eng', 'fra']);
    const args = [
      file,
      '-',
      '-l',
      [...languages].join('+'),
      '--psm',
      layout === 'page' ? '1' : '8',
      '--dpi',
      String(copyDpi),
    ];
    // One thread: on a busy machine several wait for each other.
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
    return execFileSync('tesseract', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Letters and digits alone: a reader of pictures does not see how wide a space is. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** A word, and what it may be without the number of a note that stands at it, which is read as a sign. */
function withoutNote(word: string): string[] {
  return [word, word.replace(/\d{1,2}(?=[.,;:]?$)/, ''), word.replace(/^\d{1,2}(?=\p{L})/u, '')];
}
