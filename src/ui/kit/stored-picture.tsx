import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { ImgHTMLAttributes } from 'react';
import { useMessages } from './state/use-messages';
import { pictureAddress } from './state/pictures';
import './stored-picture.css';

interface StoredPictureProps extends Omit<ImgHTMLAttributes<HTMLImageElement>, 'src' | 'width' | 'onError'> {
  hash: string;
  /** At least so many pixels wide. */
  width: number;
  alt: string;
  /** Shown where the file is gone, if the picture is large enough for a sentence. */
  says?: string;
}

/** A picture of the archive; a sign of ours where its file is gone. */
export function StoredPicture({ hash, width, className, says, ...image }: StoredPictureProps) {
  const { pictures: messages } = useMessages();
  const [lost, setLost] = useState('');
  if (lost === hash)
    return (
      <span
        className={['stored-picture-lost', className].filter(Boolean).join(' ')}
        role="img"
        aria-label={messages.lost}
        title={messages.lost}
      >
        <ImageOff size={16} strokeWidth={1.5} aria-hidden />
        {says && <span>{says}</span>}
      </span>
    );
  return (
    <img {...image} className={className} src={pictureAddress(hash, width)} onError={() => setLost(hash)} />
  );
}
