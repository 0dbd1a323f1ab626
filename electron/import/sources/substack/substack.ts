import { parse } from 'csv-parse/sync';
import { DamagedDocument } from '../../report/import-error';
import { entryText } from '../../formats/office/unpack';
import type { Entries, PackedFiles } from '../../formats/office/unpack';
import { byFolder, withFields } from '../paths/posts';

/**
 * The posts of an export of Substack: `posts.csv` says of each its title, date and whether the public could read it. Lists of
 * subscribers and of who opened what are left where they are. Null for any other zip.
 */
export function fromSubstack(entries: Entries): PackedFiles | null {
  const list = [...entries.keys()].find((path) => /(^|\/)posts\.csv$/.test(path));
  if (list === undefined) return null;
  const root = list.replace(/posts\.csv$/, '');
  const files: PackedFiles['files'] = [];
  const used = new Set([list]);
  for (const row of rowsOf(entryText(entries, list) ?? '')) {
    const path = `${root}posts/${row['post_id'] ?? ''}.html`;
    const html = entryText(entries, path);
    if (html === null) continue;
    used.add(path);
    files.push({ path, bytes: withFields(fieldsOf(row), html) });
  }
  return { files, leftOut: byFolder([...entries.keys()].filter((path) => !used.has(path))) };
}

type Row = Readonly<Partial<Record<string, string>>>;

/** What only subscribers could read was not public. */
function fieldsOf(row: Row): Record<string, unknown> {
  const isPublic = /^true$/i.test(row['is_published'] ?? '') && /^(everyone)?$/.test(row['audience'] ?? '');
  return {
    title: row['title'],
    subtitle: row['subtitle'],
    date: row['post_date'],
    slug: row['post_id']?.replace(/^\d+\./, ''),
    ...(isPublic ? { published: true } : { draft: true }),
  };
}

function rowsOf(csv: string): Row[] {
  try {
    return parse(csv, { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw new DamagedDocument('it is cut or damaged', { cause: error });
  }
}
