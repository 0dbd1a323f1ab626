import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** What is written across the pages of a draft: those that the format has, and those that it has no room for. */
export interface DraftWords {
  draft: string;
  tooMany: string;
}

/** Writes across each page of a leaflet, in grey letters that can be read through, that it is a draft; `pages` are those that it may have. */
export async function markAsDraft(pdf: Uint8Array, words: DraftWords, pages: number): Promise<Uint8Array> {
  const marked = await PDFDocument.load(pdf, { updateMetadata: false });
  const font = await marked.embedFont(StandardFonts.HelveticaBold);
  for (const [at, page] of marked.getPages().entries()) {
    const { width, height } = page.getSize();
    const text = at < pages ? words.draft : words.tooMany;
    const slope = Math.atan2(height, width);
    const size = (0.7 * Math.hypot(width, height)) / font.widthOfTextAtSize(text, 1);
    // From the middle of the page back along its diagonal by half the words, and down by half their height.
    const half = { along: 0.35 * Math.hypot(width, height), down: 0.35 * size };
    page.drawText(text, {
      x: width / 2 - half.along * Math.cos(slope) + half.down * Math.sin(slope),
      y: height / 2 - half.along * Math.sin(slope) - half.down * Math.cos(slope),
      size,
      font,
      rotate: degrees((slope * 180) / Math.PI),
      opacity: 0.16,
    });
  }
  return marked.save({ updateFieldAppearances: false });
}
