import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { inks, leafletFormatNames } from '../../../leaflet';
import type { Draft } from '../../article/draft';
import { useMessages } from '../../kit/state/use-messages';
import { ChoiceMenu } from '../../kit/choice-menu';
import { ContactSheet } from './contact-sheet';
import { capitalised, showFormat, shownDesign } from '../../article/proofs/leaflet-choice';
import { useLeaflets } from '../../article/proofs/use-leaflets';

/** How the leaflet of a text is made: its format, its template, its ink, and whether what is set by hand is shown. */
export function LeafletControls(props: {
  draft: Draft;
  isAdjusting: boolean;
  onAdjust: (isAdjusting: boolean) => void;
}) {
  const { draft, isAdjusting, onAdjust } = props;
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const [isChoosing, setChoosing] = useState(false);
  const { format, template, own, ink } = shownDesign(choice);
  const isSeveral = choice.formats.length > 1;
  return (
    <div className="leaflet-controls" role="group" aria-label={messages.choice}>
      <ChoiceMenu
        name={messages.format}
        value={format}
        shown={capitalised(leafletNames.formats[format])}
        choices={leafletFormatNames.map((value) => ({
          value,
          label: capitalised(leafletNames.formats[value]),
          ...(isSeveral && choice.formats.includes(value) && { mark: messages.exported }),
        }))}
        onChoose={(value) => keep(showFormat(choice, value))}
      />
      <button
        type="button"
        className="quiet"
        title={messages.template}
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
      >
        <span className="unseen">{messages.template}</span>
        <span className="shown-choice">{own ?? leafletNames.templates[template]}</span>
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
      </button>
      <ChoiceMenu
        name={messages.ink}
        value={ink}
        shown={leafletNames.inks[ink]}
        choices={inks.map((value) => ({ value, label: leafletNames.inks[value] }))}
        onChoose={(value) => keep({ ...choice, ink: value })}
      />
      <button
        type="button"
        className="quiet"
        title={messages.adjust}
        aria-expanded={isAdjusting}
        data-adjusted={choice.adjusted !== undefined || undefined}
        onClick={() => onAdjust(!isAdjusting)}
      >
        <SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />
        <span className="unseen">{messages.adjust}</span>
      </button>
      <ContactSheet draft={draft} opened={isChoosing} onClose={() => setChoosing(false)} />
    </div>
  );
}
