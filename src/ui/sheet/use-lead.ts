import { useMemo } from 'react';
import type { Figure } from '../../article';
import type { RememberedPicture } from '../../contract';
import { figureWords, isPictureFile } from '../../editor';
import type { Draft } from '../article/draft';
import type { Desk } from '../desk/create-desk';
import { useDesk } from '../desk/use-desk';

/** What can be done with the lead picture. */
export interface Lead {
  choose: () => void;
  /** Takes the first picture among some files; false when none is one. */
  take: (files: FileList) => boolean;
  crop: () => void;
  remove: () => void;
}

/** Brings, cuts and removes an article's lead picture; what it shows is asked for at once. */
export function useLead(draft: Draft): Lead {
  const desk = useDesk();
  return useMemo(() => {
    const put = (kept: RememberedPicture | null) => kept && putLead(desk, draft, kept);
    return {
      choose: () => void desk.pictures.choose().then(put),
      take(files) {
        const file = [...files].find(isPictureFile);
        if (file) void desk.pictures.keep(file).then(put);
        return file !== undefined;
      },
      crop: () => void cropLead(desk, draft),
      remove: () => removeLead(desk, draft),
    };
  }, [desk, draft]);
}

function putLead({ toasts }: Desk, draft: Draft, kept: RememberedPicture): void {
  const lead = withPicture(draft.fields.get().lead, kept);
  draft.change({ lead });
  requestAnimationFrame(lead.alt ? () => keepCaret('lead-caption') : askForDescription);
  const { from } = kept;
  if (from === null) return;
  toasts.say((words) => figureWords(words.language).remembered(from), {
    label: (words) => words.undo,
    run() {
      const now = draft.fields.get().lead;
      if (now?.picture.hash !== kept.picture.hash) return;
      const { licence: _left, ...rest } = now;
      draft.change({ lead: { ...rest, caption: '', credit: '', alt: '' } });
      requestAnimationFrame(askForDescription);
    },
  });
}

/** A new picture keeps the words already written for the old one, but not what it was said to show. */
function withPicture(before: Figure | null, kept: RememberedPicture): Figure {
  const isSame = before?.picture.hash === kept.picture.hash;
  const licence = kept.licence || (kept.credit ? '' : (before?.licence ?? ''));
  return {
    type: 'figure',
    picture: kept.picture,
    caption: kept.caption || (before?.caption ?? ''),
    credit: kept.credit || (before?.credit ?? ''),
    alt: kept.alt || (isSame ? before.alt : ''),
    ...(licence && { licence }),
  };
}

async function cropLead({ framing }: Desk, draft: Draft): Promise<void> {
  const before = draft.fields.get().lead;
  const framed = before && (await framing.ask(before, 'lead'));
  const now = draft.fields.get().lead;
  if (!framed || now?.picture.hash !== before.picture.hash) return;
  const { crop: _crop, focus: _focus, ...rest } = now;
  draft.change({ lead: { ...rest, ...framed } });
}

function removeLead({ toasts }: Desk, draft: Draft): void {
  const { lead } = draft.fields.get();
  draft.change({ lead: null });
  requestAnimationFrame(() => keepCaret('lead'));
  toasts.say((words) => words.lead.removed, {
    label: (words) => words.undo,
    run: () => draft.fields.get().lead === null && draft.change({ lead }),
  });
}

function askForDescription(): void {
  focusPlace('lead-alt');
}

/** What one pressed may have gone with what it did: the caret goes to a place, where it would be nowhere. */
function keepCaret(place: string): void {
  if (document.activeElement === document.body) focusPlace(place);
}

function focusPlace(place: string): void {
  document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
}
