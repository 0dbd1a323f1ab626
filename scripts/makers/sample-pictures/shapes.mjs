/** A shape of SVG and its tones on the two plates: a number, or [from, to] from top to bottom. */
export const shape = (draw, violet, red) => ({ draw, tones: [violet, red] });

export const area = (d, violet, red) => shape((fill) => `<path d="${d}" fill="${fill}"/>`, violet, red);

export const stroke = (d, width, violet, red) =>
  shape(
    (fill) =>
      `<path d="${d}" fill="none" stroke="${fill}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    violet,
    red,
  );

export const disc = (x, y, r, violet, red) =>
  shape((fill) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`, violet, red);

export const box = (x, y, width, height, violet, red, round = 0) =>
  shape(
    (fill) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`,
    violet,
    red,
  );

/** Shapes moved and scaled together. */
export const placed = (shapes, x, y, scale = 1, mirror = false) =>
  shapes.map(({ draw, tones }) => ({
    draw: (fill) =>
      `<g transform="translate(${x} ${y}) scale(${mirror ? -scale : scale} ${scale})">${draw(fill)}</g>`,
    tones,
  }));

/** A ridge of hills as a function of x, made of a few waves. */
export const ridge = (height, waves) => (x) =>
  height + waves.reduce((sum, [size, length, phase]) => sum + size * Math.sin(x / length + phase), 0);

/** All that lies below a ridge, down to the foot of the picture. */
export function below(height, from = 0, to = 2400) {
  const points = [];
  for (let x = from; x <= to; x += 12) points.push(`${x} ${height(x).toFixed(1)}`);
  return `M${from} 1600 L${points.join(' L')} L${to} 1600 Z`;
}
