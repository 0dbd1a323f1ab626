import { useEffect, useRef } from 'react';
import { useWords } from '../use-desk';
import type { PdfPages } from './pdf-pages';

/** One page on paper of its own; the new drawing takes the old one's place when it is finished. */
export function PdfPage({ pages, number }: { pages: PdfPages; number: number }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    const width = place.current?.clientWidth ?? 0;
    if (width > 0)
      void pages.draw(number, width).then((canvas) => wanted && place.current?.replaceChildren(canvas));
    return () => {
      wanted = false;
    };
  }, [pages, number]);
  return (
    <div
      ref={place}
      className="pdf-page"
      role="img"
      aria-label={words.proof.leafletPage(number, pages.numbers.length)}
    />
  );
}
