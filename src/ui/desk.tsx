import { Bar } from './bar/bar';
import { Dialogs } from './dialogs';
import { Foot } from './foot/foot';
import { Rail } from './library/rail';
import { ProofPane } from './proof/proof-pane';
import { Sheet } from './sheet/sheet';
import { useValue } from './store';
import { ToastsView } from './toasts-view';
import { useCommandKeys } from './use-commands';
import { useDesk } from './use-desk';
import { useRoom } from './use-room';
import './desk.css';

/** The whole desk: library at the left, sheet in the middle, proof at the right, a line above and a line below. */
export function DeskView() {
  const { settings } = useDesk();
  const { library, proof } = useValue(settings.state);
  const room = useRoom();
  const fold = () => settings.change({ library: false });
  const railOver = library && room.railOver(proof !== 'none');
  useCommandKeys();
  return (
    <div className="desk">
      <Bar railShown={library} />
      {library && <Rail over={railOver} onOpened={() => railOver && fold()} />}
      <Sheet />
      {proof !== 'none' && <ProofPane pane={proof} over={room.proofOver} />}
      <Foot />
      <Dialogs />
      <ToastsView />
    </div>
  );
}
