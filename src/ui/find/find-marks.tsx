import { useEffect, useRef } from 'react';
import type { Draft } from '../article/draft';
import { useStore } from '../store';
import { useDesk } from '../use-desk';
import { clearMatches, drawMatches } from './draw-matches';

/** Marks under the sheet's words what was found; drawn again when the sheet is scrolled or takes another size. */
export function FindMarks({ draft }: { draft: Draft }) {
  const { finding } = useDesk();
  const layer = useRef<HTMLDivElement>(null);
  const isOpen = useStore(finding.state, (state) => state.open);
  useEffect(() => {
    const place = layer.current;
    const sheet = place?.parentElement;
    if (!isOpen || !place || !sheet) return;
    let frame = 0;
    const draw = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => drawMatches(draft, finding.state.get(), place));
    };
    const size = new ResizeObserver(draw);
    size.observe(sheet);
    const scroller = sheet.closest('.sheet-place');
    scroller?.addEventListener('scroll', draw, { passive: true });
    const forget = finding.state.subscribe(draw);
    draw();
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      scroller?.removeEventListener('scroll', draw);
      forget();
      clearMatches(place);
    };
  }, [draft, finding, isOpen]);
  return <div ref={layer} className="find-marks" aria-hidden />;
}
