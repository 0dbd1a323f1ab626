import { useDesk, useMessages } from '../desk/use-desk';
import { useStore } from '../kit/store';

/** The folder of exports, and the button to change it. */
export function ExportFolder() {
  const { exporting, settings } = useDesk();
  const messages = useMessages();
  const folder = useStore(settings.state, (state) => state.exportFolder);
  return (
    <p className="export-folder meta">
      <span>{messages.export.folder}</span>
      <span className="folder-name" title={folder ?? undefined}>
        <bdi>{folder ?? messages.settings.noFolder}</bdi>
      </span>
      <button type="button" className="quiet" onClick={() => void exporting.chooseFolder()}>
        {messages.export.changeFolder}
      </button>
    </p>
  );
}
