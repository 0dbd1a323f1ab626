import { posix } from 'node:path';
import { DamagedDocument } from '../../report/import-error';
import { entryText } from '../office/unpack';
import type { Entries } from '../office/unpack';
import { readXml } from '../office/xml';
import type { XmlElement } from '../office/xml';

/** The target of a relationship: a path inside the document, or an address outside. */
export interface Target {
  path: string;
  isExternal: boolean;
}

/** The parts of a Word document, found by their relationships and not by their names. */
export class DocxPackage {
  readonly entries: Entries;
  /** The path of the text: "word/document.xml". */
  readonly main: string;

  constructor(entries: Entries) {
    this.entries = entries;
    const start = [...this.targetsOf('').values()].find(({ type }) => type === 'officeDocument');
    this.main = start?.path ?? 'word/document.xml';
  }

  /** The text itself. Throws `DamagedDocument` when there is none. */
  text(): XmlElement {
    const text = this.#xml(this.main);
    if (!text) throw new DamagedDocument('it holds no text');
    return text;
  }

  /** A part that the text has one of: "styles", "numbering", "footnotes"; undefined when it has none. */
  part(type: string): XmlElement | undefined {
    const path = this.paths(type)[0];
    return path === undefined ? undefined : this.#xml(path);
  }

  /** The parts that the text has several of: "header", "footer". */
  parts(type: string): XmlElement[] {
    return this.paths(type).flatMap((path) => this.#xml(path) ?? []);
  }

  /** The lines of text in a part, a diagram or a chart, each line once. */
  linesIn(path: string): string[] {
    const part = this.#xml(path);
    const lines = (part?.all('a:p') ?? []).map((line) => textUnder(line, 'a:t'));
    const names = (part?.all('c:strCache') ?? []).flatMap((names) =>
      names.all('c:v').map((name) => name.text()),
    );
    return [...new Set([...lines, ...names])].filter((line) => line.trim() !== '');
  }

  paths(type: string): string[] {
    return [...this.targetsOf(this.main).values()]
      .filter((target) => target.type === type)
      .map(({ path }) => path);
  }

  /** The targets of a part's relationships, by identifier. */
  targetsOf(part: string): ReadonlyMap<string, Target & { type: string }> {
    const folder = posix.dirname(part);
    const rels = this.#xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    return new Map(
      (rels?.all('Relationship') ?? []).map((each) => {
        const target = each.get('Target');
        const isExternal = each.get('TargetMode') === 'External';
        const path = isExternal
          ? target
          : posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\//, '');
        return [each.get('Id'), { path, isExternal, type: each.get('Type').replace(/^.*\//, '') }] as const;
      }),
    );
  }

  #xml(path: string): XmlElement | undefined {
    const text = entryText(this.entries, path);
    return text === null ? undefined : readXml(text);
  }
}

function textUnder(each: XmlElement, name: string): string {
  return each
    .all(name)
    .map((words) => words.text())
    .join('');
}
