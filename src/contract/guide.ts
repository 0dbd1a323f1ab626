import { z } from 'zod';
import type { ArgumentSchemas, Reply } from './call';

/** The pages of the guide, in their order; each is a file of this name in docs/guide, in every language. */
export const guidePages = [
  'first-release',
  'masthead',
  'press',
  'press-list',
  'sending',
  'signing',
  'leaflet',
  'website',
  'cards',
  'embargo',
  'appointment',
  'importing',
  'photos',
  'typography',
  'searching',
  'library',
  'translations',
  'versions',
  'backups',
  'privacy',
  'moving',
  'command-line',
] as const;

export type GuidePage = (typeof guidePages)[number];

/** The guide, which is part of the program and opens in a window of its own. */
export interface GuideCalls {
  /** Shows a page of the guide; its list of pages when none is named. */
  'guide:open': (page: GuidePage | null) => Reply<null>;
}

export const guideArguments: ArgumentSchemas<GuideCalls> = { 'guide:open': z.enum(guidePages).nullable() };
