import { useEffect } from 'react';
import { useDesk, useWords } from '../../desk/use-desk';
import { droppedFiles, entriesOf, holdsTexts, mayHoldTexts } from './dropped-files';
import { useValue } from '../../kit/store';
import './import.css';

/** Texts and folders dropped anywhere on the desk become articles; pictures alone are left to the sheet they fall on. */
export function useDrop(): void {
  const { importing } = useDesk();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      importing.dropping.set(mayHoldTexts(event.dataTransfer));
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && importing.dropping.set(false);
    const drop = (event: DragEvent) => {
      importing.dropping.set(false);
      const entries = event.dataTransfer ? entriesOf(event.dataTransfer) : [];
      if (!holdsTexts(entries)) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(entries).then(importing.take);
    };
    // Before the sheet's own: a text among pictures must not lose them to it.
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', drop, true);
    };
  }, [importing]);
}

/** Says what becomes of the files held over the desk. */
export function DropHint() {
  const { importing } = useDesk();
  const words = useWords();
  if (!useValue(importing.dropping)) return null;
  return (
    <div className="drop-hint" role="status">
      <p>{words.library.drop}</p>
    </div>
  );
}
