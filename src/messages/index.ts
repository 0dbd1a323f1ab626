export {
  arrivalLines,
  conversionLines,
  groupedQuotes,
  conversionMessage,
  isWhole,
  keptMessage,
  keptStatuses,
  pictureReason,
  reportSummary,
  reportText,
  skippedReason,
  statusMessage,
} from './import-report';
export { everyLanguage, interfaceLanguage, languageFor, messagesIn, ownLanguageNames } from './language';
export type { Language } from './language';
export type { Messages } from './messages';
export type { OutletMessages } from './outlets/outlet-messages';
export {
  appointmentMoment,
  appointmentWhen,
  endMark,
  outletLanguages,
  outletMessages,
} from './outlets/outlets';
export {
  checkMessage,
  faultMessage,
  leavingMessage,
  noticeMessage,
  problemMessage,
  recoveryMessages,
} from './problem-message';
export { explain } from './reasons';
