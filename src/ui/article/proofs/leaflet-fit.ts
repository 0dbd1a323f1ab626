import { leafletFormats } from '../../../leaflet';
import type { EstimatedFit, LeafletFormatName } from '../../../leaflet';
import type { Messages } from '../../../messages';

/** Whether the typeset leaflet fits its format, or how many words are too many. */
export function fitSentence(
  { format, pages, wordsTooMany }: { format: LeafletFormatName; pages: number; wordsTooMany: number },
  { statusBar, leafletNames }: Messages,
): string {
  if (wordsTooMany > 0) return statusBar.tooMany(capitalised(leafletNames.formats[format]), wordsTooMany);
  return statusBar[wayOf(format, pages)](leafletNames.formats[format]);
}

/** The same as an estimate, before the leaflet is typeset. */
export function estimateSentence(
  { pages, wordsTooMany }: EstimatedFit,
  format: LeafletFormatName,
  { statusBar: { estimated }, leafletNames }: Messages,
): string {
  if (wordsTooMany > 0) return estimated.tooMany(capitalised(leafletNames.formats[format]), wordsTooMany);
  return estimated[wayOf(format, pages)](leafletNames.formats[format]);
}

/** A name as it begins a line: "Carré de 148 mm". */
export function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** How a leaflet of some pages is printed: on one side, on both, or folded. */
function wayOf(format: LeafletFormatName, pages: number): 'recto' | 'rectoVerso' | 'folded' {
  if (leafletFormats[format].imposition.kind !== 'copies') return 'folded';
  return pages === 1 ? 'recto' : 'rectoVerso';
}
