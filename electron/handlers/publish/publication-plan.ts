import { createHash } from 'node:crypto';
import type { Edition, EditionFile, SentFile } from './editions';
import { isSiteFile } from './site-manifest';
import type { SiteManifest } from './site-manifest';

/** What is at a destination before a publication. */
export interface Published {
  /** The sizes of all files there, by path. */
  sizes: ReadonlyMap<string, number>;
  /** The list of what the last publication left; null when there is none. */
  manifest: SiteManifest | null;
  /** What a publication that did not end was changing; null when there is none. */
  going: SiteManifest | null;
  /** The files that a publication of this machine, which did not end, has put there. */
  sent: ReadonlyMap<string, SentFile>;
}

/** What a publication does to the files of a destination. */
export interface PublicationPlan {
  add: EditionFile[];
  change: EditionFile[];
  /** Of those that change, the paths that the published site does not have: a publication that was cut off put them there. */
  early: ReadonlySet<string>;
  remove: string[];
  /** How many files stay as they are. */
  unchanged: number;
  /** What is sent, in bytes. */
  bytes: number;
  /** Files at paths of the site that no publication put there, or that were changed there since: they would be overwritten. */
  strangers: string[];
  /** When another machine published there, or began to, in milliseconds; null when it was none but this archive. */
  otherSince: number | null;
  /** What a person must have seen before anything is overwritten; null when there is nothing to ask. */
  question: string | null;
}

/** Compares an edition with what is published. `known` are the publications of this archive. */
export function planPublication(
  edition: Edition,
  there: Published,
  known: ReadonlySet<string>,
): PublicationPlan {
  const plan: PublicationPlan = {
    add: [],
    change: [],
    early: new Set(),
    remove: [],
    unchanged: 0,
    bytes: 0,
    strangers: [],
    otherSince: null,
    question: null,
  };
  for (const file of edition) {
    const standing = standingOf(file.path, there);
    if (standing === file.sha256) plan.unchanged += 1;
    else {
      plan.bytes += file.size;
      (standing === 'absent' ? plan.add : plan.change).push(file);
      if (standing === 'stranger') plan.strangers.push(file.path);
    }
  }
  const listed = there.manifest?.files;
  plan.early = new Set(plan.change.map(({ path }) => path).filter((path) => !listed?.has(path)));
  const wanted = new Set(edition.map(({ path }) => path));
  for (const path of there.sizes.keys())
    if (!wanted.has(path) && isSiteFile(path) && standingOf(path, there) !== 'stranger')
      plan.remove.push(path);
  const others = [there.manifest, there.going].filter((each) => each && !known.has(each.id));
  plan.otherSince = others.length > 0 ? Math.max(...others.map((each) => each?.at ?? 0)) : null;
  plan.strangers.sort();
  if (others.length > 0 || plan.strangers.length > 0) plan.question = questionOf(plan, there);
  return plan;
}

function questionOf({ strangers }: PublicationPlan, { manifest, going }: Published): string {
  const asked = JSON.stringify([manifest?.id, going?.id, strangers]);
  return createHash('sha256').update(asked).digest('hex').slice(0, 32);
}

/**
 * What stands at a path: nothing; a file whose content is known, by its hash; one that a publication put which was cut off, in one of
 * several states; or one that no publication put, or that was changed since, as its size tells.
 */
function standingOf(path: string, there: Published): string {
  const { sizes, manifest, going, sent } = there;
  const size = sizes.get(path);
  if (size === undefined) return 'absent';
  const before = manifest?.files.get(path);
  const changing = going?.files.get(path);
  if (changing) {
    const put = sent.get(path);
    if (put?.sha256 && put.size === size) return put.sha256;
    const isInDoubt = changing.sha256 === null;
    return isInDoubt || [put, changing, before].some((file) => file?.size === size) ? 'unsure' : 'stranger';
  }
  return before?.sha256 && before.size === size ? before.sha256 : 'stranger';
}

/** The places of a site's files in the order in which they are sent. */
const places = ['asset', 'text', 'list', 'home', 'feed'] as const;

function placeOf({ path, article }: EditionFile): (typeof places)[number] {
  if (article !== undefined) return 'text';
  if (path === 'index.html') return 'home';
  if (path.endsWith('.xml')) return 'feed';
  return path.endsWith('.html') ? 'list' : 'asset';
}

/**
 * The files that are sent, in steps, each in any order. At no moment does a page of the old site, or one that it leads to, link to a
 * page that is missing: what pages show comes first, then new pages, to which nothing leads yet, then the changed ones, which may.
 */
export function sendingSteps({
  add,
  change,
  early,
}: Pick<PublicationPlan, 'add' | 'change' | 'early'>): EditionFile[][] {
  const [assets, ...pages] = places;
  const at = (files: readonly EditionFile[], place: (typeof places)[number]) =>
    files.filter((file) => placeOf(file) === place);
  const unlinked = change.filter(({ path }) => early.has(path));
  const linked = change.filter(({ path }) => !early.has(path));
  return [
    at(add, assets),
    at(change, assets),
    ...[add, unlinked, linked].flatMap((files) => pages.map((place) => at(files, place))),
  ].filter((step) => step.length > 0);
}

/** The files that are removed, in steps: pages before what they show. */
export function removingSteps({ remove }: Pick<PublicationPlan, 'remove'>): string[][] {
  const isPage = (path: string) => path.endsWith('.html');
  return [remove.filter(isPage), remove.filter((path) => !isPage(path))];
}

/** Whether nothing is to be done: the site is there, and no publication was left unfinished. */
export function isUpToDate(plan: PublicationPlan, { manifest, going }: Published): boolean {
  const { add, change, remove } = plan;
  return add.length + change.length + remove.length === 0 && manifest !== null && !going;
}
