import { z } from 'zod';
import type { Picture, PicturePart } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** Keeps pictures in the archive and cuts parts out of them. */
export interface PictureCalls {
  /** Stores a pasted or dropped picture; metadata is removed when it is exported, not here. */
  'picture:keep': (file: { name: string; bytes: Uint8Array }) => Reply<RememberedPicture>;
  /** Asks the person for a picture file; null when they change their mind. */
  'picture:choose': (nothing: null) => Reply<RememberedPicture | null>;
  /** Crops a stored picture, in fractions of it as seen, and stores the crop beside the whole. */
  'picture:cut': (order: { hash: string } & PicturePart) => Reply<Picture>;
}

export interface KeptPicture {
  picture: Picture;
  /** Caption and credit found in the file's own metadata, "" when there is none. */
  caption: string;
  credit: string;
}

/**
 * How a document crops a picture: from each side, in fractions of the picture's size or in inches at the print size that its
 * file gives. Sides are those of the stored pixels.
 */
export interface DocumentCrop {
  left: number;
  top: number;
  right: number;
  bottom: number;
  unit: 'part' | 'inch';
  /** How far the document turns the picture, in degrees clockwise. */
  turn: number;
  /** Width over height of the crop, where the document gives it, to check the sides against. */
  shape: number | null;
}

/** A stored picture with the words of the last article that showed it; "" and null when none has. */
export interface RememberedPicture extends KeptPicture {
  licence: string;
  alt: string;
  /** Headline of the article that the words come from. */
  from: string | null;
}

/** A part of a picture's width or height. */
const part = z.number().min(0).max(1);

export const pictureArguments: ArgumentSchemas<PictureCalls> = {
  'picture:keep': z.object({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) }),
  'picture:choose': z.null(),
  'picture:cut': z.object({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    left: part,
    top: part,
    width: part,
    height: part,
  }),
};
