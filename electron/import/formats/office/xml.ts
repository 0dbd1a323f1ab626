import { SaxesParser } from 'saxes';
import { DamagedDocument } from '../../report/import-error';

/** Deeper than any document is nested, and not deep enough to overflow the stack. */
const maxDepth = 500;

/** An element of an XML file, named with its usual prefix. */
export class XmlElement {
  readonly name: string;
  readonly children: (XmlElement | string)[] = [];
  readonly #attributes: Readonly<Record<string, string>>;

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.#attributes = attributes;
  }

  /** An attribute, "" when it is not there. */
  get(name: string): string {
    return this.#attributes[name] ?? '';
  }

  /** The child elements, of these names if any are given. */
  elements(...names: string[]): XmlElement[] {
    const inside = this.children.filter((child) => typeof child !== 'string');
    return names.length === 0 ? inside : inside.filter((child) => names.includes(child.name));
  }

  /** Every descendant with one of these names, in document order. */
  all(...names: string[]): XmlElement[] {
    return this.elements().flatMap((child) => [
      ...(names.includes(child.name) ? [child] : []),
      ...child.all(...names),
    ]);
  }

  find(name: string): XmlElement | undefined {
    return this.all(name)[0];
  }

  /** All the text inside. */
  text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text())).join('');
  }
}

/**
 * Parses an XML file. Only XML's own five entities are resolved. Throws `DamagedDocument` when it is not well-formed,
 * and when it declares a document type, because of attacks through entities.
 */
export function readXml(xml: string): XmlElement {
  const root = new XmlElement('', {});
  xmlParser(root, { maxDepth }).write(xml).close();
  return root;
}

/** A parser that puts elements into `root` as `readXml` does; `onEnd` is told of each that is complete, and of the one around it. */
export function xmlParser(
  root: XmlElement,
  options: { maxDepth: number; onEnd?: (element: XmlElement, around: XmlElement) => void },
): SaxesParser {
  const open = [root];
  const parser = new SaxesParser();
  const addText = (text: string) => open.at(-1)?.children.push(text);
  parser.on('error', (error) => {
    throw new DamagedDocument('it is cut or damaged', { cause: error });
  });
  parser.on('doctype', () => {
    throw new DamagedDocument('it declares a document type');
  });
  parser.on('opentag', (tag) => {
    const element = new XmlElement(tag.name, tag.attributes);
    open.at(-1)?.children.push(element);
    if (open.push(element) > options.maxDepth) throw new DamagedDocument('it is nested too deeply');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) options.onEnd?.(element, open.at(-1) ?? root);
  });
  return parser;
}
