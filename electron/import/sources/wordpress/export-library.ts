import { DamagedDocument } from '../../report/import-error';
import type { ExportItem, SiteInfo } from './item';
import { readItems } from './read-items';
import { Translations } from './translations';

/** A media file of the site, as its item describes it. */
export interface Media {
  id: string;
  url: string;
  title: string;
  alt: string;
  caption: string;
  /** The item that it was uploaded with. */
  parent: string;
}

/** What the items of an export refer to, read before the first of them becomes an article. */
export interface ExportLibrary {
  site: SiteInfo;
  media: ReadonlyMap<string, Media>;
  /** Reusable blocks by their number. */
  blocks: ReadonlyMap<string, ExportItem>;
  translations: Translations;
  /** How many posts and pages there are. */
  postCount: number;
}

/** Reads an export once for what its items refer to. Throws `DamagedDocument` when no item can be read. */
export async function readLibrary(bytes: Uint8Array): Promise<ExportLibrary> {
  const site: SiteInfo = { address: '', language: '', authors: new Map() };
  const media = new Map<string, Media>();
  const blocks = new Map<string, ExportItem>();
  const translations = new Translations(site);
  let postCount = 0;
  let itemCount = 0;
  try {
    for await (const item of readItems(bytes, site)) {
      itemCount += 1;
      if (item.type === 'attachment') media.set(item.id, mediaOf(item));
      if (item.type === 'wp_block') blocks.set(item.id, item);
      if (!isPost(item)) continue;
      translations.add(item);
      postCount += 1;
    }
  } catch (error) {
    if (!(error instanceof DamagedDocument) || itemCount === 0) throw error;
  }
  return { site, media, blocks, translations, postCount };
}

/** Whether an item is a post or a page that is not in the trash. */
export function isPost({ type, status }: ExportItem): boolean {
  return (type === 'post' || type === 'page') && status !== 'trash' && status !== 'auto-draft';
}

function mediaOf(item: ExportItem): Media {
  const alt = item.meta.find(([name]) => name === '_wp_attachment_image_alt')?.[1] ?? '';
  const { id, title, excerpt, parent } = item;
  return { id, url: item.attachment || item.guid, title, alt: alt.trim(), caption: excerpt.trim(), parent };
}
