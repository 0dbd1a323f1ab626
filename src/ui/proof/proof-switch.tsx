import { outlets } from '../../contract';
import { useFamily } from '../article/library/family';
import { useShownPane } from '../article/proofs/shown-pane';
import { Button } from '../kit/button';
import { usePaneLayout } from '../kit/state/pane-layout';
import { useSettings } from '../kit/state/settings-store';
import { useStore } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';

/** Opens a proof beside the text, or its original; choosing the open one closes it. */
export function ProofSwitch() {
  const family = useFamily();
  const paneLayout = usePaneLayout();
  const settings = useSettings();
  const messages = useMessages();
  const { beside } = messages.translations;
  const open = useShownPane();
  const hasFamily = useStore(family, (members) => members.length > 0);
  return (
    <div className="proof-switch" role="group" aria-label={messages.bar.proofs}>
      {outlets.map((outlet) => (
        <Button
          key={outlet}
          look="quiet"
          label={messages.outlets[outlet]}
          aria-pressed={open === outlet}
          title={open === outlet ? messages.bar.closeProof : messages.bar.proofs}
          onClick={() => {
            settings.change({ proof: open === outlet ? 'none' : outlet, beside: false });
            paneLayout.ask();
          }}
        />
      ))}
      {hasFamily && (
        <Button
          look="quiet"
          className="original-switch"
          label={beside.button}
          aria-pressed={open === 'beside'}
          title={open === 'beside' ? beside.close : beside.buttonHelp}
          onClick={() => {
            settings.change({ beside: open !== 'beside' });
            paneLayout.ask();
          }}
        />
      )}
    </div>
  );
}
