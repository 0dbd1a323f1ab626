import { IdCard } from 'lucide-react';
import { usePanels } from '../kit/state/panels';
import { useMessages } from '../kit/state/use-messages';

/** Opens the masthead. */
export function MastheadButton() {
  const { openSettings } = usePanels();
  const { bar } = useMessages();
  return (
    <button
      type="button"
      className="quiet only-icon"
      aria-label={bar.masthead}
      title={bar.masthead}
      onClick={() => openSettings('identity')}
    >
      <IdCard size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
