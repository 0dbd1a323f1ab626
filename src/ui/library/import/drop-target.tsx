import { useEffect } from 'react';
import { useMessages } from '../../kit/state/use-messages';
import { useImporting } from './importing';
import { useValue } from '../../kit/state/store';
import { droppedFiles, entriesOf, holdsTexts, mayHoldTexts } from './dropped-files';
import './import.css';

/**
 * Imports texts and folders that are dropped anywhere on the desk, but where a part takes files itself (`data-takes-files`); pictures alone
 * are left to the sheet.
 */
export function useDropTarget(): void {
  const importing = useImporting();
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      if (isTakenElsewhere(event)) return importing.isDragOver.set(false);
      event.preventDefault();
      importing.isDragOver.set(mayHoldTexts(event.dataTransfer));
    };
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && importing.isDragOver.set(false);
    const onDrop = (event: DragEvent) => {
      importing.isDragOver.set(false);
      if (isTakenElsewhere(event)) return;
      const entries = event.dataTransfer ? entriesOf(event.dataTransfer) : [];
      if (!holdsTexts(entries)) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(entries).then(importing.importFiles);
    };
    // In the capture phase: the sheet would take the pictures of a mixed drop.
    window.addEventListener('dragover', onDragOver, true);
    window.addEventListener('dragleave', onDragLeave, true);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragover', onDragOver, true);
      window.removeEventListener('dragleave', onDragLeave, true);
      window.removeEventListener('drop', onDrop, true);
    };
  }, [importing]);
}

function isTakenElsewhere({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}

/** Says what will become of the files that are dragged over the desk. */
export function DropHint() {
  const importing = useImporting();
  const messages = useMessages();
  if (!useValue(importing.isDragOver)) return null;
  return (
    <div className="drop-hint" role="status">
      <p>{messages.library.drop}</p>
    </div>
  );
}
