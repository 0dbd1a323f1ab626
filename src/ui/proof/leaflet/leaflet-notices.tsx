import type { LeafletNotice } from '../../../contract';
import { noticeMessage } from '../../../messages';
import type { Draft } from '../../article/draft';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { usePanels } from '../../kit/state/panels';
import { showFormat } from '../../article/proofs/leaflet-choice';
import { useLeaflets } from '../../article/proofs/use-leaflets';

/** What the choice of template, format or ink lacks, each with what mends it; the export says it too. */
export function LeafletNotices({ draft, notices }: { draft: Draft; notices: readonly LeafletNotice[] }) {
  const { language } = useMessages();
  if (notices.length === 0) return null;
  return (
    <div className="leaflet-notices meta" role="status">
      {notices.map((notice, index) => (
        <p key={index}>
          {noticeMessage(notice, language)} <Mend draft={draft} notice={notice} />
        </p>
      ))}
    </div>
  );
}

function Mend({ draft, notice }: { draft: Draft; notice: LeafletNotice }) {
  const { openSettings } = usePanels();
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  switch (notice.kind) {
    case 'leaflet-thin': {
      const { suited } = notice;
      return (
        <Button
          look="quiet"
          label={messages.choose(leafletNames.formats[suited])}
          onClick={() => keep(showFormat(choice, suited))}
        />
      );
    }
    case 'leaflet-without-colour':
      return <Button look="quiet" label={messages.chooseColour} onClick={() => openSettings('identity')} />;
    case 'picture-left-out':
    case 'coupon-left-out':
    case 'leaflet-without-appointment':
    case 'template-broken':
    case 'letters-astray':
      return null;
  }
}
