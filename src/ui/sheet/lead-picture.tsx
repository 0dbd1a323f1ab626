import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import type { ClipboardEvent, DragEvent, ReactNode } from 'react';
import { coarsePrint } from '../../leaflet';
import type { Figure } from '../../article';
import type { Draft } from '../article/draft';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { usePanels } from '../kit/state/panels';
import { useShownFormat } from '../article/proofs/use-leaflets';
import { pictureAddress } from '../kit/state/pictures';
import { useStore } from '../kit/state/store';
import { FigureFields } from './figure-fields';
import { useLead } from './use-lead';
import { messagesIn } from '../../messages';

/** The lead picture with its texts; or the button that adds one. */
export function LeadPicture({ draft }: { draft: Draft }) {
  const messages = useMessages();
  const lead = useStore(draft.fields, (fields) => fields.lead);
  const { choose } = useLead(draft);
  return (
    <section className="lead" aria-label={messages.lead.name}>
      {lead ? (
        <LeadFigure draft={draft} lead={lead} />
      ) : (
        <button type="button" className="lead-add" data-place="lead" onClick={choose}>
          <ImagePlus size={16} strokeWidth={1.5} aria-hidden />
          <span>{messages.lead.add}</span>
          <small>{messages.lead.addHelp}</small>
        </button>
      )}
    </section>
  );
}

function LeadFigure({ draft, lead }: { draft: Draft; lead: Figure }) {
  const { openPictures } = usePanels();
  const messages = useMessages();
  const language = useStore(draft.fields, (fields) => fields.language);
  const { choose, crop, remove } = useLead(draft);
  const ofFigures = messagesIn(messages.language).figure;
  const coarse = coarsePrint(lead.picture, 'lead', useShownFormat());
  const [lost, setLost] = useState('');
  const isLost = lost === lead.picture.hash;
  const tools = [
    ...(isLost ? [] : ([[ofFigures.crop, crop]] as const)),
    [messages.lead.replace, choose],
    [messages.lead.remove, remove],
    [ofFigures.show, () => openPictures((lead.crop?.of ?? lead.picture).hash)],
  ] as const;
  return (
    <figure className="lead-figure" data-lost={isLost}>
      <img
        key={lead.picture.hash}
        src={pictureAddress(lead.picture.hash, 1200)}
        width={lead.picture.width}
        height={lead.picture.height}
        alt={lead.alt}
        hidden={isLost}
        onError={() => setLost(lead.picture.hash)}
      />
      {isLost && <p className="figure-lost">{ofFigures.lost}</p>}
      <div className="lead-tools">
        {tools.map(([label, run]) => (
          <Button key={label} label={label} onClick={run} />
        ))}
      </div>
      {coarse && <p className="figure-coarse">{ofFigures.coarse(lead.picture.width, coarse)}</p>}
      <FigureFields
        figure={lead}
        language={language}
        onChange={(part) => draft.change({ lead: { ...lead, ...part } })}
      />
    </figure>
  );
}

/** A picture dropped or pasted anywhere among the press fields becomes the lead picture. */
export function LeadDropZone({ draft, children }: { draft: Draft; children: ReactNode }) {
  const lead = useLead(draft);
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent | ClipboardEvent, files: FileList) => {
    setOver(false);
    if (lead.take(files)) event.preventDefault();
  };
  return (
    <div
      className="press-fields"
      data-over={isOver}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) =>
        !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)
      }
      onDrop={(event) => take(event, event.dataTransfer.files)}
      onPaste={(event) => take(event, event.clipboardData.files)}
    >
      {children}
    </div>
  );
}
