export { leftOutNotice, publicArticles } from './order/check-order';
export { exportOutlets, planOutlet } from './order/export-outlets';
export type { ExportOrder, ExportRun } from './order/export-outlets';
export type {
  ArticleOrder,
  Exported,
  FindTemplate,
  FindTranslation,
  Job,
  Material,
  Progress,
  TypesetOrder,
} from './order/job';
export { linkedPages, linkNotices, withPublicCalls, withPublicLinks } from './order/linked-pages';
export { missingTranslations } from './order/notices';
export { leftOutPictures } from './pictures/lost-pictures';
export type { LinkedPages } from './order/linked-pages';
export type { HeldState } from './order/tracking';
export { plainNames } from './naming/name-texts';
export { besideOthers, plainNaming, shortNaming } from './naming/naming';
export type { Naming } from './naming/naming';
export { exportEverything, mastheadFile, siteFile } from './everything/export-everything';
export type { WrittenEverything } from './everything/export-everything';
export { listOwnTemplates, readOwnTemplate } from './leaflet/own-templates';
export type { OwnTemplate } from './leaflet/own-templates';
export { fileProblem, ProblemError, settleFolder, writeFolder } from './folder/write-folder';
export { readTracked } from './folder/tracked-files';
export type { TrackedFile } from './folder/tracked-files';
export { writeCopy } from './folder/write-copy';
export type { FileChanges } from './folder/plan-files';
export { contentOf } from './folder/write-files';
export type { OutletFile } from './folder/write-files';
export { proofCards } from './cards/export-cards';
export { addressMails, makeMailing, makeTrial } from './press/mail/mailing';
export type { MadeMailing, Mailbox, Personal } from './press/mail/mailing';
export type { AttachOrder } from './press/mail/attached-files';
export { exportSite, storeSite } from './site/export-site';
export { storedFile } from './folder/write-store';
export { readSiteAssets } from './site/site-assets';
export { exportLeaflets, largerFormat, proofLeaflet, proofNewsletter } from './leaflet/export-leaflets';
export { gathersTexts } from './leaflet/gather-texts';
export { layOut } from './leaflet/paper-files';
export { draftSetup, printSetup } from './leaflet/print-setup';
export { markAsDraft } from './leaflet/mark-draft';
export type { DraftWords } from './leaflet/mark-draft';
export type { PrintSetup } from './leaflet/print-setup';
export { exportPress } from './press/export-press';
export { proofMail } from './press/mail/press-mail';
export type { MailProof } from './press/mail/press-mail';
export { makeReleasePdf } from './press/release-pdf';
export type { ReleasePdf } from './press/release-pdf';
export {
  keyNumber,
  makeSigningKey,
  signatureEnding,
  signBytes,
  signedAs,
  openSigningKey,
  publicKeyFile,
  signFile,
  signingNumber,
  verifyFile,
} from './signing/minisign';
export { cleanPicture } from './pictures/clean/clean-picture';
export type { CleanedPicture } from './pictures/clean/clean-picture';
export type { PictureMetadata } from './pictures/clean/picture-words';
export { appraisePicture, makeThumbnail } from './pictures/appraise-picture';
export { readCached, writeCached } from './pictures/cache-folder';
export type { Appraisal } from './pictures/appraise-picture';
export { cropPicture } from './pictures/crop-picture';
export { isHeic } from './pictures/heic';
export { creditInFile, probePicture } from './pictures/probe-picture';
export type { ProbedPicture } from './pictures/probe-picture';
export { createTypesetter } from './typeset/typesetter';
export type { Typeset, TypesetDocument, TypesetRequest, Typesetter } from './typeset/typesetter';
export { createProcessTypesetter } from './typeset/typeset-in-process';
export type { ProcessTypesetter } from './typeset/typeset-in-process';
