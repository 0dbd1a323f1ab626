import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { possibleOutlets } from '../../../contract';
import type { ChosenText } from '../../../contract';
import { inks, leafletTemplates } from '../../../leaflet';
import type { Ink, LeafletFormatName } from '../../../leaflet';
import { useActs } from '../../article/acts/acts';
import { capitalised } from '../../article/proofs/leaflet-choice';
import { Button } from '../../kit/button';
import { ChoiceMenu } from '../../kit/choice-menu';
import { IconButton } from '../../kit/icon-button';
import { useMessages } from '../../kit/state/use-messages';

/** The texts that a newsletter can be made of: pages of the site are on no paper. */
export function newsletterTexts(texts: readonly ChosenText[]): readonly ChosenText[] {
  return texts.filter(({ kind }) => possibleOutlets[kind].includes('leaflet'));
}

/** Asks in which order texts stand in a newsletter, on which paper and in which ink. */
export function NewsletterForm({ texts, onClose }: { texts: readonly ChosenText[]; onClose: () => void }) {
  const acts = useActs();
  const { newsletter: messages, leafletNames, leafletPreview, untitled } = useMessages();
  const { formats } = leafletTemplates.bulletin;
  const [ordered, setOrdered] = useState(texts);
  const [format, setFormat] = useState<LeafletFormatName>(formats[0] ?? 'a4-fold');
  const [ink, setInk] = useState<Ink>('black');
  const [said, setSaid] = useState('');
  const [list, moveTo] = useMovedFocus();
  const move = (from: number, by: number) => {
    const moved = ordered[from];
    if (!moved) return;
    const others = ordered.filter((_, at) => at !== from);
    setOrdered([...others.slice(0, from + by), moved, ...others.slice(from + by)]);
    moveTo({ at: from + by, by });
    setSaid(messages.movedTo(moved.headline || untitled, from + by + 1));
  };
  const make = () => {
    onClose();
    const choice = { formats: [format], template: 'bulletin' as const, ink };
    acts.makeNewsletter(
      ordered.map(({ id, kind }) => ({ id, kind })),
      choice,
    );
  };
  return (
    <div className="newsletter-form">
      <p className="meta">{messages.help}</p>
      <ol ref={list}>
        {ordered.map(({ id, headline }, at) => (
          <li key={id}>
            <span>{headline || untitled}</span>
            <IconButton
              name={messages.up(headline || untitled)}
              icon={ArrowUp}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            />
            <IconButton
              name={messages.down(headline || untitled)}
              icon={ArrowDown}
              disabled={at === ordered.length - 1}
              onClick={() => move(at, 1)}
            />
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
      <div className="newsletter-choices">
        <ChoiceMenu
          name={leafletPreview.format}
          value={format}
          shown={capitalised(leafletNames.formats[format])}
          choices={formats.map((value) => ({ value, label: capitalised(leafletNames.formats[value]) }))}
          onChoose={setFormat}
        />
        <ChoiceMenu
          name={leafletPreview.ink}
          value={ink}
          shown={leafletNames.inks[ink]}
          choices={inks.map((value) => ({ value, label: leafletNames.inks[value] }))}
          onChoose={setInk}
        />
      </div>
      <div className="dialog-actions">
        <Button look="strong" label={messages.make} data-autofocus onClick={make} />
      </div>
    </div>
  );
}

/** Keeps the focus on the buttons of a line that moves, whose element leaves its place, and on the other where one is at its end. */
function useMovedFocus() {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ at: number; by: number } | null>(null);
  useEffect(() => {
    if (!moved) return;
    const buttons = [...(list.current?.children[moved.at]?.querySelectorAll('button') ?? [])];
    if (moved.by > 0) buttons.reverse();
    buttons.find(({ disabled }) => !disabled)?.focus();
  }, [moved]);
  return [list, setMoved] as const;
}
