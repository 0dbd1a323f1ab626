import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { TextOnLine } from '../../../contract';
import type { Draft } from '../../article/draft';
import { copyText } from '../../kit/copy-text';
import { formatMoment } from '../../kit/format-dates';
import { IconButton } from '../../kit/icon-button';
import { useStore } from '../../kit/state/store';
import { noneYet, useAnswer } from '../../kit/state/use-answer';
import { useMessages } from '../../kit/state/use-messages';
import { usePublishing } from '../../publish';

/** Where the text is on line and since when, with its address; nothing where it was never published. */
export function OnLine({ draft }: { draft: Draft }) {
  const { standing } = useMessages();
  const places = usePlaces(draft);
  if (places.length === 0) return null;
  return (
    <ul className="on-line" aria-label={standing.onLine}>
      {places.map((place) => (
        <Place key={place.name} place={place} />
      ))}
    </ul>
  );
}

function Place({ place: { name, address, since, until } }: { place: TextOnLine }) {
  const { standing, language } = useMessages();
  const [isCopied, setCopied] = useState(false);
  const [from, to] = [since, until].map((moment) => moment !== null && formatMoment(moment, language));
  return (
    <li>
      <span>{to ? standing.wasOnLine(name, to) : standing.isOnLine(name, from || '')}</span>
      {address && !to && (
        <>
          <span className="on-line-address">{address}</span>
          <IconButton
            name={isCopied ? standing.copied : standing.copy}
            icon={Copy}
            onClick={() => setCopied(copyText(address))}
          />
          <span role="status" className="unseen">
            {isCopied && standing.copied}
          </span>
        </>
      )}
    </li>
  );
}

/** Asked again for each text, and after each publication. */
function usePlaces({ id }: Draft): readonly TextOnLine[] {
  const again = useStore(usePublishing().step, ({ kind }) => kind);
  return useAnswer('publish:of-text', id, { again, isQuiet: true }).answer ?? noneYet;
}
