import type { Element, ElementContent, Root } from 'hast';
import { decodeAddress } from './links';
import {
  attribute,
  childrenOf,
  classesOf,
  elementsIn,
  isBlank,
  isElement,
  isHeading,
  isNamed,
  isWhitespace,
  newElement,
  parentsIn,
  textContent,
} from './tree';
import type { Node } from './tree';

/** The notes of a text: which link refers to which note, and what is removed once notes are inline. */
export interface Notes {
  /** The element that holds a note, by the link that refers to it; by itself where it stands in the line. */
  notes: Map<Element, Element>;
  /** Those that a reader has put where they are referred to; none yet. */
  placed: Set<Element>;
  /** Links back to the text, numbers of notes, and the lists that the notes were in. */
  removed: Set<Node>;
}

/**
 * Finds footnotes in any usual form: a list or section of notes (GitHub, Hugo, pandoc), two links that refer to each
 * other (mammoth, Word, LibreOffice, SPIP), or a note beside its number (plugins of WordPress). A note without a
 * reference stays where it is.
 */
export function findNotes(root: Root): Notes {
  splitNoteLines(root);
  const finder = new NoteFinder(root);
  finder.findNotesInLine();
  for (const link of finder.links) finder.findNote(link);
  finder.removeLists();
  return { notes: finder.notes, placed: new Set(), removed: finder.removed };
}

class NoteFinder {
  readonly notes = new Map<Element, Element>();
  readonly removed = new Set<Node>();
  readonly links: Element[];
  readonly #backlinks = new Set<Element>();
  readonly #elements: readonly Element[];
  readonly #parents: Map<Node, Node>;
  readonly #byName = new Map<string, Element>();

  constructor(root: Root) {
    this.#parents = parentsIn(root);
    const elements = elementsIn(root);
    this.#elements = elements;
    for (const element of elements) this.#addName(element);
    this.links = elements.filter(
      (element) => isNamed(element, 'a') && attribute(element, 'href').startsWith('#'),
    );
  }

  /** Notes that plugins of WordPress write beside their number and show when that is pressed. */
  findNotesInLine(): void {
    for (const note of this.#elements) {
      if (!classesOf(note).some((name) => notesInLine.has(name)) || isBlank(note)) continue;
      this.notes.set(note, note);
      const siblings = childrenOf(this.#parents.get(note) ?? note);
      const before = siblings.slice(0, siblings.indexOf(note)).findLast((node) => !isWhitespace(node));
      if (isElement(before) && isNoteMark(before)) this.removed.add(before);
    }
  }

  findNote(link: Element): void {
    if (this.#backlinks.has(link) || this.#isRemoved(link)) return;
    const target = this.#targetOf(link);
    if (!target || this.#isWithin(link, target)) return;
    const isBlock = blockNames.has(target.tagName);
    if (!isBlock && this.#isFoundReference(target)) return;
    const note = isBlock ? target : this.#noteAround(target);
    if (!isNote(note) || this.#isWithin(link, note)) return;
    const backlinks = this.#linksBack(note, link).filter((each) => !this.#backlinks.has(each));
    const isListed = this.#listOf(note) !== undefined;
    if (backlinks.length === 0 ? !isListed : !this.#isReference(link, backlinks, isListed)) return;
    if (!hasWordsBeside(note, backlinks)) return;
    if (!blockNames.has(note.tagName) && backlinks.length === 0) return;
    this.notes.set(link, note);
    for (const each of backlinks) this.#removeBacklink(each, note);
    this.#removeBrackets(link);
  }

  /**
   * Whether a link that a note leads back to is the reference, and not the number of the note: a mark, within a line. One
   * that is all of its line is of a table of contents; one that begins it is the note's own, where the notes come first.
   */
  #isReference(link: Element, backlinks: readonly Element[], isListed: boolean): boolean {
    if (!isListed && !isNoteMark(link)) return false;
    if (!this.#isAtEdge(link, 'before')) return true;
    return !this.#isAtEdge(link, 'after') && backlinks.some((each) => this.#isAtEdge(each, 'before'));
  }

  /** Whether a note was found for a reference already, which a second copy of the notes leads back to as well. */
  #isFoundReference(target: Element): boolean {
    const around = [
      target,
      ...elementsIn(target),
      ...this.#ancestorsOf(target).filter((each) => isElement(each)),
    ];
    return around.some((each) => this.notes.has(each));
  }

  /** Whether no words come before or after an element in its paragraph. */
  #isAtEdge(element: Element, side: 'before' | 'after'): boolean {
    const ancestors = this.#ancestorsOf(element);
    const block = ancestors.find((each) => isElement(each) && blockNames.has(each.tagName));
    const inside = block ? [element, ...ancestors.slice(0, ancestors.indexOf(block))] : [element];
    return inside.every((each) => {
      const siblings = childrenOf(this.#parents.get(each) ?? each);
      const at = siblings.indexOf(each);
      const others = side === 'before' ? siblings.slice(0, at) : siblings.slice(at + 1);
      return others.every((other) => !/[\p{L}\p{N}]/u.test(textContent(other)));
    });
  }

  #isRemoved(link: Element): boolean {
    return [link, ...this.#ancestorsOf(link)].some((node) => this.removed.has(node));
  }

  /** Removes notes from the text, and the lists and sections that held nothing else. */
  removeLists(): void {
    const inLine = (link: Element, note: Element) => link === note;
    const notes = new Set([...this.notes].filter((pair) => !inLine(...pair)).map(([, note]) => note));
    const lists = new Set([...notes].map((note) => this.#listOf(note)));
    for (const note of notes) this.removed.add(note);
    for (const note of notes) this.#removeIfEmptied(note);
    for (const list of lists) if (list) this.#removeIfDecoration(list);
    for (const note of notes) this.#removeRuleAbove(note);
  }

  #addName(element: Element): void {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')]) {
      if (name !== '' && !this.#byName.has(name)) this.#byName.set(name, element);
    }
  }

  #targetOf(link: Element): Element | undefined {
    const name = attribute(link, 'href').slice(1);
    return this.#byName.get(name) ?? this.#byName.get(decodeAddress(name));
  }

  /** Where the target is the number of a note, the note is the division or the paragraph around it. */
  #noteAround(anchor: Element): Element {
    const ancestors = this.#ancestorsOf(anchor).filter((node) => isElement(node));
    const division = ancestors.find((each) => /^(sd)?(foot|end)?(ftn|edn|note)/i.test(attribute(each, 'id')));
    return division ?? ancestors.find((each) => isNamed(each, 'p', 'li', 'div', 'dd', 'td')) ?? anchor;
  }

  /** The links of a note back to its reference. */
  #linksBack(note: Element, reference: Element): Element[] {
    const around = [reference, ...this.#ancestorsOf(reference).slice(0, 2)];
    const before = around.flatMap((each) => {
      const siblings = childrenOf(this.#parents.get(each) ?? each);
      return siblings.slice(0, siblings.indexOf(each)).slice(-1).filter(isBlank);
    });
    const names = [...around, ...before, ...elementsIn(reference)]
      .filter((node) => isElement(node))
      .flatMap((node) => [attribute(node, 'id'), attribute(node, 'name')])
      .filter((name) => name !== '');
    return elementsIn(note).filter((each) => isNamed(each, 'a') && this.#leadsTo(each, names));
  }

  #leadsTo(link: Element, names: readonly string[]): boolean {
    const href = attribute(link, 'href');
    return (
      href.startsWith('#') && (names.includes(href.slice(1)) || names.includes(decodeAddress(href.slice(1))))
    );
  }

  #listOf(note: Element): Element | undefined {
    return this.#ancestorsOf(note)
      .filter((node) => isElement(node))
      .find(isNoteList);
  }

  #removeBacklink(backlink: Element, note: Element): void {
    this.#backlinks.add(backlink);
    const parent = this.#parents.get(backlink);
    const isWhole = isNamed(parent, 'sup', 'span') && parent !== note && isNoteMark(parent);
    this.removed.add(isWhole || (isNamed(parent, 'sup') && parent !== note) ? parent : backlink);
    this.#openBrackets(backlink);
  }

  /** Brackets and commas around a reference belong to its number, not to the text. */
  #removeBrackets(link: Element): void {
    const parent = this.#parents.get(link);
    this.#openBrackets(link);
    if (!parent || !(isNamed(parent, 'sup') || (isNamed(parent, 'span') && isNoteMark(parent)))) return;
    for (const node of childrenOf(parent)) {
      if (node.type === 'text' && /^[\s,;[\]()]*$/.test(node.value)) this.removed.add(node);
    }
  }

  #removeIfEmptied(node: Node): void {
    const parent = this.#parents.get(node);
    if (!parent || parent.type === 'root' || isNamed(parent, 'body', 'article', 'main')) return;
    if (!childrenOf(parent).every((child) => this.removed.has(child) || isBlank(child))) return;
    this.removed.add(parent);
    this.#removeIfEmptied(parent);
  }

  /** Takes away a bracket before a link in the line, with the space before it, and the one after. */
  #openBrackets(link: Element): void {
    const siblings = childrenOf(this.#parents.get(link) ?? link);
    const before = siblings[siblings.indexOf(link) - 1];
    const after = siblings[siblings.indexOf(link) + 1];
    if (before?.type !== 'text' || after?.type !== 'text') return;
    if (!/[[(]\s*$/.test(before.value) || !/^\s*[\])]/.test(after.value)) return;
    before.value = before.value.replace(/(?<!\s)\s*[[(]\s*$/, '');
    after.value = after.value.replace(/^\s*[\])]/, '');
  }

  /** A section of notes may keep its rule and its heading, "Notes": they are removed with the last note. */
  #removeIfDecoration(list: Element): void {
    const remaining = childrenOf(list).filter(
      (child) => !this.removed.has(child) && textContent(child).trim() !== '',
    );
    if (!remaining.every(isHeading)) return;
    this.removed.add(list);
    this.#removeIfEmptied(list);
  }

  /** The rule above the notes at the end of a text is removed with the last of them. */
  #removeRuleAbove(note: Node): void {
    const parent = this.#parents.get(note);
    if (!parent) return;
    if (this.removed.has(parent)) return this.#removeRuleAbove(parent);
    const siblings = childrenOf(parent);
    const isNothing = (child: Node) => this.removed.has(child) || isBlank(child);
    const rule = siblings.slice(0, siblings.indexOf(note)).findLast((child) => !isNothing(child));
    if (rule && isNamed(rule, 'hr') && siblings.slice(siblings.indexOf(rule) + 1).every(isNothing))
      this.removed.add(rule);
  }

  #isWithin(node: Node, outer: Node): boolean {
    return this.#ancestorsOf(node).includes(outer);
  }

  #ancestorsOf(node: Node): Node[] {
    const parent = this.#parents.get(node);
    return parent ? [parent, ...this.#ancestorsOf(parent)] : [];
  }
}

/** Elements that hold a note as a whole; the number or an anchor in one is not the note. */
const blockNames: ReadonlySet<string> = new Set('p li div dd td section aside blockquote'.split(' '));

/** Classes of notes in the line: of Modern Footnotes, of Footnotes, and of shortcodes and brackets read here. */
const notesInLine: ReadonlySet<string> = new Set([
  'modern-footnotes-footnote__note',
  'footnote_tooltip',
  'inline-note',
]);

/** A part of the text with headings is a section, which its table of contents leads to and which leads back. */
function isNote(element: Element): boolean {
  return !isHeading(element) && !elementsIn(element).some(isHeading);
}

/** Whether a note says something beside the links back to the text. */
function hasWordsBeside(note: Element, backlinks: readonly Element[]): boolean {
  const words = (node: Node): string => {
    if (backlinks.some((link) => link === node)) return '';
    return node.type === 'text' ? node.value : childrenOf(node).map(words).join('');
  };
  return /[\p{L}\p{N}]/u.test(words(note)) || elementsIn(note).some((each) => isNamed(each, 'img'));
}

/** Whether an element shows only what refers to a note: "1", "[12]", "*", "a", "iv", "note 3". */
function isNoteMark(element: Element): boolean {
  const mark = textContent(element)
    .replace(/[\s()[\]{}.,:]+/g, ' ')
    .trim();
  return /^((\p{L}{1,8} ?)?\d{1,4}|[*†‡§¶#]{1,4}|\p{L}|[ivxlc]{1,6})$/iu.test(mark);
}

/** Makes a paragraph of each line where several notes stand in one, each beginning with the link back to its reference. */
function splitNoteLines(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) {
    if (!parent.children.some((child) => isNamed(child, 'p', 'div') && hasNoteLines(child))) continue;
    parent.children = (parent.children as ElementContent[]).flatMap((child) =>
      isNamed(child, 'p', 'div') && hasNoteLines(child)
        ? linesOf(child).map((line, index) => newElement('p', line, index === 0 ? child.properties : {}))
        : [child],
    );
  }
}

function hasNoteLines(paragraph: Element): boolean {
  if (!paragraph.children.some((child) => isNamed(child, 'br'))) return false;
  const lines = linesOf(paragraph).filter((line) => !line.every(isBlank));
  return lines.length > 1 && lines.every(([first]) => first !== undefined && isLinkBack(first));
}

/** The content between two line breaks, without the space before it. */
function linesOf(paragraph: Element): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of paragraph.children) {
    if (isNamed(child, 'br')) lines.push([]);
    else if (!isWhitespace(child) || lines.at(-1)?.length) lines.at(-1)?.push(child);
  }
  return lines;
}

function isLinkBack(node: ElementContent): boolean {
  if (!isElement(node) || !isNoteMark(node)) return false;
  const links = [node, ...elementsIn(node)].filter((each) => isNamed(each, 'a'));
  return links.some((link) => attribute(link, 'href').startsWith('#'));
}

/** Whether an element is marked as a list of notes. */
function isNoteList(element: Element): boolean {
  const names = [...classesOf(element), attribute(element, 'id'), attribute(element, 'role')];
  if (names.some((name) => /^(doc-|easy-)?(foot|end)notes?(-list|-section|-wrapper|s-wrapper)?$/.test(name)))
    return true;
  return (
    'dataFootnotes' in element.properties ||
    /mso-element:\s*(foot|end)note-list/.test(attribute(element, 'style'))
  );
}
