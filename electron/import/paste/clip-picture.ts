/** A picture that came with a copy, not kept yet. */
export interface ClipPicture {
  name: string;
  bytes: Uint8Array;
}
