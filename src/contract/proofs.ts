import { z } from 'zod';
import type { ArticleId } from '../article';
import { cardSizes, duplexEdges, leafletFormatNames, sampleLanguages } from '../leaflet';
import type {
  CardDesign,
  CardSize,
  DuplexEdge,
  LeafletChoice,
  LeafletDesign,
  LeafletFormatName,
  PostPlace,
  SampleLanguage,
} from '../leaflet';
import { articleTextSchema } from './article-text';
import type { ArticleText } from './article-text';
import type { ArgumentSchemas, Reply } from './call';
import { leafletChoiceSchema, leafletDesignSchema } from './leaflet-choice';
import type { Notice } from './notices';

/** Draws a text as each outlet will show it. */
export interface ProofCalls {
  'proof:site': (article: ArticleText) => Reply<SiteProof>;
  'proof:leaflet': (order: LeafletProofOrder) => Reply<LeafletProof>;
  /** The same for the choice of templates; it does not wait for the leaflet that is open. */
  'proof:template': (order: LeafletProofOrder) => Reply<LeafletProof>;
  /** The same pages for a copier, with pictures drawn in lines. */
  'proof:copier': (order: LeafletProofOrder) => Reply<LeafletProof>;
  /** The same of a template's own sample, with the group's masthead. */
  'proof:sample': (order: SampleOrder) => Reply<LeafletProof>;
  /** A newsletter of saved texts in this order, in the format that the export makes it in. */
  'proof:newsletter': (order: { ids: ArticleId[]; leaflets: LeafletChoice }) => Reply<LeafletProof>;
  /** The format used instead when a text is too long for the one asked for; null when none holds it. */
  'proof:larger-format': (order: LargerFormatOrder) => Reply<LeafletFormatName | null>;
  /** Opens the system's print dialog for the sheets of the leaflet, or for its pages, marked as a draft, where its text is too long. */
  'proof:print': (order: LeafletPrintOrder) => Reply<null>;
  'proof:mail': (article: ArticleText) => Reply<MailProof>;
  /** The mail as it goes out, without what the proof shows of an unfinished identity, to be pasted into a web mail. */
  'proof:outgoing-mail': (article: ArticleText) => Reply<OutgoingMail>;
  'proof:cards': (order: CardsOrder) => Reply<CardsProof>;
  /** Puts a card of the last proofs, or words that go with it, on the clipboard; false once the card was drawn again. */
  'proof:copy': (copied: { card: string } | { words: string }) => Reply<boolean>;
}

interface LeafletProofOrder {
  article: ArticleText;
  design: LeafletDesign;
}

export interface LeafletPrintOrder extends LeafletProofOrder {
  /** The edge on which the machine turns sheets; without it the format's usual one. */
  turn?: DuplexEdge;
}

export interface SampleOrder {
  language: SampleLanguage;
  design: LeafletDesign;
}

interface LargerFormatOrder {
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
  /** The bytes that the export writes, unless the masthead lacks something. */
  pdf: Uint8Array;
  pages: number;
  format: LeafletFormatName;
  /** The size of the body type in points. */
  bodySize: number;
  /** Words too many for the format's pages at the smallest size; 0 when it fits. */
  wordsTooMany: number;
  /** Where the lead picture is cut to a frame, in shares of the page's width and height; null where nothing of it is cut. */
  leadFrame: { page: number; x: number; y: number; width: number; height: number } | null;
  /** Notices about its template, format or inks. */
  notices: LeafletNotice[];
}

/** The notices that a leaflet's proof shares with an export, as a person can change the choice beside it. */
export const leafletNotices = [
  'picture-left-out',
  'template-broken',
  'letters-astray',
  'leaflet-without-appointment',
  'leaflet-without-colour',
  'leaflet-thin',
  'break-leaves-white',
  'break-too-long',
  'coupon-left-out',
  'verso-missing',
  'verso-left-out',
] as const satisfies readonly Notice['kind'][];
export type LeafletNotice = Extract<Notice, { kind: (typeof leafletNotices)[number] }>;

interface CardsOrder {
  article: ArticleText;
  size: CardSize;
  /** Whether the cards of a long text say which of how many they are. */
  isInRow: boolean;
}

export interface CardsProof {
  size: CardSize;
  cards: {
    /** Names it while it is copied. */
    id: string;
    design: CardDesign;
    place: { at: number; of: number } | null;
    bytes: Uint8Array;
    type: 'png' | 'jpg';
    width: number;
    height: number;
    /** What it says, for those who cannot see it. */
    alternative: string;
  }[];
  /** Whether the text is so long that its cards are a row. */
  hasRow: boolean;
  posts: { place: PostPlace; words: string; length: number }[];
  notices: Notice[];
}

export interface MailProof {
  url: string;
  subject: string;
  text: string;
  /** Size of the message in bytes. */
  size: number;
}

export interface OutgoingMail {
  subject: string;
  /** With its pictures in it. */
  html: string;
  text: string;
}

const leafletOrderSchema = z.object({ article: articleTextSchema, design: leafletDesignSchema });

export const proofArguments: ArgumentSchemas<ProofCalls> = {
  'proof:site': articleTextSchema,
  'proof:leaflet': leafletOrderSchema,
  'proof:template': leafletOrderSchema,
  'proof:copier': leafletOrderSchema,
  'proof:sample': z.object({ language: z.enum(sampleLanguages), design: leafletDesignSchema }),
  'proof:newsletter': z.object({ ids: z.array(z.uuid()).min(1), leaflets: leafletChoiceSchema }),
  'proof:larger-format': z.object({
    article: articleTextSchema,
    leaflets: leafletChoiceSchema,
    asked: z.enum(leafletFormatNames),
  }),
  'proof:print': leafletOrderSchema.extend({ turn: z.enum(duplexEdges).exactOptional() }),
  'proof:mail': articleTextSchema,
  'proof:outgoing-mail': articleTextSchema,
  'proof:cards': z.object({ article: articleTextSchema, size: z.enum(cardSizes), isInRow: z.boolean() }),
  'proof:copy': z.union([z.object({ card: z.string().max(64) }), z.object({ words: z.string().max(5000) })]),
};
