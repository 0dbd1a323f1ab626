import { useDesk, useWords } from '../desk/use-desk';
import { useStore } from '../kit/store';

/** The folder of exports, and the button to change it. */
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
