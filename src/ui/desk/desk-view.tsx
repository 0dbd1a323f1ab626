import { useDeferredValue, useEffect, useSyncExternalStore } from 'react';
import { FindBar } from '../find/find-bar';
import { FindHighlights } from '../find/find-highlights';
import { useValue } from '../kit/state/store';
import { ToastsView } from './toasts/toasts-view';
import { DropHint, useDropTarget } from '../library/import/drop-target';
import { ImportProgress } from '../library/import/import-progress';
import { Sheet } from '../sheet/sheet';
import { FamilyField } from '../translations/family-field';
import { Welcome } from '../welcome/welcome';
import { Bar } from './bar/bar';
import { Dialogs } from './dialogs';
import { FocusModeExit, useFocusMode } from '../sheet/focus-mode';
import { usePaneWidths } from '../kit/panes/pane-divider';
import { Rail } from './rail';
import { ReplacedAlert } from './recovery/replaced-alert';
import { ReadOnlyAlert, SaveFailureAlert } from './recovery/save-alerts';
import { SidePanes, useOpenPanes } from './side-panes';
import { StatusBar } from './status-bar/status-bar';
import { useEditing } from '../article/editing';
import { useRail } from '../kit/state/rail-layout';
import { useCommandKeys, useUnfocusedKeys } from './window-keys';
import './desk.css';

/** The whole desk: library at the left, sheet in the middle, proof or list at the right, bar above, status bar below. */
export function DeskView() {
  const editing = useEditing();
  const rail = useRail();
  const hasPane = useOpenPanes().length > 0;
  const edited = useValue(editing.current);
  const hasSpaceForRail = useSpaceForRail(edited !== null && hasPane);
  const { shown, over } = useValue(rail.state);
  const focusMode = useFocusMode();
  const isTextShown = useDeferredValue(true, false); // The library is drawn after the text has its caret.
  useCommandKeys();
  useUnfocusedKeys();
  useDropTarget();
  useEffect(() => rail.setHasSpace(hasSpaceForRail), [rail, hasSpaceForRail]);
  return (
    <div
      className="desk"
      data-rail={shown && !over}
      data-focus={focusMode !== null}
      data-typewriter={focusMode?.typewriter}
      style={usePaneWidths()}
    >
      <Bar />
      <ReadOnlyAlert />
      {shown && <Rail over={over} isFilled={isTextShown} />}
      <Sheet empty={<Welcome />} Highlights={FindHighlights} Languages={FamilyField} />
      <FindBar />
      <SidePanes />
      <SaveFailureAlert />
      <ReplacedAlert />
      <StatusBar />
      {focusMode && edited && <FocusModeExit draft={edited.draft} />}
      <Dialogs />
      <ToastsView />
      <ImportProgress />
      <DropHint />
    </div>
  );
}

const hasSpaceForBoth = window.matchMedia('(min-width: 1240px)');
const hasSpaceForOne = window.matchMedia('(min-width: 880px)');

/** Whether the window is wide enough for the rail beside the sheet and a pane. */
function useSpaceForRail(isPaneOpen: boolean): boolean {
  const both = useMediaQuery(hasSpaceForBoth);
  const one = useMediaQuery(hasSpaceForOne);
  return isPaneOpen ? both : one;
}

function useMediaQuery(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
