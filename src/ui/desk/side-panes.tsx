import { lazy, Suspense } from 'react';
import { useStore, useValue } from '../kit/store';
import { ProofPane } from '../proof/proof-pane';
import { useDesk } from './use-desk';

const PolishPane = lazy(async () => ({ default: (await import('../polish/polish-pane')).PolishPane }));
const ChecksPane = lazy(async () => ({ default: (await import('../checks/checks-pane')).ChecksPane }));

/** The panes at the right of the sheet: the proof, the typography changes, the checks. Without a text there is none. The lists load on first use. */
export function SidePanes({ over }: { over: boolean }) {
  const { editing, polishing, proofreading, settings } = useDesk();
  const edited = useValue(editing.current);
  const proof = useStore(settings.state, (state) => state.proof);
  const hasPolish = useStore(polishing.state, (state) => state.open);
  const { open: hasChecks } = useValue(proofreading.pane);
  const isChecked = useStore(proofreading.report, (report) => report !== null);
  return (
    <>
      {proof !== 'none' && edited && (
        <ProofPane pane={proof} over={over} covered={hasPolish || (hasChecks && isChecked)} />
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
