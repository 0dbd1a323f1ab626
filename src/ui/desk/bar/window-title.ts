import { useEffect } from 'react';
import { useArchives } from '../../backup/archives';
import { useValue } from '../../kit/state/store';

/** Sets the window's title: the text, and the group if this machine knows several archives. */
export function useWindowTitle(headline: string): void {
  const archives = useArchives();
  const known = useValue(archives.known);
  const group = known.length > 1 ? known.find(({ isOpen }) => isOpen)?.name : undefined;
  useEffect(() => {
    document.title = [headline, group, 'Ronéo'].filter(Boolean).join(' – ');
  }, [headline, group]);
}
