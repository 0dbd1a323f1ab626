import { useState } from 'react';
import type { ClipboardEvent, DragEvent, ReactNode } from 'react';
import type { Draft } from '../article/draft';
import { useLead } from './use-lead';

/** A picture dropped or pasted anywhere among the press fields becomes the lead picture. */
export function LeadDrop({ draft, children }: { draft: Draft; children: ReactNode }) {
  const lead = useLead(draft);
  const [over, setOver] = useState(false);
  const take = (event: DragEvent | ClipboardEvent, files: FileList) => {
    setOver(false);
    if (lead.take(files)) event.preventDefault();
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
