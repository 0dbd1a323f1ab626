import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';

/** The elements that are kept; any other is left out with all that it contains. */
const allowedElements = new Set(
  `svg g defs symbol use switch a title desc view style image
  path rect circle ellipse line polyline polygon text tspan textPath
  clipPath mask pattern marker linearGradient radialGradient stop filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** The largest size of a decompressed drawing, in bytes. */
const maxBytes = 30_000_000;

/**
 * Removes from a drawing in SVG what could run or load something: script, event handler, animation, embedded page, and any
 * reference outside the file; comments and metadata too. Throws when the bytes are no well-formed SVG.
 */
export function sanitizeSvg(bytes: Uint8Array): Uint8Array {
  const svg = rewrite(decode(decompress(bytes)));
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}

/** Whether bytes are a drawing in SVG, compressed with gzip or not, in any encoding. */
export function isSvg(bytes: Uint8Array): boolean {
  const isPicture = /^(?:\xff\xd8|\x89PNG|GIF8|RIFF|II\*|MM\0|.{4}ftyp)/s.test(latin1(bytes, 12));
  return !isPicture && /<(?:\w+:)?svg[\s>]/.test(decode(decompress(bytes)).slice(0, 20_000));
}

function decompress(bytes: Uint8Array): Uint8Array {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isCompressed ? gunzipSync(bytes, { maxOutputLength: maxBytes }) : bytes;
}

function latin1(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

function decode(bytes: Uint8Array): string {
  const start = latin1(bytes, 200);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const named = isWide
    ? bytes[0] === 0xff
      ? 'utf-16le'
      : 'utf-16be'
    : /encoding=["']([\w-]+)/.exec(start)?.[1];
  return new TextDecoder(named ?? 'utf-8').decode(bytes);
}

function rewrite(source: string): string {
  const written: string[] = [];
  const open: { name: string; kept: boolean }[] = [];
  const parser = new SaxesParser();
  const isKept = () => open.at(-1)?.kept ?? false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => Object.assign(parser.ENTITIES, entitiesOf(doctype)));
  parser.on('opentag', (tag) => {
    const kept = (open.length === 0 || isKept()) && allowedElements.has(tag.name.replace(/^svg:/, ''));
    open.push({ name: tag.name, kept });
    if (kept) written.push(`<${tag.name}${attributesOf(tag)}>`);
  });
  parser.on('text', (text) => void (isKept() && written.push(textIn(open.at(-1)?.name, text))));
  parser.on('cdata', (text) => void (isKept() && written.push(textIn(open.at(-1)?.name, text))));
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed?.kept) written.push(`</${closed.name}>`);
  });
  parser.write(source).close();
  return written.join('');
}

/** The plain entities of a document type, which drawing programs declare for namespaces; none may contain another. */
function entitiesOf(doctype: string): Record<string, string> {
  const declared = doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&<%]*)"|'([^'&<%]*)')\s*>/g);
  return Object.fromEntries([...declared].map(([, name = '', one, other]) => [name, one ?? other ?? '']));
}

function textIn(element: string | undefined, text: string): string {
  return escapeXml(element?.replace(/^svg:/, '') === 'style' ? sanitizeStyle(text) : text);
}

function attributesOf({ name, attributes }: SaxesTagPlain): string {
  const kept = Object.entries(attributes).flatMap(([key, value]) => {
    const safe = safeValue(name, key, value);
    return safe === null ? [] : [` ${key}="${escapeXml(safe)}"`];
  });
  return kept.join('');
}

/** An attribute's value without references outside the drawing; null when the attribute is removed. */
function safeValue(element: string, name: string, value: string): string | null {
  const local = name.replace(/^.*:/, '').toLowerCase();
  if (name.startsWith('xmlns')) return /^https?:\/\/www\.w3\.org\//.test(value) ? value : null;
  if (local.startsWith('on') || name === 'xml:base' || (name.includes(':') && !/^(?:xlink|xml):/.test(name)))
    return null;
  if (local === 'href' || local === 'src') return isInternal(element, value) ? value.trim() : null;
  return /javascript:/i.test(value.replace(/\s/g, '')) ? null : sanitizeStyle(value);
}

/** Whether an address leads to a part of the drawing, or is a bitmap embedded in it. */
function isInternal(element: string, address: string): boolean {
  const pixels = /^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*$/i.test(address.trim());
  return address.trim().startsWith('#') || (pixels && element.endsWith('image'));
}

/** A style without imports, fonts and addresses outside the drawing. */
function sanitizeStyle(style: string): string {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@import[^;]*(?:;|$)/gi, '')
    .replace(/@font-face\s*\{[^}]*\}/gi, '')
    .replace(/url\((?!\s*["']?#)[^)]*\)/gi, 'none')
    .replace(/\\[0-9a-f]{1,6}\s?/gi, '')
    .replace(/expression\s*\(|-moz-binding|behavior\s*:/gi, '');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
