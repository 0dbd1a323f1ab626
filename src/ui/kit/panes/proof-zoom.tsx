import { Minus, Plus } from 'lucide-react';
import { Button } from '../button';
import { useMessages } from '../state/use-messages';
import { useSettings } from '../state/settings-store';
import { useStore } from '../state/store';
import { IconButton } from '../icon-button';

const zooms = [25, 33, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 300] as const;

/** Zooms the proof; the number between the buttons resets it. */
export function ProofZoom() {
  const settings = useSettings();
  const { proof } = useMessages();
  const zoom = useStore(settings.state, (state) => state.proofZoom);
  const smaller = zooms.findLast((one) => one < zoom);
  const larger = zooms.find((one) => one > zoom);
  const choose = (proofZoom: number | undefined) => proofZoom && settings.change({ proofZoom });
  return (
    <span className="proof-zoom">
      <IconButton
        name={proof.smaller}
        icon={Minus}
        size={14}
        aria-disabled={!smaller}
        onClick={() => choose(smaller)}
      />
      <Button
        look="quiet"
        label={proof.zoom(zoom)}
        aria-label={proof.wholeSize(zoom)}
        title={proof.wholeSize(zoom)}
        onClick={() => choose(100)}
      />
      <IconButton
        name={proof.larger}
        icon={Plus}
        size={14}
        aria-disabled={!larger}
        onClick={() => choose(larger)}
      />
    </span>
  );
}
