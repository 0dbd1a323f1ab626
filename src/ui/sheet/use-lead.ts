import { useMemo } from 'react';
import type { Figure } from '../../article';
import type { RememberedPicture } from '../../contract';
import { isPictureFile } from '../../editor';
import { changeFields } from '../article/acts/small-acts';
import type { Draft } from '../article/draft';
import { useActHistory } from '../article/acts/act-history';
import type { ActHistory } from '../article/acts/act-history';
import { useEditing } from '../article/editing';
import type { Editing } from '../article/editing';
import { usePictures } from '../kit/state/pictures';
import { useToasts } from '../kit/state/toasts';
import type { Toasts } from '../kit/state/toasts';
import { useCropping } from './crop/cropping';
import type { Cropping } from './crop/cropping';
import { messagesIn } from '../../messages';

/** What can be done with the lead picture. */
export interface Lead {
  choose: () => void;
  /** Takes the first picture among some files; false when there is none. */
  take: (files: FileList) => boolean;
  crop: () => void;
  remove: () => void;
}

/** Adds, crops and removes the lead; the description of a new one without is focused. */
export function useLead(draft: Draft): Lead {
  const pictures = usePictures();
  const cropping = useCropping();
  const editing = useEditing();
  const history = useActHistory();
  const toasts = useToasts();
  return useMemo(() => {
    const acting = { editing, history };
    const put = (kept: RememberedPicture | null) => kept && putLead({ ...acting, toasts }, draft, kept);
    return {
      choose: () => void pictures.choose().then(put),
      take(files) {
        const file = [...files].find(isPictureFile);
        if (file) void pictures.keep(file).then(put);
        return file !== undefined;
      },
      crop: () => void cropLead({ ...acting, cropping }, draft),
      remove: () => removeLead(acting, draft),
    };
  }, [pictures, cropping, editing, history, toasts, draft]);
}

interface Acting {
  editing: Editing;
  history: ActHistory;
}

function putLead(desk: Acting & { toasts: Toasts }, draft: Draft, kept: RememberedPicture): void {
  const lead = withPicture(draft.fields.get().lead, kept);
  changeFields(desk, draft, { lead }, ({ acts }) => acts.did.lead);
  requestAnimationFrame(lead.alt ? () => focusIfLost('lead-caption') : focusDescription);
  const { from } = kept;
  if (from === null) return;
  desk.toasts.show((messages) => messagesIn(messages.language).figure.remembered(from), {
    label: (messages) => messages.undo,
    run() {
      const now = draft.fields.get().lead;
      if (now?.picture.hash !== kept.picture.hash) return;
      const { licence: _left, ...rest } = now;
      const bare = { ...rest, caption: '', credit: '', alt: '' };
      changeFields(desk, draft, { lead: bare }, ({ acts }) => acts.did.lead);
      requestAnimationFrame(focusDescription);
    },
  });
}

/** A new picture keeps the old one's caption and credit unless it brings its own, but not its description. */
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

async function cropLead(desk: Acting & { cropping: Cropping }, draft: Draft): Promise<void> {
  const before = draft.fields.get().lead;
  const cropped = before && (await desk.cropping.crop(before, 'lead'));
  const now = draft.fields.get().lead;
  if (!cropped || now?.picture.hash !== before.picture.hash) return;
  const { crop: _crop, focus: _focus, ...rest } = now;
  changeFields(desk, draft, { lead: { ...rest, ...cropped } }, ({ acts }) => acts.did.lead);
}

function removeLead(desk: Acting, draft: Draft): void {
  changeFields(desk, draft, { lead: null }, (messages) => messages.lead.removed, false);
  requestAnimationFrame(() => focusIfLost('lead'));
}

function focusDescription(): void {
  focusPlace('lead-alt');
}

/** Focuses a field when the pressed button, and the focus with it, is gone. */
function focusIfLost(place: string): void {
  if (document.activeElement === document.body) focusPlace(place);
}

function focusPlace(place: string): void {
  document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
}
