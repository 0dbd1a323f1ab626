import type { ProofPane } from '../../../contract';
import { usePaneLayout } from '../../kit/state/pane-layout';
import { useSettings } from '../../kit/state/settings-store';
import { useStore, useValue } from '../../kit/state/store';
import { useFamily } from '../library/family';

/** What the right pane shows: a text beside if there is one to read, else a proof; "none" where it would cover the sheet unasked. */
export function useShownPane(): ProofPane | 'beside' {
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
