import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { PictureDetails, PictureLine } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useReadOnly } from '../kit/state/request';
import { formatShortDate } from '../kit/format-dates';
import { StoredPicture } from '../kit/stored-picture';
import { AlikePictures } from './alike-pictures';
import { nameOf } from './picture-grid';
import { PictureConsentForm } from './picture-consent';
import { PictureUses } from './picture-uses';
import { PictureWordsForm } from './picture-words';
import { EraseQuestion, sizeOf, usePictureTrash } from './pictures-trash';
import { usePictureDetails } from './use-pictures';
import { IconButton } from '../kit/icon-button';

interface ViewProps {
  hash: string;
  /** The pictures that are listed, in their order. */
  lines: readonly PictureLine[];
  onShow: (hash: string | null) => void;
  /** Called when something of the picture has changed. */
  onChanged: () => void;
  onClose: () => void;
}

/** One picture: its size, uses, words, facts, and similar pictures. */
export function PictureView({ hash, lines, onShow, onChanged, onClose }: ViewProps) {
  const { pictures: messages } = useMessages();
  const { details, reload } = usePictureDetails(hash);
  const at = lines.findIndex((line) => line.hash === hash);
  const changed = () => {
    reload();
    onChanged();
  };
  const step = (by: number, label: string, Icon: typeof ChevronLeft) => {
    const next = lines[at + by];
    return (
      <IconButton
        name={label}
        icon={Icon}
        size={18}
        disabled={at < 0 || !next}
        onClick={() => next && onShow(next.hash)}
      />
    );
  };
  return (
    <div className="picture-view">
      <div className="picture-view-head">
        <Button
          look="quiet"
          icon={ArrowLeft}
          label={messages.back}
          data-autofocus
          onClick={() => onShow(null)}
        />
        <span>
          {step(-1, messages.previous, ChevronLeft)}
          {step(1, messages.next, ChevronRight)}
        </span>
      </div>
      {details && (
        <div className="picture-view-parts" key={details.hash}>
          <div className="picture-view-side">
            <div className="picture-view-frame">
              <StoredPicture
                hash={details.hash}
                width={960}
                says={messages.lostHelp}
                alt={details.words.alt || nameOf(details, messages)}
              />
            </div>
            <About details={details} />
            <Trash
              details={details}
              onDone={() => {
                onChanged();
                onShow(null);
              }}
            />
          </div>
          <div className="picture-view-main">
            <PictureWordsForm details={details} onChanged={changed} />
            <PictureUses details={details} onChanged={changed} onClose={onClose} />
            <PictureConsentForm details={details} onChanged={changed} />
            <AlikePictures details={details} onShow={onShow} onChanged={changed} />
          </div>
        </div>
      )}
    </div>
  );
}

/** The file of a picture, and how large it can be printed. */
function About({ details }: { details: PictureDetails }) {
  const { pictures: messages, language, typography } = useMessages();
  const { type, width, height, size, addedAt, name, isCoarse } = details;
  const isDrawing = type === 'image/svg+xml';
  return (
    <section aria-label={messages.about}>
      <ul className="picture-about">
        {name && <li>{messages.file(name)}</li>}
        <li>
          {messages.size(width, height)}, {sizeOf(size, typography.locale)}
        </li>
        <li>
          {isDrawing ? messages.printAny : messages.print(centimetres(width, 300), centimetres(width, 200))}
        </li>
        {isCoarse && <li className="picture-warning">{messages.coarse}</li>}
        <li>{messages.added(formatShortDate(new Date(addedAt).toISOString(), language))}</li>
      </ul>
    </section>
  );
}

const centimetres = (pixels: number, density: number): number => Math.round((pixels / density) * 25.4) / 10;

/** Why a picture cannot be removed, or the buttons to trash, restore and erase it. */
function Trash({ details, onDone }: { details: PictureDetails; onDone: () => void }) {
  const readOnly = useReadOnly();
  const { pictures: messages } = useMessages();
  const trash = usePictureTrash(onDone);
  const [isAsking, setAsking] = useState(false);
  const { hash, texts, heldBy, removedAt, size } = details;
  if (texts > 0 || readOnly) return null;
  if (heldBy) return <p className="meta">{messages.heldBy[heldBy]}</p>;
  if (removedAt === null) return <Button label={messages.remove} onClick={() => void trash.remove([hash])} />;
  if (isAsking)
    return (
      <EraseQuestion
        many={1}
        size={size}
        onErase={() => void trash.erase([hash])}
        onCancel={() => setAsking(false)}
      />
    );
  return (
    <div className="pictures-bar">
      <Button label={messages.restore} onClick={() => void trash.restore([hash])} />
      <Button stop label={messages.erase} onClick={() => setAsking(true)} />
    </div>
  );
}
