import { useStore } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';

/** Where exports go, and how to send them elsewhere. */
export function ExportFolder() {
  const { exporting, settings } = useDesk();
  const words = useWords();
  const folder = useStore(settings.state, (state) => state.exportFolder);
  return (
    <p className="export-folder meta">
      <span>{words.export.folder}</span>
      <span className="folder-name" title={folder ?? undefined}>
        {folder ?? words.settings.noFolder}
      </span>
      <button type="button" className="quiet" onClick={() => void exporting.chooseFolder()}>
        {words.export.changeFolder}
      </button>
    </p>
  );
}
