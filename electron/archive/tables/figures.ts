import type { Database } from 'better-sqlite3';
import { figuresOf, leadFigure, pictureSchema } from '../../../src/article';
import type { Article, Figure } from '../../../src/article';

/** Which pictures a text shows now, and what it says of them; its calls must run in the transaction of the text's own save. */
interface FiguresTable {
  keep(number: number, article: Article): void;
}

/** A figure of a text, as it is stored. */
interface FigureRow {
  place: number;
  /** What names it among the text's figures: see `namedFigures`. */
  block: string | null;
  picture: string;
  shown: string;
  width: number;
  caption: string;
  credit: string;
  alt: string;
  licence: string;
}

const columns = 'place, block, picture, shown, width, caption, credit, alt, licence';

/** Reads and writes the table of figures. A text is saved many times between two changes of its pictures: only changes are written. */
export function figuresTableOf(database: Database): FiguresTable {
  const known = database.prepare<[number], FigureRow>(
    `SELECT ${columns} FROM figure WHERE article = ? ORDER BY place`,
  );
  const clear = database.prepare<[number]>('DELETE FROM figure WHERE article = ?');
  const add = database.prepare(
    `INSERT INTO figure (article, ${columns})
     VALUES (@article, @place, @block, @picture, @shown, @width, @caption, @credit, @alt, @licence)`,
  );
  return {
    keep(number, article) {
      const figures = rowsOf(article);
      const before = known.all(number);
      if (JSON.stringify(before) === JSON.stringify(figures)) return;
      clear.run(number);
      for (const figure of figures) add.run({ article: number, ...figure });
    },
  };
}

function rowsOf(article: Article): FigureRow[] {
  return figuresOf(article).map((figure, place) => rowOf(figure, place, figure === article.lead));
}

function rowOf(figure: Figure, place: number, isLead: boolean): FigureRow {
  const { id, picture, crop, caption, credit, alt, licence = '' } = figure;
  return {
    place,
    block: isLead ? leadFigure : (id ?? null),
    picture: crop?.of.hash ?? picture.hash,
    shown: picture.hash,
    width: picture.width,
    caption,
    credit,
    alt,
    licence,
  };
}

/** Rebuilds the table of figures from the texts as they are now. */
export function refillFigures(database: Database): void {
  database.function('figures_in', { deterministic: true, directOnly: true }, (content: unknown) =>
    JSON.stringify(typeof content === 'string' ? figuresIn(content) : []),
  );
  database.exec(`
    DELETE FROM figure;
    INSERT INTO figure (article, ${columns})
    SELECT r.article, f.value ->> 'place', f.value ->> 'block', f.value ->> 'picture', f.value ->> 'shown', f.value ->> 'width',
      f.value ->> 'caption', f.value ->> 'credit', f.value ->> 'alt', f.value ->> 'licence'
    FROM article a JOIN revision r ON r.article = a.number AND r.revision = a.revision, json_each(figures_in(r.content)) f
    WHERE instr(r.content, '"hash":"') > 0;
  `);
}

/** The figures of a stored text, as far as it can be read. */
function figuresIn(content: string): FigureRow[] {
  try {
    const { lead, body } = JSON.parse(content) as { lead?: unknown; body?: unknown };
    const blocks = Array.isArray(body) ? (body as unknown[]).filter(isFigure) : [];
    const figures = [...(isFigure(lead) ? [lead] : []), ...blocks];
    return figures.map((figure, place) => rowOf(wholeFigure(figure), place, figure === lead));
  } catch {
    return []; // A damaged text: its figures are stored at its next save.
  }
}

function isFigure(value: unknown): value is Figure {
  if (typeof value !== 'object' || value === null) return false;
  const { type, picture } = value as { type?: unknown; picture?: unknown };
  return type === 'figure' && pictureSchema.safeParse(picture).success;
}

/** A figure of which any word that is not of its form is empty. */
function wholeFigure(figure: Figure): Figure {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { caption, credit, alt, licence, crop, id, ...rest } = figure;
  const isCut = pictureSchema.safeParse((crop as { of?: unknown } | undefined)?.of).success;
  return {
    ...rest,
    ...(typeof id === 'string' && { id }),
    ...(crop && isCut && { crop }),
    caption: text(caption),
    credit: text(credit),
    alt: text(alt),
    licence: text(licence),
  };
}
