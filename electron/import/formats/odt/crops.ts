import { cropOf } from '../../html/crops';
import type { Crop } from '../../model/import-file';
import type { XmlElement } from '../office/xml';
import type { OdtStyles } from './styles';

/**
 * What a frame cuts away of its picture (OpenDocument 1.3, 20.183 `fo:clip`): lengths from each side, at the size at which
 * the picture's own file says to print it; null when nothing.
 */
export function cropOfFrame(frame: XmlElement, styles: OdtStyles): Crop | null {
  const clip = styles.graphicProperty(frame.get('draw:style-name'), 'fo:clip');
  if (clip === '' || clip === 'auto') return null;
  const sides =
    /^rect\((.*)\)$/
      .exec(clip.trim())?.[1]
      ?.split(/[,\s]+/)
      .filter(Boolean) ?? [];
  const [top = NaN, right = NaN, bottom = NaN, left = NaN] = sides.map(inches);
  const shape = inches(frame.get('svg:width')) / inches(frame.get('svg:height'));
  return cropOf({ left, top, right, bottom }, { unit: 'inch', shape: Number.isFinite(shape) ? shape : null });
}

/** A length in inches; NaN when it is none. */
function inches(length: string): number {
  if (length === 'auto' || /^-?0+(\.0+)?$/.test(length)) return 0;
  const [, number, unit = ''] = /^(-?[\d.]+)(in|cm|mm|pt|pc)$/.exec(length) ?? [];
  return Number(number) / (perInch[unit] ?? NaN);
}

const perInch: Readonly<Record<string, number>> = { in: 1, cm: 2.54, mm: 25.4, pt: 72, pc: 6 };
