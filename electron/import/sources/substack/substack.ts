import { parse } from 'csv-parse/sync';
import { isFields } from '../../model/post';
import type { Fields, Place, PostText } from '../../model/post';
import type { SiteSource } from '../../model/source';
import { DamagedDocument } from '../../report/import-error';
import { textOf } from '../paths/patterns';

/**
 * Substack's export: a page for each post, "posts/11.eau.html", and a list that says of each its title, date and who could read it; beside
 * them lists of subscribers and of who opened what.
 */
export const substack: SiteSource = {
  kind: 'site',
  recognise: (paths) => (paths.includes(list) && paths.some(isPost) ? [] : null),
  texts: isPost,
  pictures: [''],
  addresses: (_post, text) => placeOf(text),
  parsers: { csv: rowsById },
  given: {
    by: (path) => path === list,
    to: (path, _settings, files) => fieldsOf(files.get(list)?.[idOf(path).toLowerCase()]),
  },
};

const list = 'posts.csv';

function isPost(path: string): boolean {
  return /^posts\/[^/]+\.html$/.test(path);
}

/** "11.eau". */
function idOf(path: string): string {
  return path.replace(/^.*\/|\.html$/g, '');
}

function fieldsOf(row: unknown): Fields {
  if (!isFields(row)) return {};
  const { title, subtitle, post_date: date, post_id: id, is_published, audience } = row;
  const stated = { title, subtitle, date, slug: textOf(id).replace(/^\d+\./, ''), is_published, audience };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== ''));
}

/** What only subscribers could read was not public. */
function placeOf({ fields: { slug, is_published: isPublished, audience } }: PostText): Place {
  if (!/^true$/i.test(textOf(isPublished))) return { hiddenBy: `is_published: ${textOf(isPublished)}` };
  if (!/^(everyone)?$/.test(textOf(audience))) return { hiddenBy: `audience: ${textOf(audience)}` };
  return { address: `/p/${textOf(slug)}` };
}

function rowsById(csv: string): Fields {
  try {
    const options = { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true } as const;
    const rows = parse<Record<string, string>>(csv, options);
    return Object.fromEntries(rows.map((row) => [row['post_id'] ?? '', row]));
  } catch (error) {
    throw new DamagedDocument('it is cut or damaged', { cause: error });
  }
}
