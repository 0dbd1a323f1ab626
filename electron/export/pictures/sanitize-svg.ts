import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';

/** What a drawing may be made of; anything else is left out with all that it holds. */
const elements = new Set(
  `svg g defs symbol use switch a title desc view style image
  path rect circle ellipse line polyline polygon text tspan textPath
  clipPath mask pattern marker linearGradient radialGradient stop filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** Bytes that an unpacked drawing may have. */
const mostBytes = 30_000_000;

/**
 * A drawing in SVG with nothing left that could act or call: no script, handler, animation, embedded page, comment, or
 * reference to anything outside the file. What it draws stays. Throws when the bytes are no SVG.
 */
export function harmlessSvg(bytes: Uint8Array): Uint8Array {
  const svg = rewritten(decode(unpacked(bytes)));
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}

/** Whether bytes are a drawing in SVG, packed or not, in any alphabet. */
export function isSvg(bytes: Uint8Array): boolean {
  const isPicture = /^(?:\xff\xd8|\x89PNG|GIF8|RIFF|II\*|MM\0|.{4}ftyp)/s.test(latin(bytes, 12));
  return !isPicture && /<(?:\w+:)?svg[\s>]/.test(decode(unpacked(bytes)).slice(0, 20_000));
}

function unpacked(bytes: Uint8Array): Uint8Array {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
}

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

function decode(bytes: Uint8Array): string {
  const start = latin(bytes, 200);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const named = isWide
    ? bytes[0] === 0xff
      ? 'utf-16le'
      : 'utf-16be'
    : /encoding=["']([\w-]+)/.exec(start)?.[1];
  return new TextDecoder(named ?? 'utf-8').decode(bytes);
}

function rewritten(source: string): string {
  const written: string[] = [];
  const open: { name: string; kept: boolean }[] = [];
  const parser = new SaxesParser();
  const isKept = () => open.at(-1)?.kept ?? false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => Object.assign(parser.ENTITIES, entitiesOf(doctype)));
  parser.on('opentag', (tag) => {
    const kept = (open.length === 0 || isKept()) && elements.has(tag.name.replace(/^svg:/, ''));
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

/** Names that drawing programs declare for their long addresses; only plain ones, so that none grows out of others. */
function entitiesOf(doctype: string): Record<string, string> {
  const declared = doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&<%]*)"|'([^'&<%]*)')\s*>/g);
  return Object.fromEntries([...declared].map(([, name = '', one, other]) => [name, one ?? other ?? '']));
}

function textIn(element: string | undefined, text: string): string {
  return escaped(element?.replace(/^svg:/, '') === 'style' ? inside(text) : text);
}

function attributesOf({ name, attributes }: SaxesTagPlain): string {
  const kept = Object.entries(attributes).flatMap(([key, value]) => {
    const safe = safeValue(name, key, value);
    return safe === null ? [] : [` ${key}="${escaped(safe)}"`];
  });
  return kept.join('');
}

/** An attribute's value without what leads outside; null for one that goes. */
function safeValue(element: string, name: string, value: string): string | null {
  const local = name.replace(/^.*:/, '').toLowerCase();
  if (name.startsWith('xmlns')) return /^https?:\/\/www\.w3\.org\//.test(value) ? value : null;
  if (local.startsWith('on') || name === 'xml:base' || (name.includes(':') && !/^(?:xlink|xml):/.test(name)))
    return null;
  if (local === 'href' || local === 'src') return leadsInside(element, value) ? value.trim() : null;
  return /javascript:/i.test(value.replace(/\s/g, '')) ? null : inside(value);
}

/** Within the drawing, or a picture of pixels that it carries itself. */
function leadsInside(element: string, address: string): boolean {
  const pixels = /^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*$/i.test(address.trim());
  return address.trim().startsWith('#') || (pixels && element.endsWith('image'));
}

/** A style without imports, and without addresses outside the drawing. */
function inside(style: string): string {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@import[^;]*(?:;|$)/gi, '')
    .replace(/@font-face\s*\{[^}]*\}/gi, '')
    .replace(/url\(\s*(["']?)(?!#)[^)]*\)/gi, 'none')
    .replace(/\\[0-9a-f]{1,6}\s?/gi, '')
    .replace(/expression\s*\(|-moz-binding|behavior\s*:/gi, '');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
