export { estimateFit } from './estimate-fit';
export type { EstimatedFit } from './estimate-fit';
export { leafletFormat, leafletFormatNames, leafletFormats, paperName, printWidth } from './formats';
export type { LeafletFormat, LeafletFormatName, PrintPlace, SizeRange } from './formats';
export { coarsePrint } from './picture-size';
export type { PrintSize } from './picture-size';
export { leafletTemplates } from './templates';
export type { LeafletTemplate } from './templates';
