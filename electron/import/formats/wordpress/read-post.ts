import type { Problem, Result } from '../../../../src/contract';
import { assemble } from '../../article/build-article';
import type { ForeignFile, KeepPicture, PostSite, Seed } from '../../article/foreign-file';
import type { Losses } from '../../report/conversion-report';
import { PictureFinder } from '../../article/picture-finder';
import { readGuarded } from '../../article/read-article';
import type { ReadArticle } from '../../article/read-article';
import type { Item } from './item';
import type { ExportLibrary } from './export-library';
import { plainWords, postFields } from './post-fields';
import { postMarkup } from './post-markup';

/** Makes an article of one entry of an export. */
export function readPost(
  item: Item,
  file: ForeignFile,
  library: ExportLibrary,
  seed: Seed,
  keep: KeepPicture,
): Promise<Result<ReadArticle, Problem>> {
  return readGuarded(file.name, (losses) => {
    const fields = postFields(item, library, seed.zone, losses);
    const markup = postMarkup(item, library, losses);
    tellRest(item, losses);
    const embedded = new Map();
    const pictures = new PictureFinder({ file, embedded, keep, losses });
    const foreign = {
      markup,
      embedded,
      fields: null,
      metadata: { title: '', language: '' },
      headings: 'document' as const,
      site: siteOf(library),
    };
    return assemble({ file: file.name, foreign, fields, notesMarkup: '', seed, pictures, losses });
  });
}

function siteOf({ head: { address } }: ExportLibrary): PostSite {
  const known = URL.canParse(address);
  return {
    kind: 'plain',
    base: known ? address : null,
    basePath: known ? new URL(address).pathname.replace(/\/$/, '') : '',
  };
}

/** What WordPress keeps beside a post and an article has no place for: comments of readers, fields of plugins. */
function tellRest({ comments, meta }: Item, losses: Losses): void {
  for (const { author, content } of comments)
    losses.drop('reader-comment', 1, [author, plainWords(content)].filter(Boolean).join(' — '));
  for (const [name, value] of meta) {
    if (technical.test(name) || !/\p{L}{2}/u.test(value)) continue;
    losses.drop(`custom field: ${name}`, 1, value);
  }
}

/** Fields that only programs read, and those that were read for the article. */
const technical =
  /^(_edit_|_wp_|_thumbnail_id|_pingme|_encloseme|_menu_item_|_oembed_|_elementor_(css|version|edit_mode|page_assets)|_yoast_wpseo_(primary|content_score|estimated)|footnotes$|_jetpack_|_publicize)/;
