import { z } from 'zod';
import { leafletFormatNames } from '../leaflet';
import type { LeafletChoice, LeafletDesign, LeafletFormatName } from '../leaflet';
import { articleTextSchema } from './article-text';
import type { ArticleText } from './article-text';
import type { ArgumentSchemas, Reply } from './call';
import { leafletChoiceSchema, leafletDesignSchema } from './leaflet-choice';
import type { Notice } from './problems';

/** Draws a text as each outlet will show it. */
export interface ProofCalls {
  'proof:site': (article: ArticleText) => Reply<SiteProof>;
  'proof:leaflet': (order: LeafletProofOrder) => Reply<LeafletProof>;
  /** The same for a choice of templates: it takes no turn of the leaflet that is looked at. */
  'proof:template': (order: LeafletProofOrder) => Reply<LeafletProof>;
  /** The format that a text too long for the one asked for is made in instead; null when none holds it. */
  'proof:larger-format': (order: LargerFormatOrder) => Reply<LeafletFormatName | null>;
  'proof:mail': (article: ArticleText) => Reply<MailProof>;
}

export interface LeafletProofOrder {
  article: ArticleText;
  design: LeafletDesign;
}

export interface LargerFormatOrder {
  article: ArticleText;
  leaflets: LeafletChoice;
  asked: LeafletFormatName;
}

export interface SiteProof {
  /** Address of the article's page under app://desk/proof/. */
  url: string;
  notices: Notice[];
}

export interface LeafletProof {
  /** The very bytes that the export writes, as long as the masthead lacks nothing. */
  pdf: Uint8Array;
  pages: number;
  format: LeafletFormatName;
  /** Body type size in points that the fitting arrived at. */
  bodySize: number;
  /** Words too many for the format's pages at the smallest size; 0 when it fits. */
  wordsTooMany: number;
  /** Why the group's own template could not be used, so that the one it was made from was; null when nothing failed. */
  broken: Extract<Notice, { kind: 'template-broken' }> | null;
}

export interface MailProof {
  url: string;
  subject: string;
  text: string;
  /** Size of the message in bytes. */
  size: number;
}

const leafletOrderSchema = z.object({ article: articleTextSchema, design: leafletDesignSchema });

export const proofArguments: ArgumentSchemas<ProofCalls> = {
  'proof:site': articleTextSchema,
  'proof:leaflet': leafletOrderSchema,
  'proof:template': leafletOrderSchema,
  'proof:larger-format': z.object({
    article: articleTextSchema,
    leaflets: leafletChoiceSchema,
    asked: z.enum(leafletFormatNames),
  }),
  'proof:mail': articleTextSchema,
};
