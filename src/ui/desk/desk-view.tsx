import { useEffect, useSyncExternalStore } from 'react';
import { Bar } from './bar/bar';
import { Dialogs } from './dialogs';
import { ChecksPlace, PolishPlace } from './side-panes';
import { FindBar } from '../find/find-bar';
import { LeaveFocus, useFocus } from './focus-mode';
import { Foot } from './status-bar/status-bar';
import { DropHint, useDrop } from '../library/import/drop-target';
import { ImportProgress } from '../library/import/import-progress';
import { Rail } from './rail';
import { ProofPane } from '../proof/proof-pane';
import { ReadOnlyLine, SaveTrouble } from './recovery/save-alerts';
import { Sheet } from '../sheet/sheet';
import { useStore, useValue } from '../kit/store';
import { ToastsView } from '../kit/toasts-view';
import { useCommandKeys } from './commands';
import { useStrayKeys } from './window-keys';
import { useDesk } from './use-desk';
import './desk.css';

/** Whether the window has room for the library, and for the proof, beside the sheet. */
interface Room {
  rail: boolean;
  proof: boolean;
}

const forAll = window.matchMedia('(min-width: 1240px)');
const forOne = window.matchMedia('(min-width: 880px)');

/** How much room the window has; said again when it changes. */
function useRoom(proofOpen: boolean): Room {
  const all = useMatch(forAll);
  const one = useMatch(forOne);
  return { rail: proofOpen ? all : one, proof: one };
}

function useMatch(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}

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
