import { useState } from 'react';
import type { PictureDetails, PictureLine, PictureUse } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useActs } from '../article/acts/acts';
import { useBridge, useReadOnly, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { StoredPicture } from '../kit/stored-picture';
import { nameOf } from './picture-grid';
import { PublicQuestion, publicUses } from './picture-words';
import { sizeOf } from './pictures-trash';

interface AlikeProps {
  details: PictureDetails;
  onShow: (hash: string) => void;
  onChanged: () => void;
}

/** Identical and similar pictures, each with a button that replaces it by this one. */
export function AlikePictures({ details, onShow, onChanged }: AlikeProps) {
  const { pictures: messages } = useMessages();
  const groups = [
    [messages.duplicates, details.duplicates],
    [messages.similar, details.similar],
  ] as const;
  return groups.map(
    ([title, pictures]) =>
      pictures.length > 0 && (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul className="alike-pictures">
            {pictures.map((other) => (
              <Alike key={other.hash} other={other} by={details.hash} onShow={onShow} onChanged={onChanged} />
            ))}
          </ul>
        </section>
      ),
  );
}

interface OtherProps {
  other: PictureLine;
  by: string;
  onShow: (hash: string) => void;
  onChanged: () => void;
}

function Alike({ other, by, onShow, onChanged }: OtherProps) {
  const acts = useActs();
  const bridge = useBridge();
  const readOnly = useReadOnly();
  const toasts = useToasts();
  const { pictures: messages, typography } = useMessages();
  const [asked, setAsked] = useState<readonly PictureUse[]>([]);
  const replace = async () => {
    setAsked([]);
    await acts.run({ kind: 'picture-replace', picture: other.hash, by });
    onChanged();
  };
  /** Published and embargoed texts are named first. */
  const ask = async () => {
    const opened = await request(bridge, 'pictures:open', other.hash);
    if (!opened.ok) return toasts.showProblem(opened.problem);
    const outside = publicUses(opened.value.uses.filter(({ isRemoved }) => !isRemoved));
    if (outside.length > 0) setAsked(outside);
    else await replace();
  };
  const name = nameOf(other, messages);
  return (
    <li>
      <button
        type="button"
        className="alike-picture"
        aria-label={messages.look(name)}
        onClick={() => onShow(other.hash)}
      >
        <StoredPicture hash={other.hash} width={320} alt="" />
      </button>
      <div>
        <p className="picture-name">{name}</p>
        <p className="meta">
          {[
            messages.size(other.width, other.height),
            sizeOf(other.size, typography.locale),
            messages.texts(other.texts),
          ].join(' · ')}
        </p>
        {other.texts > 0 && readOnly === null && asked.length === 0 && (
          <Button
            label={messages.replace}
            title={messages.replaceHelp(other.texts)}
            onClick={() => void ask()}
          />
        )}
        {asked.length > 0 && (
          <PublicQuestion uses={asked} onGo={() => void replace()} onCancel={() => setAsked([])} />
        )}
      </div>
    </li>
  );
}
