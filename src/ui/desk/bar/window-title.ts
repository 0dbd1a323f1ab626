import { useEffect } from 'react';
import { useArchives } from '../../backup/archives';
import { useValue } from '../../kit/state/store';

/** The window's title: the text, and the group where this machine knows more than one archive. */
export function useWindowTitle(headline: string): void {
  const archives = useArchives();
  const known = useValue(archives.known);
  const group = known.length > 1 ? known.find(({ isOpen }) => isOpen)?.name : undefined;
  useEffect(() => {
    document.title = [headline, group, 'Ronéo'].filter(Boolean).join(' – ');
  }, [headline, group]);
}
