import { lazy, Suspense } from 'react';
import type { ProofPane as Proof } from '../../contract';
import { useStore, useValue } from '../kit/state/store';
import { ProofPane } from '../proof/proof-pane';
import { useHideOnEscape } from './hide-on-escape';
import { useEditing } from '../article/editing';
import { usePaneLayout } from '../kit/state/pane-layout';
import { usePolishing } from '../polish/polishing';
import { useProofreading } from '../article/checks/proofreading';
import { useFamily } from '../article/library/family';
import { useSettings } from '../kit/state/settings-store';

const PolishPane = lazy(async () => ({ default: (await import('../polish/polish-pane')).PolishPane }));
const BesidePane = lazy(async () => ({
  default: (await import('../translations/beside-pane')).BesidePane,
}));
const ChecksPane = lazy(async () => ({ default: (await import('../checks/checks-pane')).ChecksPane }));

/** The panes at the right of the sheet: the proof or a translation, the typography changes, the checks. Without a text there is none. The lists load on first use. */
export function SidePanes() {
  const editing = useEditing();
  const paneLayout = usePaneLayout();
  const polishing = usePolishing();
  const proofreading = useProofreading();
  const { over } = useValue(paneLayout.state);
  const edited = useValue(editing.current);
  const pane = useShownPane();
  const hasPolish = useStore(polishing.state, (state) => state.open);
  const { open: hasChecks } = useValue(proofreading.pane);
  const isChecked = useStore(proofreading.report, (report) => report !== null);
  useHideOnEscape(over && pane !== 'none', paneLayout);
  const isCovered = hasPolish || (hasChecks && isChecked);
  return (
    <>
      {pane === 'beside' && edited && (
        <Suspense fallback={null}>
          <BesidePane draft={edited.draft} over={over} covered={isCovered} />
        </Suspense>
      )}
      {pane !== 'beside' && pane !== 'none' && edited && (
        <ProofPane pane={pane} over={over} covered={isCovered} />
      )}
      {hasPolish && edited && (
        <Suspense fallback={null}>
          <PolishPane draft={edited.draft} over={over} />
        </Suspense>
      )}
      {hasChecks && isChecked && (
        <Suspense fallback={null}>
          <ChecksPane over={over} />
        </Suspense>
      )}
    </>
  );
}

/** What the pane at the right shows: a text beside, where there is one to read, or else a proof; nothing where it would cover a sheet unasked. */
export function useShownPane(): Proof | 'beside' {
  const family = useFamily();
  const paneLayout = usePaneLayout();
  const settings = useSettings();
  const { over, asked } = useValue(paneLayout.state);
  const isWanted = useStore(settings.state, (state) => state.beside);
  const proof = useStore(settings.state, (state) => state.proof);
  const hasFamily = useStore(family, (members) => members.length > 0);
  if (over && !asked) return 'none';
  return isWanted && hasFamily ? 'beside' : proof;
}
