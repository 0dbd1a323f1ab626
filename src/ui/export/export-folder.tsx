import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useExporting } from './exporting';
import { useSettings } from '../kit/state/settings-store';
import { useStore } from '../kit/state/store';
import './export.css';

/** The folder of exports, and the button to change it; `name` is its label where nothing around it says it. */
export function ExportFolder({ name }: { name?: string }) {
  const exporting = useExporting();
  const settings = useSettings();
  const messages = useMessages();
  const folder = useStore(settings.state, (state) => state.exportFolder);
  return (
    <p className="export-folder meta">
      <span>{name ?? messages.export.folder}</span>
      <span className="folder-name" title={folder ?? undefined}>
        <bdi>{folder ?? messages.settings.noFolder}</bdi>
      </span>
      <Button
        look="quiet"
        label={messages.export.changeFolder}
        onClick={() => void exporting.chooseFolder()}
      />
    </p>
  );
}
