export type { Exported, Job, Material, Progress } from './job';
export { cleanPicture, probePicture } from './pictures';
export type { CleanedPicture, PictureWords, ProbedPicture } from './pictures';
export { exportSite } from './site';
export { exportPress } from './press';
export { proofMail } from './press-proof';
export type { ProvedMail } from './press-proof';
export { readSiteAssets } from './site-assets';
export type { OutletFile } from './write-files';
