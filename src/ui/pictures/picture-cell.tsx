import { Check, OctagonAlert } from 'lucide-react';
import type { PictureLine } from '../../contract';
import type { Messages } from '../../messages';
import { useMessages } from '../desk/use-desk';
import { pictureAddress } from '../kit/pictures';

interface CellProps {
  line: PictureLine;
  index: number;
  column: number;
  /** The number of the pictures that it is alike; null where the list does not show that. */
  group: number | null;
  active: boolean;
  chosen: boolean;
  /** Pressed, with the key that ticks it instead of opening it. */
  onPress: (toggles: boolean) => void;
}

/** One picture of the grid, with its caption and how many texts show it. */
export function PictureCell({ line, index, column, group, active, chosen, onPress }: CellProps) {
  const { pictures: messages } = useMessages();
  const all = [
    group === null ? null : messages.group(group),
    usedIn(line, messages),
    ...faults(line, messages),
  ];
  const told = all.filter((each) => each !== null);
  return (
    <div
      id={`picture-cell-${index}`}
      className="picture-cell"
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={chosen}
      aria-label={[nameOf(line, messages), ...told].join(', ')}
      data-active={active}
      data-group={group === null ? undefined : group % 2}
      onClick={(event) => onPress(event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      <span className="picture-frame" aria-hidden>
        <img src={pictureAddress(line.hash, 320)} alt="" draggable={false} loading="lazy" />
        {chosen && <Check className="picture-tick" size={18} strokeWidth={2} />}
        {line.consent === 'refused' && <OctagonAlert className="picture-stop" size={18} strokeWidth={2} />}
      </span>
      <span className="picture-name" aria-hidden>
        {nameOf(line, messages)}
      </span>
      <span className="meta" aria-hidden>
        {told.slice(0, 2).join(' · ')}
      </span>
    </div>
  );
}

/** What a picture is called: its caption, else its description, else its file. */
export function nameOf({ words, name }: PictureLine, messages: Messages['pictures']): string {
  return words.caption.trim() || words.alt.trim() || name || messages.untitled;
}

const day = 86_400_000;

function usedIn({ texts, removedAt }: PictureLine, messages: Messages['pictures']): string {
  if (texts > 0 || removedAt === null) return messages.texts(texts);
  return messages.sinceDays(Math.max(0, Math.floor((Date.now() - removedAt) / day)));
}

function faults({ consent, isCoarse }: PictureLine, { filters }: Messages['pictures']): string[] {
  return [...(consent === 'refused' ? [filters.refused] : []), ...(isCoarse ? [filters.coarse] : [])];
}
