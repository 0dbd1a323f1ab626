import { mapLines, placeKey } from '../../text/map-lines';
import type { LinePlace } from '../../text/map-lines';
import type { Article } from '../../model/schema';
import type { Change } from './change';
import { changesOf } from './changes-of';
import { editRuns, editText } from './edits';
import type { Edit } from './edits';
import { defaultHouseStyle } from '../languages/profile';
import type { HouseStyle } from '../languages/profile';
import { runEdits, textEdits, textOfRuns } from './line-edits';

/** The edits of lines that were read before, by line; new lines are added. */
export type KnownChanges = Map<string, readonly Edit[]>;

/**
 * All changes that `polish` would make in an article, in reading order. With `known` of the last call, only lines that are new
 * since are read.
 */
export function polishChanges(
  article: Article,
  house: HouseStyle = defaultHouseStyle,
  known: KnownChanges = new Map(),
): Change[] {
  const { language } = article;
  const changes: Change[] = [];
  const editsOf = (line: unknown, find: () => readonly Edit[]): readonly Edit[] => {
    const key = JSON.stringify([language, house.guillemets, line]);
    const edits = known.get(key) ?? find();
    known.set(key, edits);
    return edits;
  };
  const look = <Runs extends Parameters<typeof runEdits>[0]>(runs: Runs, place: LinePlace): Runs => {
    const edits = editsOf(runs, () => runEdits(runs, language, house));
    changes.push(...changesOf(textOfRuns(runs), edits, place));
    return runs;
  };
  mapLines(article, {
    words(text, place) {
      changes.push(
        ...changesOf(
          text,
          editsOf(text, () => textEdits(text, language, house)),
          place,
        ),
      );
      return text;
    },
    line: look,
    note: look,
  });
  return changes;
}

/** The article with some of its own changes made; with all of them it is what `polish` makes. */
export function applyChanges(article: Article, changes: readonly Change[]): Article {
  const edits = new Map<string, Edit[]>();
  for (const { place, edits: more } of changes) {
    const key = placeKey(place);
    const known = edits.get(key);
    if (known) known.push(...more);
    else edits.set(key, [...more]);
  }
  for (const each of edits.values()) each.sort((one, other) => one.at - other.at);
  const at = (place: LinePlace) => edits.get(placeKey(place)) ?? [];
  return mapLines(article, {
    words: (text, place) => editText(text, at(place)),
    line: (runs, place) => editRuns(runs, at(place)),
    note: (runs, place) => editRuns(runs, at(place)),
  });
}
