/** Pixels that the tools take at the head of the sheet, and what is left free at its foot. */
const head = 64;
const margin = 16;

/**
 * Scrolls the sheet only when a place on it is not in sight, and then so far that it stands at a part of the height
 * (0 to 1); looked at again on the next frame, since what comes into sight may be laid out only then.
 */
export function bringIntoSight(boxOf: () => DOMRect | undefined, ease: number): void {
  scrollTo(boxOf(), ease);
  requestAnimationFrame(() => scrollTo(boxOf(), ease));
}

function scrollTo(box: DOMRect | undefined, ease: number): void {
  const sheet = document.querySelector('.sheet-place');
  if (!sheet || !box) return;
  const { top, bottom, height } = sheet.getBoundingClientRect();
  const foot = document.querySelector('.find-bar')?.getBoundingClientRect().height ?? 0;
  if (box.top >= top + head && box.bottom <= bottom - foot - margin) return;
  sheet.scrollTop += box.top - top - Math.max(head, (height - foot) * ease);
}
