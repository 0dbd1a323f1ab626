import { visibleAreaOf } from '../../editor';

/**
 * Scrolls the sheet to a box out of sight, to a fraction (0 to 1) of the visible height; again on the next frame, since content
 * may be laid out only when it is visible.
 */
export function scrollSheetTo(boxOf: () => DOMRect | undefined, fraction: number): void {
  scrollTo(boxOf(), fraction);
  requestAnimationFrame(() => scrollTo(boxOf(), fraction));
}

function scrollTo(box: DOMRect | undefined, fraction: number): void {
  const sheet = document.querySelector('.sheet-place');
  if (!sheet || !box) return;
  const visible = visibleAreaOf(sheet);
  if (box.top >= visible.top && box.bottom <= visible.bottom) return;
  sheet.scrollTop += box.top - visible.top - (visible.bottom - visible.top) * fraction;
}
