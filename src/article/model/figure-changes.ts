import { figureSchema } from './schema';
import type { Picture } from './picture';
import type { Article, Figure } from './schema';

/** The figures of a text by name: the identifier of their block, or `leadFigure`. */
export type NamedFigures = Readonly<Record<string, Figure>>;

/** The name of the lead. */
export const leadFigure = 'lead';

/** All figures of a text by name; without those whose block has no identifier. */
export function namedFigures({ lead, body }: Pick<Article, 'lead' | 'body'>): NamedFigures {
  const named = body.flatMap((block) =>
    block.type === 'figure' && block.id !== undefined ? [[block.id, block] as const] : [],
  );
  return { ...(lead && { [leadFigure]: lead }), ...Object.fromEntries(named) };
}

/** A text with other figures in the place of those of the same names. */
export function withNamedFigures(article: Article, figures: NamedFigures): Article {
  const { lead, body } = article;
  return {
    ...article,
    lead: lead && (figures[leadFigure] ? inOrder(figures[leadFigure]) : lead),
    body: body.map((block) => {
      const figure = block.type === 'figure' && block.id !== undefined ? figures[block.id] : undefined;
      return figure && block.id !== undefined ? inOrder({ ...figure, id: block.id }) : block;
    }),
  };
}

/** The fields in the schema's order, on which the hash of the text depends. */
const inOrder = (figure: Figure): Figure => figureSchema.parse(figure);

/** Applies to a figure what changed between two states of it, where it still is as in the first. */
export function carryFigure(now: Figure, before: Figure, after: Figure): Figure {
  const carried = { ...now };
  for (const name of ['caption', 'credit', 'alt'] as const)
    if (now[name] === before[name]) carried[name] = after[name];
  if (now.licence === before.licence) setOrOmit(carried, 'licence', after.licence);
  if (now.picture.hash !== before.picture.hash || before.picture.hash === after.picture.hash) return carried;
  carried.picture = after.picture;
  setOrOmit(carried, 'crop', after.crop);
  setOrOmit(carried, 'focus', after.focus);
  return carried;
}

function setOrOmit<Name extends 'licence' | 'crop' | 'focus'>(
  figure: Figure,
  name: Name,
  value: Figure[Name] | undefined,
): void {
  if (value === undefined) delete figure[name];
  else figure[name] = value;
}

/** Whether crops of one picture fit another: their shapes differ by rounding alone. */
export function isSameShape(one: Picture, other: Picture): boolean {
  const [shape, otherShape] = [one.width / one.height, other.width / other.height];
  return Math.abs(shape / otherShape - 1) < 0.02;
}
