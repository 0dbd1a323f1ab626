import { dirname, join } from 'node:path/posix';
import type { Fields, Place, PostSite } from '../model/post';
import type { SiteSource } from '../model/source';
import type { ConversionReport } from '../report/conversion-report';
import { valueText } from './field-reader';
import type { FieldReader } from './field-reader';
import { formerPathOf } from './former-paths';

interface PlaceOptions {
  zone: string;
  report: ConversionReport;
  site?: PostSite | undefined;
  source: SiteSource;
}

/** Where a text was on its earlier site. */
interface Places {
  /** Its own address on its site, and those that led on to it; what is no address of a page is reported. */
  formerPaths: string[];
  /** Its own address, as a former path; null where it is not known. */
  address: string | null;
  /** Why its site had no page of it; null where it had one. */
  noPage: string | null;
}

/** Reads where a text was on its site: by the rules of the program that makes the site, and by what its file says. */
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
    const path = formerPathOf(site?.post ? fromRoot(text, own, options.source) : text, base);
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

function placeOf(values: Fields, { site, source, zone }: PlaceOptions): Place | null {
  if (!site?.post) return null;
  const fields = { ...site.post.given, ...values };
  return source.addresses(site.post, { fields, title: valueText(fields['title']), zone });
}

/** An address without a slash before it as one from the root of the site. */
function fromRoot(address: string, own: string | null, { hasRelativeAliases }: SiteSource): string {
  if (address === '' || /^(\/|[a-z]+:)/i.test(address)) return address;
  return hasRelativeAliases ? join(dirname(own ?? '/'), address) : `/${address}`;
}
