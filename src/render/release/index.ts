export type { ReleaseData } from '../print/render-release';
export { renderRelease } from '../print/render-release';
