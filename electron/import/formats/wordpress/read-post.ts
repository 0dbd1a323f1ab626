import type { Problem, Result } from '../../../../src/contract';
import { buildArticle } from '../../article/build-article';
import type { ForeignFile, KeepPicture, PostSite, Seed } from '../../article/foreign-file';
import { PictureFinder } from '../../article/picture-finder';
import { readWithReport } from '../../article/read-article';
import type { ReadArticle } from '../../article/read-article';
import type { ConversionReport } from '../../report/conversion-report';
import type { ExportLibrary } from './export-library';
import type { ExportItem } from './item';
import { plainText, postFields } from './post-fields';
import { postMarkup } from './post-markup';

/** Makes an article of an item of an export. */
export function readPost(
  item: ExportItem,
  file: ForeignFile,
  library: ExportLibrary,
  seed: Seed,
  keep: KeepPicture,
): Promise<Result<ReadArticle, Problem>> {
  return readWithReport(file.name, (report) => {
    const fields = postFields(item, library, seed.zone, report);
    const markup = postMarkup(item, library, report);
    reportExtras(item, report);
    const embedded = new Map();
    const pictures = new PictureFinder({ file, embedded, keep, report });
    const converted = {
      markup,
      embedded,
      fields: null,
      metadata: { title: '', language: '' },
      headings: 'document' as const,
      site: siteOf(library),
    };
    return buildArticle({ file: file.name, converted, fields, notesMarkup: '', seed, pictures, report });
  });
}

function siteOf({ site: { address } }: ExportLibrary): PostSite {
  const known = URL.canParse(address);
  return {
    kind: 'plain',
    base: known ? address : null,
    basePath: known ? new URL(address).pathname.replace(/\/$/, '') : '',
  };
}

/** Reports what an article has no place for: comments of readers, custom fields of plugins. */
function reportExtras({ comments, meta }: ExportItem, report: ConversionReport): void {
  for (const { author, content } of comments)
    report.drop('reader-comment', 1, [author, plainText(content)].filter(Boolean).join(' — '));
  for (const [name, value] of meta) {
    if (technicalFields.test(name) || !/\p{L}{2}/u.test(value)) continue;
    report.drop(`custom field: ${name}`, 1, value);
  }
}

/** Custom fields that only programs read, and those that were read for the article. */
const technicalFields =
  /^(_edit_|_wp_|_thumbnail_id|_pingme|_encloseme|_menu_item_|_oembed_|_elementor_(css|version|edit_mode|page_assets)|_yoast_wpseo_(primary|content_score|estimated)|footnotes$|_jetpack_|_publicize)/;
