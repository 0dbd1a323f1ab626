import { useEffect, useRef } from 'react';
import type { ArticleId } from '../../../article';
import { useDesk } from '../../desk/use-desk';

/** Shows the line of the text on the sheet whenever another one is opened, as from the palette, or begun. */
export function useOpenInView(open: ArticleId | undefined, show: (index: number) => void): void {
  const { library } = useDesk();
  const latest = useRef(show);
  useEffect(() => void (latest.current = show));
  useEffect(() => {
    if (open === undefined) return;
    let isCurrent = true;
    void library.indexOf(open).then((index) => {
      if (isCurrent && index !== null) latest.current(index);
    });
    return () => void (isCurrent = false);
  }, [library, open]);
}
