import { ImagePlus } from 'lucide-react';
import type { Figure } from '../../article';
import type { Draft } from '../article/draft';
import { pictureAddress } from '../pictures';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import { FigureText } from './figure-text';
import { putLead } from './lead-drop';

/** The lead picture, across the sheet, described at once; or the word that brings one. */
export function LeadPicture({ draft }: { draft: Draft }) {
  const { pictures } = useDesk();
  const words = useWords();
  const lead = useStore(draft.fields, (fields) => fields.lead);
  const choose = () => void pictures.choose().then((kept) => putLead(draft, kept));
  return (
    <section className="lead" aria-label={words.lead.name}>
      {lead ? (
        <LeadFigure draft={draft} lead={lead} onReplace={choose} />
      ) : (
        <button type="button" className="lead-add" data-place="lead" onClick={choose}>
          <ImagePlus size={16} strokeWidth={1.5} aria-hidden />
          <span>{words.lead.add}</span>
          <small>{words.lead.addHelp}</small>
        </button>
      )}
    </section>
  );
}

function LeadFigure({ draft, lead, onReplace }: { draft: Draft; lead: Figure; onReplace: () => void }) {
  const { toasts } = useDesk();
  const words = useWords();
  const language = useStore(draft.fields, (fields) => fields.language);
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
      <FigureText
        figure={lead}
        language={language}
        onChange={(part) => draft.change({ lead: { ...lead, ...part } })}
      />
    </figure>
  );
}
