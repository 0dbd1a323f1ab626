/** The sizes of cards: the picture that networks show beside a link, two for a stream, one that fills a telephone. */
export const cardSizes = ['link', 'square', 'upright', 'story'] as const;
export type CardSize = (typeof cardSizes)[number];

/** What a card shows. */
export const cardDesigns = ['picture', 'headline', 'figure', 'quotation', 'point', 'appointment'] as const;
export type CardDesign = (typeof cardDesigns)[number];

/** A size of a card, in pixels. */
export interface CardFormat {
  name: CardSize;
  width: number;
  height: number;
  /** The white at its edges. */
  margin: number;
  /** How much of its top and bottom programs of telephones cover with their own buttons. */
  covered: { top: number; bottom: number };
}

const uncovered = { top: 0, bottom: 0 };

/** 1.91 to 1 as Open Graph asks, the two shapes of streams, and 9 to 16, whose top and bottom hold a program's name and field. */
export const cardFormats: Readonly<Record<CardSize, CardFormat>> = {
  link: { name: 'link', width: 1200, height: 630, margin: 56, covered: uncovered },
  square: { name: 'square', width: 1080, height: 1080, margin: 72, covered: uncovered },
  upright: { name: 'upright', width: 1080, height: 1350, margin: 72, covered: uncovered },
  story: { name: 'story', width: 1080, height: 1920, margin: 80, covered: { top: 250, bottom: 340 } },
};

/** The most bytes of a card, so that networks take it as it is and do not compress it again. */
export const maxCardBytes = 500_000;

/** The least size of letters, in pixels. */
export const leastLetters = 28;

/** Where the words of a post go. */
export const postPlaces = ['mastodon', 'bluesky', 'messenger'] as const;
export type PostPlace = (typeof postPlaces)[number];

/** The most characters of a post, as a reader counts them; of messengers, that of WhatsApp's status, the least of theirs. */
export const postLimits: Readonly<Record<PostPlace, number>> = {
  mastodon: 500,
  bluesky: 300,
  messenger: 700,
};
