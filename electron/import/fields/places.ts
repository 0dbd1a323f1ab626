import { dirname, join } from 'node:path/posix';
import type { PostSite } from '../model/import-file';
import { generatorOf } from '../sources/sources';
import { textOf } from '../sources/paths/patterns';
import type { Fields, Place } from '../sources/paths/patterns';
import type { ConversionReport } from '../report/conversion-report';
import type { FieldReader } from './field-reader';
import { formerPathOf } from './former-paths';

interface PlaceOptions {
  zone: string;
  report: ConversionReport;
  site?: PostSite | undefined;
}

/** Where a text stood. */
interface Places {
  /** Its own address on its site, and those that led on to it; what is no address of a page is reported. */
  formerPaths: string[];
  /** Its own address, as a former path; null where it is not known. */
  address: string | null;
  /** Why its site had no page of it; null where it had one. */
  noPage: string | null;
}

/** Reads where a text stood on its site, by the rules of the program that makes it, and where else its file says that it did. */
export function readPlaces(reader: FieldReader, values: Fields, options: PlaceOptions): Places {
  const { report, site } = options;
  const base = site?.base ?? null;
  const place = placeOf(values, options);
  const own = place !== null && place !== 'unknown' && 'address' in place ? place.address : null;
  const address = own === null ? null : formerPathOf(own, base);
  if (place === 'unknown') report.drop('address-unknown', 1, site?.post?.path ?? '');
  if (own !== null && address === null && !/^\/?$/.test(own)) report.drop('former-address', 1, own);
  const paths = reader.texts('formerPaths').flatMap(({ written, text }) => {
    if (place !== null && /^(permalink|url)$/i.test(written)) return [];
    const path = formerPathOf(site?.post ? fromRoot(text, own, site) : text, base);
    if (path === null && text !== '') report.drop(`front matter: ${written}`, 1, text);
    return path === null ? [] : [path];
  });
  const formerPaths = [...new Set(address === null ? paths : [address, ...paths])].slice(0, 50);
  return {
    formerPaths,
    address,
    noPage: place !== null && place !== 'unknown' && 'hiddenBy' in place ? place.hiddenBy : null,
  };
}

function placeOf(values: Fields, { site, zone }: PlaceOptions): Place | null {
  const generator = generatorOf(site?.kind ?? 'plain');
  if (!generator || !site?.post) return null;
  const fields = { ...site.post.given, ...values };
  return generator.addresses(site.post, { fields, title: textOf(fields['title']), zone });
}

/** Hugo takes an address without a slash before it from beside the page, others from the root of the site. */
function fromRoot(address: string, own: string | null, { kind }: PostSite): string {
  if (address === '' || /^(\/|[a-z]+:)/i.test(address)) return address;
  return kind === 'hugo' ? join(dirname(own ?? '/'), address) : `/${address}`;
}
