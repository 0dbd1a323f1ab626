import { IdCard } from 'lucide-react';
import { usePanels } from '../kit/state/panels';
import { useMessages } from '../kit/state/use-messages';
import { IconButton } from '../kit/icon-button';

/** Opens the masthead. */
export function MastheadButton() {
  const { openSettings } = usePanels();
  const { bar } = useMessages();
  return <IconButton name={bar.masthead} icon={IdCard} onClick={() => openSettings('identity')} />;
}
