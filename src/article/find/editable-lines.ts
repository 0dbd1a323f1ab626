import type { Article, Mark } from '../model/schema';
import { mapLines } from '../text/map-lines';
import type { LicencePlace, LinePlace } from '../text/map-lines';
import { linkedWordsAt } from './edit-runs';
import { lettersOf } from '../text/walk';
import type { LinkedWords } from './edit-runs';

/** The places of words that can be found and replaced. */
export type WordPlace = LinePlace | LicencePlace;

/** A line of an article whose words can be found and replaced. */
export interface EditableLine {
  place: WordPlace;
  /** Its letters: a break counts as one, a note as none. */
  text: string;
  /** Whether it is preformatted, and so without typography. */
  isVerbatim: boolean;
  /** The marks of a letter. */
  marksAt: (letter: number) => readonly Mark[];
  /** The linked words that a letter is one of; null where it is not linked. */
  linkAt: (letter: number) => LinkedWords | null;
}

/** All lines that can be searched, in reading order: fields, running texts, notes, captions, speakers; no tag, address or approval. */
export function editableLines(article: Article): EditableLine[] {
  const lines: EditableLine[] = [];
  const plain = (text: string, place: WordPlace) => {
    lines.push({ place, text, isVerbatim: false, marksAt: () => [], linkAt: () => null });
    return text;
  };
  const runs = (isVerbatim: boolean) => {
    return <Run extends Parameters<typeof lettersOf>[0]>(line: Run, place: LinePlace): Run => {
      lines.push({
        place,
        text: lettersOf(line),
        isVerbatim,
        marksAt: (letter) => marksAt(line, letter),
        linkAt: (letter) => linkedWordsAt(line, letter),
      });
      return line;
    };
  };
  mapLines(article, {
    attribution: plain,
    words: plain,
    licence: plain,
    line: runs(false),
    note: runs(false),
    verbatim: runs(true),
  });
  return lines;
}

function marksAt(runs: Parameters<typeof lettersOf>[0], letter: number): readonly Mark[] {
  let end = 0;
  for (const run of runs) {
    end += lettersOf([run]).length;
    if (letter < end) return run.type === 'text' ? run.marks : [];
  }
  return [];
}
