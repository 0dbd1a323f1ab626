import { outlets } from '../export/exporting';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';

/** Which proof stands beside the text; the one that is open closes when it is chosen again. */
export function ProofSwitch() {
  const { settings } = useDesk();
  const words = useWords();
  const open = useStore(settings.state, (state) => state.proof);
  return (
    <div className="proof-switch" role="group" aria-label={words.bar.proofs}>
      {outlets.map((outlet) => (
        <button
          key={outlet}
          type="button"
          className="quiet"
          aria-pressed={open === outlet}
          title={open === outlet ? words.bar.closeProof : words.bar.proofs}
          onClick={() => settings.change({ proof: open === outlet ? 'none' : outlet })}
        >
          {words.outlets[outlet]}
        </button>
      ))}
    </div>
  );
}
