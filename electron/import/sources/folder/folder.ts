import type { SiteSource } from '../../model/source';
import { convertHugoShortcodes } from '../hugo/shortcodes';
import { convertBy } from '../shortcodes/convert-shortcodes';
import { convertLiquid } from '../shortcodes/liquid';

/** Any folder that no program is recognised by: each file in a format that is read is a text. */
export const folder: SiteSource = {
  kind: 'site',
  recognise: () => [],
  texts: () => true,
  pictures: ['static', 'assets', '', 'public', 'source'],
  addresses: () => null,
  convert: convertBy([convertHugoShortcodes, convertLiquid]),
};
