export { estimateFit } from './estimate-fit';
export type { EstimatedFit } from './estimate-fit';
export {
  leafletFormat,
  leafletFormatNames,
  leafletFormats,
  paperName,
  printWidth,
  usualFormat,
} from './formats';
export type { LeafletFormat, LeafletFormatName, PrintPlace, SizeRange, TextSetting } from './formats';
export { blankPage, imposePages, usualEdge } from './imposition';
export type { DuplexEdge, Imposition, Sheet, SheetLine, Slot } from './imposition';
export { coarsePrint } from './picture-size';
export type { PrintSize } from './picture-size';
export { leafletTemplates } from './templates';
export type { LeafletTemplate } from './templates';
