/** Where all letters of a page must stand: its size and how far from its edge, in points. */
export interface LetterRoom {
  width: number;
  height: number;
  edge: number;
}

/** The pages, counted from 1, on which letters leave their room, and those on which they lie over others. */
export interface StrayLetters {
  outside: number[];
  over: number[];
}

/** A box in points from the top left of its page. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Letters that were set together, and the box around all of them. */
interface Run extends Box {
  page: number;
  letters: Box[];
}

/**
 * Looks for letters out of their room or over each other in the drawing that Typst makes of a document: every letter stands there
 * with its outline, whoever placed it. Letters of one run may touch, as marks over letters do.
 */
export function findStrayLetters(drawing: string, room: LetterRoom): StrayLetters {
  const runs = readRuns(drawing);
  const { width, height, edge } = room;
  const isOutside = ({ left, top, right, bottom }: Box) =>
    left < edge || top < edge || right > width - edge || bottom > height - edge;
  const pagesOf = (found: readonly Run[]) => [...new Set(found.map(({ page }) => page))];
  return { outside: pagesOf(runs.filter(isOutside)), over: pagesOf(coveredRuns(runs)) };
}

/** Of two letters, so much of the smaller one's width and height is covered where they lie over each other; italics lean less. */
const leastCovered = 0.4;

/** Few runs lie over others at all: only of these each letter is looked at. */
function coveredRuns(runs: readonly Run[]): Run[] {
  const inOrder = runs.toSorted((one, other) => one.page - other.page || one.top - other.top);
  return inOrder.filter((one, at) => {
    for (let next = at + 1; next < inOrder.length; next += 1) {
      const other = inOrder[next];
      if (!other || other.page !== one.page || other.top >= one.bottom) return false;
      if (meets(one, other) && isCovered(one, other)) return true;
    }
    return false;
  });
}

function isCovered(one: Run, other: Run): boolean {
  const near = other.letters.filter((letter) => meets(letter, one));
  return one.letters.some((letter) => meets(letter, other) && near.some((each) => covers(letter, each)));
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function covers(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const width = Math.min(one.right - one.left, other.right - other.left);
  const height = Math.min(one.bottom - one.top, other.bottom - other.top);
  return across > leastCovered * width && down > leastCovered * height;
}

/** A transformation of SVG: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** Where a group or link begins or ends, and where each letter is drawn. */
const part = /<(?:use xlink:href="#([^"]+)" x="([^"]+)" y="([^"]+)"|(\/?)(?:g|a)\b([^>]*)>)/g;

/** The runs of a drawing, whose pages are the groups right inside it, one under the other. */
function readRuns(drawing: string): Run[] {
  const outlines = drawing.lastIndexOf('<defs id="glyph"');
  const shapes = readShapes(drawing.slice(outlines));
  const runs: Run[] = [];
  const stack: Matrix[] = [];
  let [page, run]: [number, Run] = [0, runOn(0)];
  for (const [, name, x, y, closes, attributes = ''] of drawing.slice(0, outlines).matchAll(part)) {
    if (name !== undefined) {
      const shape = shapes.get(name);
      if (shape) addLetter(run, boxAt(stack.at(-1) ?? unmoved, shape, Number(x), Number(y)));
    } else if (closes) stack.pop();
    else if (!attributes.endsWith('/')) {
      if (stack.length === 0) page += 1;
      if (attributes.includes('typst-text')) runs.push((run = runOn(page)));
      // Where a page stands in the drawing does not count.
      stack.push(stack.length === 0 ? unmoved : product(stack.at(-1) ?? unmoved, matrixOf(attributes)));
    }
  }
  return runs.filter(({ letters }) => letters.length > 0);
}

function runOn(page: number): Run {
  return { page, letters: [], left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
}

function addLetter(run: Run, letter: Box): void {
  run.letters.push(letter);
  run.left = Math.min(run.left, letter.left);
  run.top = Math.min(run.top, letter.top);
  run.right = Math.max(run.right, letter.right);
  run.bottom = Math.max(run.bottom, letter.bottom);
}

/** The boxes of outlines that were read before: Typst names an outline after what it is made of. */
const known = new Map<string, Box | null>();

/** How many outlines are remembered: those of about twenty leaflets, each with sizes of its own. */
const mostKnown = 5000;

/** The boxes of the letters' outlines by their names; a letter without any, such as a space, has none. */
function readShapes(drawing: string): ReadonlyMap<string, Box | null> {
  if (known.size > mostKnown) known.clear();
  for (const [, name = '', outline = ''] of drawing.matchAll(
    /<symbol id="([^"]+)"[^>]*>\s*<path d="([^"]*)"/g,
  ))
    if (!known.has(name)) known.set(name, boxOfOutline(outline));
  return known;
}

/** How many numbers of each step of an outline are points, which all count from where the step before ended. */
const steps: Readonly<Record<string, number>> = { M: 2, m: 2, l: 2, q: 4, c: 6 };

function boxOfOutline(outline: string): Box | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const parts = outline.match(/[a-zA-Z]|-?[\d.]+(?:e-?\d+)?/g) ?? [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const see = (atX: number, atY: number) => {
    if (atX < box.left) box.left = atX;
    if (atX > box.right) box.right = atX;
    if (atY < box.top) box.top = atY;
    if (atY > box.bottom) box.bottom = atY;
  };
  for (let at = 0; at < parts.length;) {
    const step = parts[at] ?? '';
    at += 1;
    if (step === 'Z') [x, y] = [startX, startY];
    else if (step === 'h') x += Number(parts[at++]);
    else if (step === 'v') y += Number(parts[at++]);
    else {
      const end = at + (steps[step] ?? 0);
      for (; at < end - 2; at += 2) see(x + Number(parts[at]), y + Number(parts[at + 1]));
      x += Number(parts[at]);
      y += Number(parts[at + 1]);
      at = end;
      if (step === 'm') [startX, startY] = [x, y];
    }
    if (step !== 'M' && step !== 'm' && step !== 'Z') see(x, y);
  }
  return box.left <= box.right ? box : null;
}

function boxAt([a, b, c, d, e, f]: Matrix, { left, top, right, bottom }: Box, x: number, y: number): Box {
  const [fromX, toX, fromY, toY] = [left + x, right + x, top + y, bottom + y];
  return {
    left: e + Math.min(a * fromX, a * toX) + Math.min(c * fromY, c * toY),
    right: e + Math.max(a * fromX, a * toX) + Math.max(c * fromY, c * toY),
    top: f + Math.min(b * fromX, b * toX) + Math.min(d * fromY, d * toY),
    bottom: f + Math.max(b * fromX, b * toX) + Math.max(d * fromY, d * toY),
  };
}

function product([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function matrixOf(attributes: string): Matrix {
  const numbers = /^matrix\(([^)]*)\)$/.exec(valueOf(attributes, 'transform'))?.[1]?.split(' ').map(Number);
  return numbers?.length === 6 ? (numbers as unknown as Matrix) : unmoved;
}

function valueOf(attributes: string, name: string): string {
  const from = attributes.indexOf(` ${name}="`);
  if (from < 0) return '';
  const start = from + name.length + 3;
  return attributes.slice(start, attributes.indexOf('"', start));
}
