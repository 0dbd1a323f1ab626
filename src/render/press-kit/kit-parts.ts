import type { Figure } from '../../article';

/** A picture of the kit as it was prepared: its path in the kit, its size, and what is said of it. */
export interface KitPicture {
  name: string;
  figure: Figure;
  width: number;
  height: number;
}

/** A file of the kit, or its folder of pictures, and what the read-me says of it. */
export interface KitFile {
  name: string;
  says: string;
}
