import { z } from 'zod';
import { severityOf } from '../article';
import type { ArticleId, Check, CheckPlace } from '../article';
import type { LeafletChoice } from '../leaflet';
import type { ArgumentSchemas, Reply } from './call';
import { leafletChoiceSchema } from './leaflet-choice';
import { outlets } from './outlets';
import type { Outlet } from './outlets';
import { isWeighty } from './notices';
import type { Notice } from './notices';

/** What a person should know before texts leave the machine: one list for exports, publications and mails. */
export interface LeavingCalls {
  /** What some texts take with them: without leaflets, as these are usually made. */
  'leaving:look': (order: {
    ids: ArticleId[];
    outlets: Outlet[];
    leaflets?: LeafletChoice;
  }) => Reply<LeavingPoint[]>;
}

/** One point of the list: what it says, of which text, where in it, and what mends it beside the person's own words. */
export type LeavingPoint = {
  text: ArticleId;
  headline: string;
  /** Null where it is about the text as a whole. */
  place: CheckPlace | null;
  mend: LeavingMend | null;
} & ({ kind: 'check'; check: Check } | { kind: 'notice'; notice: Notice });

/** Takes the tracking out of all links of the text; notes who is shown in a picture, by its hash. */
export type LeavingMend = { kind: 'plain-links' } | { kind: 'note-consent'; picture: string };

/** Whether a point is to be mended before the text leaves, or only to be known. */
export function mustBeMended(point: LeavingPoint): boolean {
  return point.kind === 'notice' ? isWeighty(point.notice) : severityOf(point.check) === 'mend';
}

/** Leaves out notices of an export that the list has already, with a place in the text. */
export function withoutListed(notices: readonly Notice[], points: readonly LeavingPoint[]): Notice[] {
  const said = new Set<string>(points.flatMap((point) => (point.kind === 'check' ? [point.check.kind] : [])));
  return notices.filter(({ kind }) => !said.has(kind));
}

export const leavingArguments: ArgumentSchemas<LeavingCalls> = {
  'leaving:look': z.object({
    ids: z.array(z.uuid()).min(1),
    outlets: z.array(z.enum(outlets)).min(1),
    leaflets: leafletChoiceSchema.exactOptional(),
  }),
};
