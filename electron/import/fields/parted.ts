import type { YamlFields } from './yaml';

/** A text and the front matter above it; null when it has none. */
export interface Parted {
  fields: YamlFields | null;
  body: string;
}
