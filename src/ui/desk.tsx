import { useEffect } from 'react';
import { Bar } from './bar/bar';
import { Dialogs } from './dialogs';
import { ChecksPlace } from './checks/checks-place';
import { FindBar } from './find/find-bar';
import { LeaveFocus } from './focus/leave-focus';
import { useFocus } from './focus/use-focus';
import { Foot } from './foot/foot';
import { DropHint } from './library/drop-hint';
import { ImportProgress } from './library/import-progress';
import { Rail } from './library/rail';
import { useDrop } from './library/use-drop';
import { PolishPlace } from './polish/polish-place';
import { ProofPane } from './proof/proof-pane';
import { ReadOnlyLine, SaveTrouble } from './safety';
import { Sheet } from './sheet/sheet';
import { useStore, useValue } from './store';
import { ToastsView } from './toasts-view';
import { useCommandKeys } from './use-commands';
import { useStrayKeys } from './use-stray-keys';
import { useDesk } from './use-desk';
import { useRoom } from './use-room';
import './desk.css';

/** The whole desk: library at the left, sheet in the middle, proof at the right, a line above and a line below. */
export function DeskView() {
  const { articles, polishing, proofreading, rail, settings } = useDesk();
  const proof = useStore(settings.state, (state) => state.proof);
  const { shown, over } = useValue(rail.state);
  const polishes = useStore(polishing.state, (state) => state.open);
  const checks = useStore(proofreading.pane, (pane) => pane.open);
  const room = useRoom(proof !== 'none' || polishes || checks);
  const focus = useFocus();
  const on = useValue(articles.current);
  useCommandKeys();
  useStrayKeys();
  useDrop();
  useEffect(() => rail.room(room.rail), [rail, room.rail]);
  return (
    <div className="desk" data-focus={focus !== null} data-typewriter={focus?.typewriter}>
      <Bar />
      <ReadOnlyLine />
      {shown && <Rail over={over} />}
      <Sheet />
      <FindBar />
      {proof !== 'none' && <ProofPane pane={proof} over={!room.proof} />}
      {polishes && <PolishPlace over={!room.proof} />}
      <ChecksPlace over={!room.proof} />
      <SaveTrouble />
      <Foot />
      {focus && on && <LeaveFocus draft={on.draft} />}
      <Dialogs />
      <ToastsView />
      <ImportProgress />
      <DropHint />
    </div>
  );
}
