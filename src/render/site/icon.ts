import type { LocalMasthead } from '../../article';
import { html } from '../drawing/html';
import { inkOn } from './colour';
import { iconPath } from './paths';
import type { SiteFile } from './site-file';

/** The icon of the site: the group's initial on its colour. */
export function drawIcon({ name, shortName, colour }: LocalMasthead): SiteFile {
  const ground = colour || '#1c1b19';
  const initial = [...(shortName || name)].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '·';
  const text = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="8" fill="${ground}"/><text x="32" y="47" font-family="Georgia, serif" font-size="44" font-weight="700" text-anchor="middle" fill="${inkOn(ground)}">${initial.toUpperCase()}</text></svg>
`;
  return { path: iconPath, text: text.toString() };
}
