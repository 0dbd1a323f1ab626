export { cardFormats, cardSizes, leastLetters, maxCardBytes, postLimits, postPlaces } from './card-formats';
export type { CardDesign, CardFormat, CardSize, PostPlace } from './card-formats';
export { leafletSettings, ownValue, settingGroups, settingNames } from './adjustments';
export type { LeafletAdjustment, SettingGroup, SettingName, SettingValue } from './adjustments';
export { designedFormat } from './designed-format';
export { estimateDesign, estimateFit } from './estimate-fit';
export type { EstimatedFit } from './estimate-fit';
export { leafletFormatNames, leafletFormats, paperFor, usualFormat } from './formats';
export type { LeafletFormat, LeafletFormatName, Paper, SizeRange, TextSetting } from './formats';
export { guideSteps, stepsFor } from './fold-guide';
export type { GuideStep, GuideWords } from './fold-guide';
export { blankPage, duplexEdges, imposePages, isImposed, lineKinds, usualEdge } from './imposition';
export type { DuplexEdge, Imposition, Sheet, SheetLine, Slot } from './imposition';
export { placedTogether, placementsOf, placements, togglePlacement } from './placed-blocks';
export type { PlacedBlocks, Placement } from './placed-blocks';
export { namedTemplate, templateOfSettings, withNamedTemplate, withTemplate } from './named-templates';
export type { NamedTemplate } from './named-templates';
export { offeredValues } from './offered-values';
export { coarsePrint, pixelsEnough, printWidth } from './picture-size';
export type { PrintPlace, PrintSize } from './picture-size';
export {
  countLeftOut,
  headPassages,
  leadPassage,
  standfirstPassage,
  blocksBeginning,
  passagesBeginning,
  passagesOf,
  posterFields,
  suggestLeftOut,
  withoutPassages,
} from './printed-passages';
export type { Passage } from './printed-passages';
export {
  blankPages,
  bleeds,
  couponNames,
  couponOf,
  coverOf,
  coveredDesign,
  designFor,
  formatFor,
  holdsCoupon,
  holdsVerso,
  inks,
  isSpotName,
  issueLimits,
  largerFormats,
  leafletTemplateNames,
  leadUses,
  leafletTemplates,
  sampleLanguages,
  smallerFormats,
  usualLeaflets,
} from './templates';
export type {
  Bleed,
  CouponName,
  Ink,
  Issue,
  LeafletChoice,
  LeafletDesign,
  LeafletTemplate,
  LeafletTemplateName,
  LeadUse,
  SampleLanguage,
} from './templates';
