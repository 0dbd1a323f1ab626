import type { Element, Root } from 'hast';
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
  parentsIn,
  textContent,
} from './tree';
import type { Node } from './tree';

/** The notes of a text: which link refers to which note, and what is removed once notes are inline. */
export interface Notes {
  /** The element that holds a note, by the link that refers to it. */
  notes: Map<Element, Element>;
  /** Links back to the text, numbers of notes, and the lists that the notes were in. */
  removed: Set<Node>;
}

/**
 * Finds footnotes in any usual form: a list or section of notes (GitHub, Hugo, pandoc), or two links that refer to each
 * other (mammoth, Word, LibreOffice). A note without a reference stays where it is.
 */
export function findNotes(root: Root): Notes {
  const finder = new NoteFinder(root);
  for (const link of finder.links) finder.findNote(link);
  finder.removeLists();
  return { notes: finder.notes, removed: finder.removed };
}

class NoteFinder {
  readonly notes = new Map<Element, Element>();
  readonly removed = new Set<Node>();
  readonly links: Element[];
  readonly #parents: Map<Node, Node>;
  readonly #byName = new Map<string, Element>();

  constructor(root: Root) {
    this.#parents = parentsIn(root);
    const elements = elementsIn(root);
    for (const element of elements) this.#addName(element);
    this.links = elements.filter(
      (element) => isNamed(element, 'a') && attribute(element, 'href').startsWith('#'),
    );
  }

  findNote(link: Element): void {
    const target = this.#targetOf(link);
    if (!target || this.removed.has(link) || this.#isWithin(link, target)) return;
    const note = isNamed(target, 'a') ? this.#noteAround(target) : target;
    const backlinks = this.#linksBack(note, link);
    if (backlinks.length === 0 && !this.#listOf(note)) return;
    if (isNamed(target, 'a') && backlinks.length === 0) return;
    this.notes.set(link, note);
    for (const each of backlinks) this.#removeBacklink(each, note);
    this.#removeBrackets(link);
  }

  /** Removes notes from the text, and the lists and sections that held nothing else. */
  removeLists(): void {
    const notes = new Set(this.notes.values());
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
    return division ?? ancestors.find((each) => isNamed(each, 'p', 'li', 'div', 'dd')) ?? anchor;
  }

  /** The links of a note back to its reference. */
  #linksBack(note: Element, reference: Element): Element[] {
    const names = [reference, ...this.#ancestorsOf(reference).slice(0, 2), ...elementsIn(reference)]
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
    const parent = this.#parents.get(backlink);
    this.removed.add(isNamed(parent, 'sup') && parent !== note ? parent : backlink);
  }

  /** Brackets and commas around a reference belong to its number, not to the text. */
  #removeBrackets(link: Element): void {
    const parent = this.#parents.get(link);
    if (!parent || !isNamed(parent, 'sup')) return;
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
    const isNothing = (child: Node) => this.removed.has(child) || (isBlank(child) && !isNamed(child, 'hr'));
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

/** Whether an element is marked as a list of notes. */
function isNoteList(element: Element): boolean {
  const names = [...classesOf(element), attribute(element, 'id'), attribute(element, 'role')];
  if (names.some((name) => /^(doc-)?(foot|end)notes?(-list|-section)?$/.test(name))) return true;
  return (
    'dataFootnotes' in element.properties ||
    /mso-element:\s*(foot|end)note-list/.test(attribute(element, 'style'))
  );
}
