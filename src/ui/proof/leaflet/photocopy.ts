/** How far a copier spreads what it reads, in millimetres; how often the copy is copied; how dark a dot is to be to be inked. */
const copier = { blur: 0.09, times: 2, darkness: 0.45 };

/** What is left of a page, `width` millimetres wide, when its copy is copied: all of it is either black or white. */
export function photocopy(page: HTMLCanvasElement, width: number): HTMLCanvasElement {
  let copy = page;
  for (let time = 0; time < copier.times; time += 1) copy = copied(copy, (copier.blur / width) * page.width);
  return copy;
}

function copied(page: HTMLCanvasElement, blur: number): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = page.width;
  copy.height = page.height;
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) return page;
  context.filter = `blur(${blur}px)`;
  context.drawImage(page, 0, 0);
  const image = context.getImageData(0, 0, copy.width, copy.height);
  blackOrWhite(image.data);
  context.putImageData(image, 0, 0);
  return copy;
}

/** A drawing made smaller by halves: each of its pixels counts, where a canvas that the page shrinks loses thin strokes. */
export function shrunk(drawing: HTMLCanvasElement, width: number): HTMLCanvasElement {
  if (drawing.width <= width) return drawing;
  const smaller = document.createElement('canvas');
  smaller.width = Math.max(width, Math.ceil(drawing.width / 2));
  smaller.height = Math.round((drawing.height * smaller.width) / drawing.width);
  smaller.getContext('2d')?.drawImage(drawing, 0, 0, smaller.width, smaller.height);
  return shrunk(smaller, width);
}

/** Makes each pixel black or white, by how dark the eye sees it. */
export function blackOrWhite(pixels: Uint8ClampedArray): void {
  const lightest = 255 * (1 - copier.darkness);
  for (let at = 0; at < pixels.length; at += 4) {
    const light =
      0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
    const ink = light > lightest ? 255 : 0;
    pixels[at] = pixels[at + 1] = pixels[at + 2] = ink;
    pixels[at + 3] = 255;
  }
}
