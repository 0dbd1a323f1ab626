import { cropOf } from '../../html/crops';
import type { Sides } from '../../html/crops';
import type { Crop } from '../../model/import-file';
import type { XmlElement } from '../office/xml';

/**
 * What a drawing cuts away of a picture (ECMA-376, 20.1.8.55 `srcRect` and 20.1.8.30 `fillRect`); null when nothing. A
 * picture cut to another shape than a rectangle has no crop of ours.
 */
export function cropOfBlip(blip: XmlElement, drawing: XmlElement): Crop | null {
  const fill = drawing.all('pic:blipFill', 'a:blipFill').find((each) => each.elements().includes(blip));
  const shape = fill && drawing.all('pic:pic', 'wps:wsp').find((each) => each.all(fill.name).includes(fill));
  const properties = shape?.find('pic:spPr') ?? shape?.find('wps:spPr');
  if (properties && !isRectangle(properties)) return 'unclear';
  if (fill?.elements('a:tile').length) return 'unclear';
  const source = sidesOf(fill?.elements('a:srcRect')[0]);
  const stretch = sidesOf(fill?.elements('a:stretch')[0]?.elements('a:fillRect')[0]);
  if (!source || !stretch) return 'unclear';
  const turn = Number(properties?.elements('a:xfrm')[0]?.get('rot')) / 60_000;
  return cropOf(withOverflow(source, stretch), { turn: Number.isFinite(turn) ? turn : 0 });
}

/** What a picture in VML cuts away: "0.25", "25%" or "16384f", a 65,536th; null when nothing. */
export function cropOfImageData(image: XmlElement): Crop | null {
  const side = (name: string) => vmlFraction(image.get(`crop${name}`));
  return cropOf({ left: side('left'), top: side('top'), right: side('right'), bottom: side('bottom') });
}

/** Sides in fractions; negative ones leave a margin and cut nothing away. Null when a side is no number. */
function sidesOf(rectangle: XmlElement | undefined): Sides | null {
  const [left, top, right, bottom] = ['l', 't', 'r', 'b'].map((name) =>
    percentage(rectangle?.get(name) ?? ''),
  );
  const isKnown = [left, top, right, bottom].every((side) => Number.isFinite(side));
  return isKnown ? { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 } : null;
}

/** "25000" in thousandths of a percent, or "25%" as the strict variant of the format writes it. */
function percentage(written: string): number {
  return written.endsWith('%') ? Number(written.slice(0, -1)) / 100 : Number(written) / 100_000;
}

/** The sides cut once the picture is also stretched beyond its frame, which a negative inset does. */
function withOverflow(source: Sides, stretch: Sides): Sides {
  const along = (from: number, to: number, before: number, after: number): [number, number] => {
    const shown = Math.max(0, 1 - Math.max(0, from) - Math.max(0, to));
    const stretched = 1 - before - after;
    const cut = (inset: number) => (stretched > 0 ? (Math.max(0, -inset) / stretched) * shown : 1);
    return [Math.max(0, from) + cut(before), Math.max(0, to) + cut(after)];
  };
  const [left, right] = along(source.left, source.right, stretch.left, stretch.right);
  const [top, bottom] = along(source.top, source.bottom, stretch.top, stretch.bottom);
  return { left, top, right, bottom };
}

/** NaN for what is no number. */
function vmlFraction(written: string): number {
  const [, number = NaN, unit = ''] = /^(-?[\d.]+)\s*(f|%)?$/.exec(written.trim() || '0') ?? [];
  return Number(number) / (unit === 'f' ? 65_536 : unit === '%' ? 100 : 1);
}

/** A rectangle, also one with rounded, bevelled or snipped corners, as Word's picture styles draw it. */
function isRectangle(properties: XmlElement): boolean {
  if (properties.elements('a:custGeom').length > 0) return false;
  const geometry = properties.elements('a:prstGeom')[0];
  const shape = geometry?.get('prst') ?? 'rect';
  const corners = (geometry?.all('a:gd') ?? []).map((each) => Number(each.get('fmla').replace(/^val /, '')));
  if (corners.some((corner) => corner > largestCorner)) return false;
  return /^(rect|roundRect|round\d\w*Rect|snip\w*Rect|bevel|plaque|frame|flowChartProcess|flowChartAlternateProcess)$/.test(
    shape,
  );
}

/** The largest corner of a rectangle, in 100,000ths of its shorter side; at 50,000 a rounded one is an ellipse. */
const largestCorner = 25_000;
