import { isDeepStrictEqual } from 'node:util';
import { carryFigure, isSameShape } from '../../../src/article';
import type { Figure, NamedFigures, Picture } from '../../../src/article';
import type { BatchAct, BatchFields } from '../../../src/contract';

/** A new picture, and its crops: for each crop of the former picture, by its hash, the same part of the new one. */
export interface Replacement {
  picture: Picture;
  cuts: ReadonlyMap<string, Picture>;
}

/** The figures of a text, with new words about one of its pictures. */
export function withPictureWords(
  figures: NamedFigures,
  { picture, words, use }: Extract<BatchAct, { kind: 'picture-words' }>,
): NamedFigures {
  const asked = use?.figure ?? null;
  return mapFigures(figures, picture, (figure, name) => {
    if (asked !== null && asked !== name) return figure;
    const { licence = '', ...others } = { ...figure, ...words };
    return licence === '' ? others : { ...others, licence };
  });
}

/** The figures of a text, with one picture replaced; where the same part cannot be cut out of the new one, the whole is shown. */
export function withReplacement(
  figures: NamedFigures,
  picture: string,
  { picture: other, cuts }: Replacement,
): NamedFigures {
  return mapFigures(figures, picture, (figure) => {
    const { crop, focus, picture: shown, ...rest } = figure;
    const cut = crop && cuts.get(shown.hash);
    if (crop && cut) return { ...rest, picture: cut, crop: { ...crop, of: other }, ...(focus && { focus }) };
    const keepsFocus = focus && !crop && isSameShape(shown, other);
    return { ...rest, picture: other, ...(keepsFocus && { focus }) };
  });
}

function mapFigures(
  figures: NamedFigures,
  picture: string,
  change: (figure: Figure, name: string) => Figure,
): NamedFigures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => {
      const shows = (figure.crop?.of ?? figure.picture).hash === picture;
      return [name, shows ? change(figure, name) : figure];
    }),
  );
}

/** Two states of a text's fields, each with those of its figures that differ. */
export function changedOnly<Fields extends BatchFields & { figures: NamedFigures }>(
  before: Fields,
  after: Fields,
): { before: BatchFields; after: BatchFields } {
  const names = Object.keys(after.figures).filter(
    (name) => !isDeepStrictEqual(before.figures[name], after.figures[name]),
  );
  const only = ({ figures, ...fields }: Fields): BatchFields => {
    const changed = names.flatMap((name) => (figures[name] ? [[name, figures[name]] as const] : []));
    return names.length === 0 ? fields : { ...fields, figures: Object.fromEntries(changed) };
  };
  return { before: only(before), after: only(after) };
}

/** The figures of a text as they were before an act; what was changed since stays. */
export function carriedBack(now: NamedFigures, before: NamedFigures, after: NamedFigures): NamedFigures {
  return Object.fromEntries(
    Object.entries(now).map(([name, figure]) => {
      const [former, done] = [before[name], after[name]];
      return [name, former && done ? carryFigure(figure, done, former) : figure];
    }),
  );
}
