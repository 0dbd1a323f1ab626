import { sightOn } from '../../editor';

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
  const sight = sightOn(sheet);
  if (box.top >= sight.top && box.bottom <= sight.bottom) return;
  sheet.scrollTop += box.top - sight.top - (sight.bottom - sight.top) * ease;
}
