import { z } from 'zod';
import type { LeafletDesign, LeafletFormatName } from '../leaflet';
import { articleTextSchema } from './article-text';
import type { ArticleText } from './article-text';
import type { ArgumentSchemas, Reply } from './call';
import { leafletDesignSchema } from './leaflet-choice';
import type { Notice } from './problems';

/** Draws a text as each outlet will show it. */
export interface ProofCalls {
  'proof:site': (article: ArticleText) => Reply<SiteProof>;
  'proof:leaflet': (order: { article: ArticleText; design: LeafletDesign }) => Reply<LeafletProof>;
  'proof:mail': (article: ArticleText) => Reply<MailProof>;
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
}

export interface MailProof {
  url: string;
  subject: string;
  text: string;
  /** Size of the message in bytes. */
  size: number;
}

export const proofArguments: ArgumentSchemas<ProofCalls> = {
  'proof:site': articleTextSchema,
  'proof:leaflet': z.object({ article: articleTextSchema, design: leafletDesignSchema }),
  'proof:mail': articleTextSchema,
};
