import type { XmlElement } from '../office/xml';

/** The position of a paragraph in a list. */
export interface ListPosition {
  /** From 0. */
  level: number;
  /** The identifier of its list. */
  list: string;
  /** The number before it; null for a bullet. */
  number: number | null;
  /** Whether its number is shown as a letter or in Roman numerals. */
  isLettered: boolean;
  /** Whether it continues an item and has no marker of its own, as pandoc writes it. */
  isContinuation: boolean;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Counts the lists of a Word document, in the order in which their paragraphs come. */
export class DocxNumbering {
  readonly #nums = new Map<
    string,
    { abstract: string; overrides: Map<number, number>; levels: Map<number, Level> }
  >();
  /** The last number given at each level of each abstract list. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();

  constructor(part: XmlElement | undefined) {
    const abstracts = new Map(
      (part?.all('w:abstractNum') ?? []).map((each) => [each.get('w:abstractNumId'), each]),
    );
    for (const num of part?.all('w:num') ?? []) {
      const abstract = num.elements('w:abstractNumId')[0]?.get('w:val') ?? '';
      const overrides = num.elements('w:lvlOverride');
      this.#nums.set(num.get('w:numId'), {
        abstract,
        overrides: new Map(overrides.flatMap(startOf)),
        levels: levelsOf([abstracts.get(abstract), ...overrides]),
      });
    }
  }

  /** The position of the next paragraph of a list; null when there is no such list. */
  next(numId: string, level: number): ListPosition | null {
    const num = this.#nums.get(numId);
    if (!num || numId === '0') return null;
    const { format, text } = num.levels.get(level) ?? { format: 'bullet', text: '•' };
    const isBullet = format === 'bullet' || format === 'none';
    // Writer writes a blank marker as the space of the Symbol font.
    const isContinuation = isBullet && text.replace(/\uf020/g, '').trim() === '';
    const number = isBullet ? null : this.#count(numId, num.abstract, level);
    return { level, list: numId, number, isLettered: /letter|roman/i.test(format), isContinuation };
  }

  #count(numId: string, abstract: string, level: number): number {
    const num = this.#nums.get(numId);
    const counts = this.#counts.get(abstract) ?? new Map<number, number>();
    this.#counts.set(abstract, counts);
    const key = `${numId} ${level}`;
    const override = this.#started.has(key) ? undefined : num?.overrides.get(level);
    this.#started.add(key);
    const before = counts.get(level);
    const next = override ?? (before === undefined ? (num?.levels.get(level)?.start ?? 1) : before + 1);
    counts.set(level, next);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    return next;
  }
}

function startOf(override: XmlElement): [level: number, start: number][] {
  const start = override.elements('w:startOverride')[0]?.get('w:val') ?? '';
  return start === '' ? [] : [[Number(override.get('w:ilvl')), Number(start)]];
}

function levelsOf(parts: readonly (XmlElement | undefined)[]): Map<number, Level> {
  const levels = parts.flatMap((part) => part?.elements('w:lvl') ?? []);
  return new Map(
    levels.map((level) => [
      Number(level.get('w:ilvl')),
      {
        format: level.elements('w:numFmt')[0]?.get('w:val') || 'decimal',
        text: level.elements('w:lvlText')[0]?.get('w:val') ?? '',
        start: Number(level.elements('w:start')[0]?.get('w:val') || '1'),
      },
    ]),
  );
}
