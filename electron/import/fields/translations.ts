import { basename } from 'node:path/posix';
import { isFields } from '../model/post';
import type { PostSite } from '../model/post';
import { valueText } from './field-reader';
import type { FieldReader } from './field-reader';
import { formerPathOf } from './former-paths';

/**
 * The key that a text shares with the translations that its front matter lists, `translations: { en: /en/water/ }`: the first of their
 * addresses, its own among them, or of the names of their files. Each translation lists the same ones. Undefined where none is listed.
 */
export function translationKeyOf(
  reader: FieldReader,
  address: string | null,
  { file, site }: { file: string; site?: PostSite | undefined },
): string | undefined {
  const listed = addressesIn(reader.peek('translations')?.value).filter((each) => each !== '');
  if (listed.length === 0) return undefined;
  const areFiles = listed.every((each) => /\.(md|markdown)$/i.test(each));
  const own = areFiles ? basename(file) : address;
  const others = listed.map((each) =>
    areFiles ? basename(each) : (formerPathOf(rooted(each), site?.base ?? null) ?? each),
  );
  const all = [...new Set([...(own === null ? [] : [own]), ...others])].sort();
  if (all.length < 2) return undefined;
  reader.find('translations');
  return all[0]?.slice(0, 200);
}

function rooted(address: string): string {
  return /^(\/|[a-z]+:)/i.test(address) ? address : `/${address}`;
}

/** The addresses of a list, or of fields by language: `[{ lang: en, url: /en/water/ }]`. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (!isFields(value)) return [valueText(value).trim()];
  const named = ['url', 'path', 'link', 'permalink', 'href', 'file', 'slug'].find((name) => name in value);
  return named === undefined ? Object.values(value).flatMap(addressesIn) : [valueText(value[named]).trim()];
}
