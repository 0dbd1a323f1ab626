import { Suspense } from 'react';
import { useEditing } from '../article/editing';
import { usePanelList } from '../article/panel';
import type { SidePanePart } from '../article/panel';
import { usePaneLayout } from '../kit/state/pane-layout';
import { useValue } from '../kit/state/store';
import { useHideOnEscape } from './hide-on-escape';
import '../proof/proof.css';

/** The panes at the right of the sheet: proof or translation, typography, checks; none without a text. They load on first use. */
export function SidePanes() {
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
export function useOpenPanes(): (SidePanePart & { name: string })[] {
  const open = usePanelList().flatMap(({ name, pane }) => (pane?.useIsOpen() ? [{ name, ...pane }] : []));
  return [...open.filter(({ kind }) => kind === 'proof'), ...open.filter(({ kind }) => kind === 'list')];
}
