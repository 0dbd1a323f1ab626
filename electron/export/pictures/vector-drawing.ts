import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { sanitizeSvg } from './svg/sanitize-svg';

/**
 * In what a drawing is printed: all of its colours, their greys, or plain black. For copiers a logo is black where it is dark, and any
 * other drawing stays as it is where it is black and white alone. A stencil is white where ink goes, and black where its ground shows.
 */
export type DrawingInk = 'colour' | 'grey' | 'copied-logo' | 'copied' | 'stencil';

/**
 * A drawing in SVG of shapes and plain colours alone, so that it is printed as vectors and nothing in it can be looked up elsewhere: it
 * is written anew from a list of elements, attributes and forms of values. Null for one that holds anything else (words, pictures,
 * effects, copies of parts), is very long, or that an ink has no colours for; it is printed in pixels.
 */
export function vectorDrawing(bytes: Uint8Array, ink: DrawingInk): Uint8Array | null {
  try {
    const source = new TextDecoder().decode(sanitizeSvg(bytes));
    if (source.length > longest) return null;
    return new TextEncoder().encode(rewrite(source, ink));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/**
 * A drawing in one ink, with nothing where it is white; null where it holds more than shapes, or more than one tone of an ink could
 * show. Where nothing is white, its shapes have the ink; else they are the mask of a sheet that has it.
 */
export function oneInkDrawing(bytes: Uint8Array, ink: string): Uint8Array | null {
  const stencil = vectorDrawing(bytes, 'stencil');
  if (!stencil) return null;
  const drawn = new TextDecoder().decode(stencil);
  const root = /^<svg\b[^>]*>/.exec(drawn)?.[0] ?? '';
  const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(root)?.[1];
  const own = [attribute('width'), attribute('height')].map((side) => Number.parseFloat(side ?? '0'));
  const box = attribute('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number) ?? [0, 0, ...own];
  const [x = 0, y = 0, width = 0, height = 0] = box;
  // What has no colour is black by the rules of SVG.
  const filled = `${attribute('fill') === undefined ? ' fill="#ffffff"' : ''}${attribute('color') === undefined ? ' color="#ffffff"' : ''}`;
  const begin = root.replace(/\s(?:width|height|viewBox|x|y)="[^"]*"/g, '').slice(0, -1) + filled;
  const frame = `viewBox="${x} ${y} ${width} ${height}"`;
  const inner = drawn.slice(root.length);
  const encode = (text: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`);
  const size = `width="${width}" height="${height}"`;
  if (!inner.includes('#000000'))
    return encode(`${begin} ${size} ${frame}>${inner}`.replaceAll('#ffffff', ink));
  const place = `x="${x}" y="${y}" ${size}`;
  return encode(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${frame}><mask id="ink-goes-here" maskUnits="userSpaceOnUse" ${place}>${begin} ${place} ${frame}>${inner}</mask><rect ${place} fill="${ink}" mask="url(#ink-goes-here)"/></svg>`,
  );
}

/** What one drawing may hold: those of logos have some dozens of shapes, and Typst sets thousands at once. */
const [longest, mostElements, deepest] = [300_000, 5_000, 40];

/** Ends the work on a drawing that is not one of shapes alone. */
function refuse(what: string): never {
  throw new Error(`no plain drawing: ${what}`);
}

const gradients = new Set(['linearGradient', 'radialGradient']);
const shapes = new Set(
  `svg g defs path rect circle ellipse line polyline polygon clipPath stop style`.split(' '),
);
/** Elements that draw nothing. */
const silent = new Set(['title', 'desc', 'view']);

function rewrite(source: string, ink: DrawingInk): string {
  const written: string[] = [];
  const open: string[] = [];
  let elements = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const { name } = tag;
    const isKept = shapes.has(name) || (gradients.has(name) && inks[ink].shades);
    if ((!isKept && !silent.has(name)) || (name === 'svg') !== (open.length === 0)) refuse(name);
    elements += 1;
    open.push(name);
    if (elements > mostElements || open.length > deepest) refuse('its size');
    if (isKept) written.push(`<${name}${attributesOf(tag, open, ink)}>`);
  });
  const write = (text: string) => {
    if (open.at(-1) === 'style') written.push(styleSheet(text, ink));
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (!silent.has(name)) written.push(`</${name}>`);
  });
  parser.write(source).close();
  return written.join('');
}

function attributesOf({ name, attributes }: SaxesTagPlain, open: readonly string[], ink: DrawingInk): string {
  if (name === 'svg' && !hasSize(attributes)) refuse('no size');
  const kept = Object.entries(attributes).flatMap(([key, value]) => {
    if (key === 'style') return [[key, declarations(value, ink)] as const];
    const isHref = /^(?:xlink:)?href$/.test(key) && gradients.has(name);
    if (isHref) return [['href', matching(/^#[\w.:-]+$/, value)] as const];
    if (key === 'clip-path' && open.includes('clipPath')) refuse('a path in a path');
    return property(key, value, ink);
  });
  const namespace = name === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  return namespace + kept.map(([key, value]) => ` ${key}="${value}"`).join('');
}

/** Whether a drawing says how large it is: readers differ in what they make of one that does not. */
function hasSize({ viewBox, width = '', height = '' }: Record<string, string>): boolean {
  const sides =
    viewBox === undefined
      ? [width, height]
      : viewBox
          .trim()
          .split(/[\s,]+/)
          .slice(2);
  return sides.length === 2 && sides.every((side) => !side.endsWith('%') && Number.parseFloat(side) > 0);
}

/** An arc that reaches much farther takes seconds to be set. */
const farthest = 1e6;
const number = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?`;
const numerals = new RegExp(number, 'gi');
const length = new RegExp(`^${number}(?:px|pt|pc|mm|cm|in|%)?$`, 'i');
const numbers = /^[\d\s,.eE+-]*$/;
const word = /^[\w\s-]*$/;

/** The attributes and properties that are kept, by the form of their values. */
const forms: readonly (readonly [names: Set<string>, form: RegExp])[] = [
  [
    new Set(
      (
        'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height offset stroke-width stroke-miterlimit stroke-dashoffset ' +
        'opacity fill-opacity stroke-opacity stop-opacity'
      ).split(' '),
    ),
    length,
  ],
  [new Set(['points', 'viewBox']), numbers],
  [new Set(['stroke-dasharray']), /^(?:none|[\d\s,.]*)$/],
  [new Set(['d']), /^[\d\s,.eE+\-MmZzLlHhVvCcSsQqTtAa]*$/],
  [new Set(['transform', 'gradientTransform']), /^\s*(?:[a-zA-Z]+\s*\([\d\s,.eE+-]*\)[\s,]*)*$/],
  [new Set(['id', 'class']), /^[\w\s.:-]+$/],
  [new Set(['clip-path']), /^(?:none|url\(\s*["']?#[\w.:-]+["']?\s*\))$/],
  [
    new Set(
      (
        'fill-rule clip-rule stroke-linecap stroke-linejoin gradientUnits clipPathUnits spreadMethod preserveAspectRatio display ' +
        'visibility'
      ).split(' '),
    ),
    word,
  ],
];
const paints = new Set(['fill', 'stroke', 'stop-color', 'color']);

/** What says nothing of how shapes are drawn: of words, of who made it, of reading it aloud. */
const idle =
  /^(?:-|xml|font|text-|letter-|word-|line-height|white-space|direction|unicode-|writing-|baseline|dominant|alignment|color-|image-|shape-|solid-|data-|aria-|role$|type$|media$|version$|baseProfile$|enable-background$|overflow$|isolation$|cursor$|pointer-|tabindex$|focusable$|kerning$|block-progression$|stop-progression$)/;

/** A property as it is written; none for one that says nothing of shapes. */
function property(name: string, value: string, ink: DrawingInk): (readonly [string, string])[] {
  const given = value.trim();
  if (paints.has(name)) return [[name, paintOf(given, ink)]];
  const form = forms.find(([names]) => names.has(name))?.[1];
  if (form && (given !== '' || name === 'd')) {
    if (/opacity$/.test(name) && !inks[ink].shades && ink !== 'grey' && !['0', '1', '100%'].includes(given))
      refuse(name);
    if (name === 'stroke-dasharray' && given !== 'none' && sumOf(given) < finestDash) refuse(name);
    // Of these values, addresses alone may be quoted, and need not be.
    return [[name, given === 'inherit' ? given : matching(form, given).replace(/["']/g, '')]];
  }
  if (idle.test(name) || /^(?:|none|normal|auto|inherit|visible|fill stroke markers)$/.test(given)) return [];
  return refuse(name);
}

/** Readers draw dashes one by one. */
const finestDash = 0.05;

function sumOf(list: string): number {
  return list.split(/[\s,]+/).reduce((sum, each) => sum + Number(each), 0);
}

function matching(form: RegExp, value: string): string {
  const isFar = value.match(numerals)?.some((each) => Math.abs(Number(each)) > farthest);
  return form.test(value) && !isFar ? value : refuse(value.slice(0, 40));
}

function declarations(style: string, ink: DrawingInk): string {
  const written = style.split(';').flatMap((declaration) => {
    const at = declaration.indexOf(':');
    if (at < 0) return declaration.trim() === '' ? [] : refuse('style');
    const [name, value] = [declaration.slice(0, at).trim(), declaration.slice(at + 1)];
    return property(name, value.replace(/(?<!\s)\s*!important\s*$/, ''), ink);
  });
  return written.map(([name, value]) => `${name}:${value}`).join(';');
}

/** Rules by plain selectors, as drawing programs write them. */
function styleSheet(sheet: string, ink: DrawingInk): string {
  const rules = [...sheet.matchAll(/(?<![^{}])([^{}]*)\{([^{}]*)\}/g)];
  const rest = sheet.replace(/(?<![^{}])[^{}]*\{[^{}]*\}/g, '');
  if (rest.trim() !== '') refuse('style');
  return rules
    .map(([, selectors = '', body = '']) => {
      if (/clip-path/.test(body)) refuse('a path by a rule');
      return `${matching(/^[\w\s.,#*-]+$/, selectors)}{${declarations(body, ink)}}`;
    })
    .join('');
}

/** Red, green and blue, from 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

/** The names of colours in CSS 2.1; drawing programs write any other as numbers. */
const named: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
  white: 'ffffff',
  maroon: '800000',
  red: 'ff0000',
  purple: '800080',
  fuchsia: 'ff00ff',
  green: '008000',
  lime: '00ff00',
  olive: '808000',
  yellow: 'ffff00',
  navy: '000080',
  blue: '0000ff',
  teal: '008080',
  aqua: '00ffff',
  orange: 'ffa500',
};

function paintOf(value: string, ink: DrawingInk): string {
  if (/^(?:none|transparent|inherit|currentColor)$/i.test(value)) return value;
  if (/^url\(\s*["']?#[\w.:-]+["']?\s*\)$/.test(value)) return value.replace(/["'\s]/g, '');
  const paint = inks[ink].paint(colourOf(value.toLowerCase()));
  if (!paint) return refuse(value.slice(0, 40));
  return `#${paint.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function colourOf(value: string): Colour {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(value)?.[1] ?? named[value];
  if (hex) {
    const parts = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16));
    return [red, green, blue];
  }
  const parts = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(value)?.slice(1);
  if (!parts) return refuse(value.slice(0, 40));
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    Math.min(255, Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1)),
  );
  return [red, green, blue];
}

/** How bright a colour is, from 0 for black to 1, as it is seen (IEC 61966-2-1). */
function toneOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

function greyOf(tone: number): Colour {
  return [255 * tone, 255 * tone, 255 * tone];
}

/**
 * What each ink makes of a colour, and whether it has shades: Typst writes gradients in three colours, of greys too, which would put
 * coloured inks under a black logo.
 */
const inks: Readonly<Record<DrawingInk, { shades: boolean; paint: (colour: Colour) => Colour | null }>> = {
  colour: { shades: true, paint: (colour) => colour },
  grey: { shades: false, paint: (colour) => greyOf(toneOf(colour)) },
  'copied-logo': { shades: false, paint: (colour) => greyOf(toneOf(colour) < 0.66 ? 0 : 1) },
  stencil: { shades: false, paint: (colour) => greyOf(Math.min(...colour) < 0.85 * 255 ? 1 : 0) },
  copied: {
    shades: false,
    paint: (colour) => {
      const tone = toneOf(colour);
      return tone <= 0.12 ? greyOf(0) : tone >= 0.95 ? greyOf(1) : null;
    },
  },
};
