import { useState } from 'react';
import type { ClipboardEvent, DragEvent, ReactNode } from 'react';
import type { Figure } from '../../article';
import type { KeptPicture } from '../../contract';
import type { Draft } from '../article/draft';
import { useDesk } from '../use-desk';

/** A picture dropped or pasted anywhere among the press fields becomes the lead picture. */
export function LeadDrop({ draft, children }: { draft: Draft; children: ReactNode }) {
  const { pictures } = useDesk();
  const [over, setOver] = useState(false);
  const take = (event: DragEvent | ClipboardEvent, files: FileList) => {
    setOver(false);
    const file = [...files].find((candidate) => candidate.type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    void pictures.keep(file).then((kept) => putLead(draft, kept));
  };
  return (
    <div
      className="press-fields"
      data-over={over}
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

/** Puts a kept picture at the head of the article; null when there is none to put. */
export function putLead(draft: Draft, kept: KeptPicture | null): void {
  if (kept) draft.change({ lead: withPicture(draft.fields.get().lead, kept) });
}

/** A new picture keeps the words already written for the old one, but not what it was said to show. */
function withPicture(before: Figure | null, kept: KeptPicture): Figure {
  return {
    type: 'figure',
    picture: kept.picture,
    caption: kept.caption || (before?.caption ?? ''),
    credit: kept.credit || (before?.credit ?? ''),
    alt: before?.picture.hash === kept.picture.hash ? before.alt : '',
  };
}
