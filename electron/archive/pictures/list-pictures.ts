import type { Database } from 'better-sqlite3';
import { fold, pictureWordNames, saysTerms } from '../../../src/article';
import type { PictureWords } from '../../../src/article';
import { pictureFilters } from '../../../src/contract';
import type {
  PictureDetails,
  PictureFilter,
  PictureLine,
  PictureList,
  PictureQuery,
} from '../../../src/contract';
import { sameGroups, similarGroups } from './like-pictures';
import { heldPicturesOf, pictureRowsOf } from './picture-rows';
import type { HeldPictures, PictureRow } from './picture-rows';

/** How wide a picture must be to print well, in pixels: as the lead picture, and in a column. */
export interface PrintWidths {
  lead: number;
  column: number;
}

/** Lists the pictures of an archive, and gives all details of one. */
export interface PictureReading {
  list(query: PictureQuery, enough: PrintWidths): PictureList;
  /** Null when the archive does not hold it. */
  open(hash: string, enough: PrintWidths): PictureDetails | null;
}

/** Reads every picture's row and every figure at each call; pictures are compared again only when another was. */
export function pictureReadingOf(database: Database): PictureReading {
  const rowsOf = pictureRowsOf(database);
  const heldOf = heldPicturesOf(database);
  const groupsOf = groupingOf(database);
  const read = (enough: PrintWidths) => {
    const rows = rowsOf();
    const { same, similar } = groupsOf(rows);
    const groups = { duplicate: groupNames(same), similar: groupNames(similar) };
    const passes = (row: PictureRow, filter: PictureFilter) =>
      filter === 'removed' ? isInTrash(row) : !isInTrash(row) && tests[filter](row, { enough, groups });
    return { rows, passes, same, similar, groups };
  };
  return {
    list({ words, filters, sort }, enough) {
      const { rows, passes, groups } = read(enough);
      const isShown = shownBy(words, filters, passes);
      const shown = rows.filter(isShown).sort(orders[sort]);
      const grouping = filters.includes('similar')
        ? groups.similar
        : filters.includes('duplicate')
          ? groups.duplicate
          : null;
      const held = filters.includes('unused') ? heldOf() : null;
      const lines = shown.map((row) => lineOf(row, enough, held, grouping?.get(row.hash) ?? null));
      return {
        pictures: grouping ? groupsTogether(lines) : lines,
        counts: Object.fromEntries(
          pictureFilters.map((filter) => [filter, rows.filter((row) => passes(row, filter)).length]),
        ) as PictureList['counts'],
        total: rows.filter((row) => !isInTrash(row)).length,
        uncompared: rows.filter(({ look, pixels }) => look === '' && pixels === '').length,
      };
    },
    open(hash, enough) {
      const { rows, same, similar } = read(enough);
      const row = rows.find((each) => each.hash === hash) ?? rows.find((each) => shows(each, hash));
      if (!row) return null;
      const held = row.uses.length === 0 ? heldOf() : null;
      const line = (each: PictureRow) => lineOf(each, enough, null, null);
      const others = (groups: PictureRow[][]) =>
        groups.find((group) => group.includes(row))?.filter((each) => each !== row) ?? [];
      const duplicates = others(same);
      return {
        ...lineOf(row, enough, held, null),
        consentGiven: row.facts.consent ?? null,
        uses: row.uses.map(({ shown: _shown, width: _width, savedAt: _savedAt, tags: _tags, ...use }) => use),
        duplicates: duplicates.map(line),
        similar: others(similar)
          .filter((each) => !duplicates.includes(each))
          .map(line),
      };
    },
  };
}

/** Groups the pictures that are alike and not in the trash; each group has two or more. */
function groupingOf(
  database: Database,
): (rows: readonly PictureRow[]) => Record<'same' | 'similar', PictureRow[][]> {
  const stateOfLooks = database
    .prepare<[], string>("SELECT count(*) || ' ' || coalesce(max(rowid), 0) FROM picture_look")
    .pluck();
  let state: string | undefined;
  let compared: Record<'same' | 'similar', string[][]> = { same: [], similar: [] };
  return (rows) => {
    const now = `${stateOfLooks.get() ?? ''} ${rows.length}`;
    if (now !== state) {
      const hashes = (groups: PictureRow[][]) => groups.map((group) => group.map(({ hash }) => hash));
      compared = { same: hashes(sameGroups(rows)), similar: hashes(similarGroups(rows)) };
      state = now;
    }
    const kept = new Map(rows.filter((row) => !isInTrash(row)).map((row) => [row.hash, row]));
    const keptIn = (groups: string[][]) =>
      groups
        .map((group) => group.flatMap((hash) => kept.get(hash) ?? []))
        .filter((group) => group.length > 1);
    const similar = keptIn(compared.similar).filter(
      (group) => new Set(group.map(({ pixels }) => pixels)).size > 1,
    );
    return { same: keptIn(compared.same), similar };
  };
}

/** A picture of the trash that a text shows again is in use. */
const isInTrash = ({ removedAt, uses }: PictureRow): boolean => removedAt !== null && uses.length === 0;

const shows = ({ uses }: PictureRow, shown: string): boolean => uses.some((use) => use.shown === shown);

interface Knowledge {
  enough: PrintWidths;
  groups: Record<'duplicate' | 'similar', ReadonlyMap<string, string>>;
}

/** Whether a picture that is not in the trash passes a filter: by the words of all its texts, or without texts by those remembered. */
const tests: Record<Exclude<PictureFilter, 'removed'>, (row: PictureRow, known: Knowledge) => boolean> = {
  used: ({ uses }) => uses.length > 0,
  unused: ({ uses }) => uses.length === 0,
  undescribed: (row) => saidOf(row).some(({ alt }) => alt.trim() === ''),
  uncredited: (row) => saidOf(row).some(({ credit }) => credit.trim() === ''),
  unlicensed: (row) => saidOf(row).some((words) => !saysTerms(words)),
  unasked: ({ facts }) => (facts.consent?.kind ?? 'unasked') === 'unasked',
  refused: ({ facts }) => facts.consent?.kind === 'refused',
  coarse: (row, { enough }) => isCoarse(row, enough),
  duplicate: ({ hash }, { groups }) => groups.duplicate.has(hash),
  similar: ({ hash }, { groups }) => groups.similar.has(hash),
};

/** Too small for a leaflet at the size at which one of its texts prints it; of one without texts, in a column. */
function isCoarse({ type, width, uses }: PictureRow, enough: PrintWidths): boolean {
  if (type === 'image/svg+xml') return false;
  if (uses.length === 0) return width < enough.column;
  return uses.some((use) => use.width < (use.isLead ? enough.lead : enough.column));
}

/** What each text says of a picture, or what is remembered of it. */
function saidOf({ uses, facts }: PictureRow): PictureWords[] {
  return uses.length > 0 ? uses : [wordsOf(facts)];
}

const wordsOf = ({
  caption = '',
  credit = '',
  alt = '',
  licence = '',
}: Partial<PictureWords>): PictureWords => ({
  caption,
  credit,
  alt,
  licence,
});

function shownBy(
  words: string,
  filters: readonly PictureFilter[],
  passes: (row: PictureRow, filter: PictureFilter) => boolean,
): (row: PictureRow) => boolean {
  const terms = fold(words).split(/\s+/).filter(Boolean);
  const beginnings = terms.map((term) => new RegExp(`(?:^|[^\\p{L}\\p{N}])${escaped(term)}`, 'u'));
  const starts = ({ facts, uses }: PictureRow) => {
    const said = [facts.name ?? '', ...Object.values(wordsOf(facts)), ...uses.map(spokenOf)].join(' ');
    const folded = fold(said);
    return beginnings.every((beginning) => beginning.test(folded));
  };
  const isTrash = filters.includes('removed');
  return (row) =>
    isInTrash(row) === isTrash &&
    filters.every((filter) => passes(row, filter)) &&
    (terms.length === 0 || starts(row));
}

const spokenOf = ({ headline, tags, ...use }: PictureRow['uses'][number]): string =>
  [headline, tags.replace(/[[\]",]/g, ' '), ...pictureWordNames.map((name) => use[name])].join(' ');

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Order = (one: PictureRow, other: PictureRow) => number;

const orders: Record<PictureQuery['sort'], Order> = {
  added: (one, other) => other.addedAt - one.addedAt || (one.hash < other.hash ? -1 : 1),
  used: (one, other) =>
    (other.uses[0]?.savedAt ?? 0) - (one.uses[0]?.savedAt ?? 0) ||
    other.addedAt - one.addedAt ||
    (one.hash < other.hash ? -1 : 1),
};

function lineOf(
  row: PictureRow,
  enough: PrintWidths,
  held: HeldPictures | null,
  group: string | null,
): PictureLine {
  const { hash, type, width, height, size, addedAt, removedAt, facts, uses } = row;
  return {
    hash,
    type,
    width,
    height,
    size,
    addedAt,
    removedAt,
    words: wordsOf(uses.find((use) => pictureWordNames.some((name) => use[name].trim() !== '')) ?? facts),
    name: facts.name ?? '',
    texts: new Set(uses.map(({ id }) => id)).size,
    heldBy: holderOf(hash, held),
    consent: facts.consent?.kind ?? 'unasked',
    isCoarse: isCoarse(row, enough),
    group,
  };
}

function holderOf(hash: string, held: HeldPictures | null): PictureLine['heldBy'] {
  if (held?.masthead.has(hash)) return 'masthead';
  if (held?.signatories.has(hash)) return 'signatory';
  return held?.earlier.has(hash) ? 'earlier' : null;
}

/** The name of each picture's group: its first picture. */
function groupNames(groups: readonly (readonly PictureRow[])[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group) => group.map(({ hash }) => [hash, group[0]?.hash ?? hash] as const)));
}

/** Lines in their order, but each group as a whole where its first one stands. */
function groupsTogether(lines: readonly PictureLine[]): PictureLine[] {
  const groups = new Map<string, PictureLine[]>();
  for (const line of lines) {
    const name = line.group ?? line.hash;
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups.values()].flat();
}
