import { z } from 'zod';

/** The formats of the pictures that an archive keeps. */
export const pictureTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
  'image/svg+xml',
] as const;

/** A picture kept in the archive, named by its content: the same bytes are the same picture. */
export const pictureSchema = z.object({
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(pictureTypes),
  /** Size in pixels, as seen (after the camera's rotation). */
  width: z.int().positive(),
  height: z.int().positive(),
});

export type Picture = z.infer<typeof pictureSchema>;
