import type { Database } from 'better-sqlite3';
import type { ArticleStatus, Picture, PictureFacts, PictureWords, ZonedTime } from '../../../src/article';
import { leadFigure, zonedTimeSchema } from '../../../src/article';
import type { PictureUse } from '../../../src/contract';
import { nullIfDamaged } from '../storage-problem';
import { isSoundSql } from '../tables/checksums';
import { picturesIn } from '../erasing/eraser';
import { factsIn } from '../tables/picture-facts';

/** A picture of the archive with all that is kept of it and every figure that shows it, the last saved first. */
export interface PictureRow extends Picture {
  size: number;
  addedAt: number;
  removedAt: number | null;
  facts: PictureFacts;
  pixels: string;
  look: string;
  uses: UseRow[];
}

/** A figure that shows a picture, the width in pixels of what it shows, and its text's tags. */
interface UseRow extends PictureUse {
  /** The hash of what it shows. */
  shown: string;
  width: number;
  savedAt: number;
  tags: string;
}

/** Reads all pictures except those cut out of another, which are shown with it. */
export function pictureRowsOf(database: Database): () => PictureRow[] {
  const pictures = database.prepare<[], StoredPicture>(
    `SELECT p.hash, type, width, height, size, kept_at AS addedAt, f.content AS facts, f.removed_at AS removedAt,
       coalesce(pixels, '') AS pixels, coalesce(look, '') AS look
     FROM picture p LEFT JOIN picture_facts f ON f.hash = p.hash AND ${isSoundSql('picture_facts', 'f')}
     LEFT JOIN picture_look l ON l.hash = p.hash`,
  );
  const figures = database.prepare<[], StoredUse>(
    `SELECT id, headline, status, embargo, removed_at AS removedAt, saved_at AS savedAt, tags, place, block, picture, shown, width,
       caption, credit, alt, licence
     FROM figure JOIN article ON number = article ORDER BY saved_at DESC, number DESC, place`,
  );
  return () => {
    const rows = new Map(pictures.all().map((stored) => [stored.hash, rowOf(stored)]));
    const cuts = new Set<string>();
    for (const stored of figures.iterate()) {
      rows.get(stored.picture)?.uses.push(useOf(stored));
      if (stored.shown !== stored.picture) cuts.add(stored.shown);
    }
    return [...rows.values()].filter(({ hash, facts, uses }) => {
      const isCut = cuts.has(hash) || (facts.cutOf !== undefined && rows.has(facts.cutOf));
      return uses.length > 0 || !isCut;
    });
  };
}

/** Pictures that no figure shows, by what keeps them: the masthead, the signatories of texts as they are now, or any version of either. */
export interface HeldPictures {
  earlier: Set<string>;
  masthead: Set<string>;
  signatories: Set<string>;
}

/** Finds the pictures that are held, by reading all texts. */
export function heldPicturesOf(database: Database): () => HeldPictures {
  const earlier = database
    .prepare<[], string>('SELECT content FROM revision UNION ALL SELECT content FROM masthead_revision')
    .pluck();
  const masthead = database.prepare<[], string>('SELECT content FROM document').pluck();
  const signatories = database
    .prepare<[], string>(
      `SELECT r.content ->> 'signatories' FROM article a JOIN revision r ON r.article = a.number AND r.revision = a.revision
       WHERE r.content LIKE '%"signatories":{%' AND json_valid(r.content)`,
    )
    .pluck();
  return () => ({
    earlier: picturesIn(earlier.iterate()),
    masthead: picturesIn(masthead.iterate()),
    signatories: picturesIn(signatories.iterate()),
  });
}

interface StoredPicture extends Omit<PictureRow, 'facts' | 'uses'> {
  facts: string | null;
}

interface StoredUse extends PictureWords {
  id: string;
  headline: string;
  status: ArticleStatus;
  embargo: string | null;
  removedAt: number | null;
  savedAt: number;
  tags: string;
  place: number;
  block: string | null;
  picture: string;
  shown: string;
  width: number;
}

const rowOf = ({ facts, ...stored }: StoredPicture): PictureRow => ({
  ...stored,
  facts: factsIn(facts ?? '{}'),
  uses: [],
});

function useOf({ embargo, removedAt, picture, block, ...stored }: StoredUse): UseRow {
  return {
    ...stored,
    embargo: embargo === null ? null : embargoIn(embargo),
    isRemoved: removedAt !== null,
    figure: block,
    isLead: block === leadFigure,
    isCut: picture !== stored.shown,
  };
}

function embargoIn(json: string): ZonedTime | null {
  return nullIfDamaged(() => zonedTimeSchema.safeParse(JSON.parse(json)).data) ?? null;
}
