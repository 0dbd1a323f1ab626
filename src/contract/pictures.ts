import { z } from 'zod';
import type { Picture, PicturePart } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** Keeps pictures in the archive and cuts parts out of them. */
export interface PictureCalls {
  /** Keeps a pasted or dropped picture; the bytes are cleaned when they leave, never when they are kept. */
  'picture:keep': (file: { name: string; bytes: Uint8Array }) => Reply<RememberedPicture>;
  /** Asks the person for a picture file; null when they change their mind. */
  'picture:choose': (nothing: null) => Reply<RememberedPicture | null>;
  /** Cuts a part out of a kept picture, in fractions of it as seen, and keeps it beside the whole. */
  'picture:cut': (order: { hash: string } & PicturePart) => Reply<Picture>;
}

export interface KeptPicture {
  picture: Picture;
  /** Caption and credit found in the file's own metadata, "" when there is none. */
  caption: string;
  credit: string;
}

/**
 * What a document cuts away of a picture that it shows: from each side, in fractions of the picture's size or in inches
 * of the size at which its file says to print it. Sides are those of the pixels as the file stores them.
 */
export interface DocumentCrop {
  left: number;
  top: number;
  right: number;
  bottom: number;
  unit: 'part' | 'inch';
  /** How far the document turns the picture, in degrees clockwise. */
  turn: number;
  /** The width of what it shows by its height, where it says so, to check the sides against. */
  shape: number | null;
}

/** A kept picture with what the last article that showed it said of it; "" and null when none has. */
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
