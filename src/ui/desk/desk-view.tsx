import { useDeferredValue, useEffect, useSyncExternalStore, Suspense, useState } from 'react';
import { FindBar } from '../find/find-bar';
import { FindHighlights } from '../find/find-highlights';
import { useValue, useStore } from '../kit/state/store';
import { ToastsView } from './toasts/toasts-view';
import { DropHint, useDropTarget } from '../library/import/drop-target';
import { ImportProgress } from '../library/import/import-progress';
import { Sheet } from '../sheet/sheet';
import { FamilyField } from '../translations/family-field';
import { Welcome } from '../welcome/welcome';
import { Bar } from './bar/bar';
import { FocusModeExit, useFocusMode } from '../sheet/focus-mode';
import { usePaneWidths } from '../kit/panes/pane-divider';
import { Rail } from './rail';
import { ReplacedAlert, ReadOnlyAlert, SaveFailureAlert } from './recovery/save-alerts';
import { StatusBar } from './status-bar/status-bar';
import { useEditing } from '../article/editing';
import { useRail } from '../kit/state/rail-layout';
import { useCommandKeys, useUnfocusedKeys } from './window-keys';
import { usePanelList } from '../article/panel';
import type { PanelDialog, SidePanePart } from '../article/panel';
import { usePanels } from '../kit/state/panels';
import { usePaneLayout } from '../kit/state/pane-layout';
import { useHideOnEscape } from './hide-on-escape';
import '../proof/proof.css';
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

/** The dialogs of the panels; each is loaded on first use, so that the desk starts sooner. */
function Dialogs() {
  return usePanelList().flatMap(({ name, dialogs = [] }) =>
    dialogs.map((dialog, index) => <MountOnFirstUse key={`${name} ${index}`} name={name} dialog={dialog} />),
  );
}

/** Mounts a dialog on first use, and keeps it mounted, so that it can fade out. */
function MountOnFirstUse({ name, dialog }: { name: string; dialog: PanelDialog }) {
  const { panel } = usePanels();
  const isNamed = useStore(panel, (open) => open === name);
  const isOpen = dialog.useIsOpen ? dialog.useIsOpen() : isNamed;
  const [isMounted, setMounted] = useState(isOpen);
  if (isOpen && !isMounted) setMounted(true);
  const { Content } = dialog;
  return (
    isMounted && (
      <Suspense fallback={null}>
        <Content />
      </Suspense>
    )
  );
}

/** The panes at the right of the sheet: proof or translation, typography, checks; none without a text. They load on first use. */
function SidePanes() {
  const editing = useEditing();
  const paneLayout = usePaneLayout();
  const { over } = useValue(paneLayout.state);
  const edited = useValue(editing.current);
  const panes = useOpenPanes();
  const isCovered = panes.some(({ kind }) => kind === 'list');
  useHideOnEscape(over && panes.some(({ kind }) => kind === 'proof'), paneLayout);
  if (!edited) return null;
  return panes.map(({ name, kind, Content }) => (
    <Suspense key={name} fallback={null}>
      <Content draft={edited.draft} over={over} covered={isCovered && kind === 'proof'} />
    </Suspense>
  ));
}

/** The open panes, those that show the text first. The list of panels never changes, so that the same hooks are called each time. */
function useOpenPanes(): (SidePanePart & { name: string })[] {
  const open = usePanelList().flatMap(({ name, pane }) => (pane?.useIsOpen() ? [{ name, ...pane }] : []));
  return [...open.filter(({ kind }) => kind === 'proof'), ...open.filter(({ kind }) => kind === 'list')];
}
