/** WCAG 2.2, success criterion 1.4.3, for text of any size. */
const readable = 4.5;

/** The colour if it is readable on the background, else the nearest shade that is. */
export function readableOn(ground: string, colour: string): string {
  const target = luminance(ground) > 0.2 ? '#000000' : '#ffffff';
  for (let part = 0; part < 1; part += 0.02) {
    const shade = mix(colour, target, part);
    if (contrast(shade, ground) >= readable) return shade;
  }
  return target;
}

/** The contrast of two colours by WCAG 2.2: 1 for the same colour, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** White or black, whichever reads better on a colour. */
export function inkOn(colour: string): string {
  return contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(colour: string, target: string, part: number): string {
  const other = channels(target);
  const mixed = channels(colour).map((value, index) => value + ((other[index] ?? 0) - value) * part);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
