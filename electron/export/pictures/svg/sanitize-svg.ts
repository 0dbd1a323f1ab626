import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import {
  allowedElements,
  elementsOfWords,
  measuringAttributes,
  namingAttributes,
  referringElements,
} from './allowed';
import { readSvg } from './read-svg';
import { sanitizeDeclarations, sanitizeStyleSheet, sanitizeValue } from './sanitize-style';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/**
 * Writes a drawing in SVG anew from lists of the elements, attributes, properties and functions that it may hold (`allowed.ts`). Its
 * references lead to its own parts, or are bitmaps within it; all else is left out, comments and metadata too. Throws when the bytes are
 * no well-formed SVG.
 */
export function sanitizeSvg(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${rewrite(readSvg(bytes))}\n`);
}

/** An element that is being read: its name in SVG, "" for one that is left out with all that it contains. */
interface OpenElement {
  kept: string;
  style: string[];
}

function rewrite(source: string): string {
  const written: string[] = [];
  const open: OpenElement[] = [];
  const attributesOf = attributeWriter();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    // Drawing programs leave prefixes undeclared; what bears one is left out.
    if (!/unbound namespace prefix/.test(error.message)) throw error;
  });
  parser.on('doctype', (doctype) => Object.assign(parser.ENTITIES, entitiesOf(doctype)));
  parser.on('opentag', (tag) => {
    const isKept = open.length === 0 ? tag.local === 'svg' : open.at(-1)?.kept !== '';
    const kept = isKept && isAllowed(tag) ? tag.local : '';
    open.push({ kept, style: [] });
    if (kept) written.push(`<${kept}${open.length === 1 ? namespaces : ''}${attributesOf(tag)}>`);
  });
  const write = (text: string) => {
    const { kept = '', style } = open.at(-1) ?? {};
    if (kept === 'style') style?.push(text);
    else if (elementsOfWords.has(kept)) written.push(escapeXml(text));
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => {
    const { kept = '', style = [] } = open.pop() ?? {};
    if (kept) written.push(`${escapeXml(sanitizeStyleSheet(style.join('')))}</${kept}>`);
  });
  parser.write(source).close();
  return written.join('');
}

const namespaces = ` xmlns="${svgNamespace}" xmlns:xlink="${xlinkNamespace}"`;

/** The plain entities of a document type, which drawing programs declare for namespaces; none may contain another. */
function entitiesOf(doctype: string): Record<string, string> {
  const declared = doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&<%]*)"|'([^'&<%]*)')\s*>/g);
  return Object.fromEntries([...declared].map(([, name = '', one, other]) => [name, one ?? other ?? '']));
}

/** Whether an element is one of SVG's that is kept; a drawing that is cut out of a page may lack the namespace. */
function isAllowed({ uri, local, attributes }: SaxesTagNS): boolean {
  const isOfSvg = uri === svgNamespace || uri === '';
  // Readers draw no element that asks for what they do not know.
  return isOfSvg && allowedElements.has(local) && !attributes['requiredExtensions']?.value;
}

/** Writes the attributes of elements; most values of style come many times in a drawing and are read once. */
function attributeWriter(): (tag: SaxesTagNS) => string {
  const values = new Map<string, string | null>();
  const styleOf = (name: string, value: string) => {
    const key = `${name}:${value}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const safe = name === 'style' ? sanitizeDeclarations(value) : sanitizeValue(name, value);
    values.set(key, safe);
    return safe;
  };
  return ({ local: element, attributes }) =>
    Object.values(attributes)
      .map(({ uri, local, value }): string => {
        if (uri === xlinkNamespace || uri === 'xlink')
          return local === 'href' ? written('xlink:href', reference(element, value)) : '';
        if (uri === xmlNamespace)
          return /^(?:space|lang)$/.test(local) ? written(`xml:${local}`, matching(/^[\w-]*$/, value)) : '';
        if (uri !== '') return '';
        if (local === 'href') return written(local, reference(element, value));
        if (namingAttributes.has(local)) return written(local, value);
        if (measuringAttributes.has(local)) return written(local, matching(measures, value));
        return written(local, styleOf(local, value));
      })
      .join('');
}

function written(name: string, value: string | null): string {
  return value ? ` ${name}="${escapeXml(value)}"` : '';
}

/** Numbers, lengths, words and the brackets of transforms: no quotation mark, colon, slash or escape, of which an address is made. */
const measures = /^[\w\s.,;%+()-]*$/;

function matching(form: RegExp, value: string): string | null {
  return form.test(value) ? value : null;
}

/** An address that leads to a part of the drawing, or is a bitmap embedded in it; null for any other. */
function reference(element: string, address: string): string | null {
  const given = address.trim();
  if (element === 'image') return bitmap(given);
  return referringElements.has(element) ? matching(/^#[^\s"'()\\<>]+$/, given) : null;
}

/** How the bitmaps that a drawing may embed begin. */
const signatures = [
  ['png', /^\x89PNG\r\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF.{4}WEBP/s],
] as const;

/** An embedded bitmap by the type that its bytes have, whatever it says: under that of a bitmap might lie a drawing, which refers elsewhere. */
function bitmap(address: string): string | null {
  const base64 = /^data:[\w/.+-]*;base64,([\w+/=\s]+)$/i.exec(address)?.[1]?.replace(/\s+/g, '');
  if (!base64) return null;
  const start = Buffer.from(base64.slice(0, 24), 'base64').toString('latin1');
  const type = signatures.find(([, signature]) => signature.test(start))?.[0];
  return type ? `data:image/${type};base64,${base64}` : null;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
