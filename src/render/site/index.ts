export { isReservedSlug, siteSlug } from './paths';
export { renderArticlePage, renderSite } from './render-site';
export type { RenderedSite } from './render-site';
export type { Rendition } from './renditions';
export type { SiteFile } from './site-file';
