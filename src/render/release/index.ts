export type { ReleaseData } from './release-data';
export { renderRelease } from './render-release';
