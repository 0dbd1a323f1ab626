import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';
import type { Figure } from '../../article';
import type { KeptPicture } from '../../contract';
import type { Draft } from '../article/draft';
import { pictureAddress } from '../pictures';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import { FigureText } from './figure-text';

/** The lead picture: chosen, dropped or pasted, and described at once. */
export function LeadPicture({ draft }: { draft: Draft }) {
  const { pictures } = useDesk();
  const words = useWords();
  const lead = useStore(draft.fields, (fields) => fields.lead);
  const [over, setOver] = useState(false);
  const put = (kept: KeptPicture | null) =>
    kept && draft.change({ lead: withPicture(draft.fields.get().lead, kept) });
  const take = (event: DragEvent | ClipboardEvent, files: FileList) => {
    const file = [...files].find((candidate) => candidate.type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void pictures.keep(file).then(put);
  };
  return (
    <section
      className="lead"
      aria-label={words.lead.name}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        take(event, event.dataTransfer.files);
      }}
      onPaste={(event) => take(event, event.clipboardData.files)}
    >
      {lead ? (
        <LeadFigure draft={draft} lead={lead} onReplace={() => void pictures.choose().then(put)} />
      ) : (
        <button
          type="button"
          className="lead-add"
          data-place="lead"
          onClick={() => void pictures.choose().then(put)}
        >
          <ImagePlus size={16} strokeWidth={1.5} aria-hidden />
          <span>{words.lead.add}</span>
          <small>{over ? words.lead.drop : words.lead.addHelp}</small>
        </button>
      )}
    </section>
  );
}

function LeadFigure({ draft, lead, onReplace }: { draft: Draft; lead: Figure; onReplace: () => void }) {
  const { toasts } = useDesk();
  const words = useWords();
  const remove = () => {
    draft.change({ lead: null });
    toasts.say((said) => said.lead.removed, {
      label: (said) => said.undo,
      run: () => draft.fields.get().lead === null && draft.change({ lead }),
    });
  };
  return (
    <figure className="lead-figure">
      <img
        src={pictureAddress(lead.picture.hash, 1200)}
        width={lead.picture.width}
        height={lead.picture.height}
        alt={lead.alt}
      />
      <div className="lead-tools">
        <button type="button" className="framed" onClick={onReplace}>
          {words.lead.replace}
        </button>
        <button type="button" className="framed" onClick={remove}>
          {words.lead.remove}
        </button>
      </div>
      <FigureText figure={lead} onChange={(part) => draft.change({ lead: { ...lead, ...part } })} />
    </figure>
  );
}

/** A new picture keeps the words already written for the old one, which the person will mend. */
function withPicture(before: Figure | null, kept: KeptPicture): Figure {
  return {
    type: 'figure',
    picture: kept.picture,
    caption: kept.caption || (before?.caption ?? ''),
    credit: kept.credit || (before?.credit ?? ''),
    alt: before?.picture.hash === kept.picture.hash ? before.alt : '',
  };
}
