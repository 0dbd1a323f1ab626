import { z } from 'zod';
import { pictureSchema } from './picture';

/**
 * The consent of the people whom a picture shows: not asked yet, nobody recognisable, given, minors with the consent of their
 * parents or guardians, refused.
 */
export const consentKinds = ['unasked', 'nobody', 'given', 'parents', 'refused'] as const;

const line = z.string().max(400);
const words = z.string().max(20_000).exactOptional();

/** What a group knows of a picture. It is in no outlet; the words are what the next text that shows the picture begins with. */
export const pictureFactsSchema = z.object({
  /** The name of its original file, without the folder. */
  name: line.exactOptional(),
  caption: words,
  credit: words,
  alt: words,
  licence: words,
  consent: z
    .object({
      kind: z.enum(consentKinds),
      /** Who gave or refused it. */
      by: line,
      /** The day, "2026-06-13"; "" when nobody wrote it down. */
      on: z.iso.date().or(z.literal('')),
      note: z.string().max(4000),
    })
    .exactOptional(),
  /** The hash of the picture that it was cut out of. */
  cutOf: pictureSchema.shape.hash.exactOptional(),
});

/** Facts about pictures by their hashes: the form of the file in an export of everything. */
export const pictureFactsByHash = z.record(pictureSchema.shape.hash, pictureFactsSchema);

export type ConsentKind = (typeof consentKinds)[number];
export type PictureFacts = z.infer<typeof pictureFactsSchema>;
export type PictureConsent = NonNullable<PictureFacts['consent']>;

/** The words of a picture, in each figure that shows it and in what is remembered of it. */
export interface PictureWords {
  caption: string;
  credit: string;
  alt: string;
  licence: string;
}

/** The names of a picture's words. */
export const pictureWordNames = [
  'caption',
  'credit',
  'alt',
  'licence',
] as const satisfies readonly (keyof PictureWords)[];
