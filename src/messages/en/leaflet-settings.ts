import { leafletSettings } from '../../leaflet';
import type { SettingWords } from '../leaflet-settings';
import { count } from './typography';

const points = leafletSettings.size.values.map((size) => [`${size}`, `${size}\u00a0points`]);
const columns = leafletSettings.columns.values.map((many) => [`${many}`, count(many, 'column', 'columns')]);

/** What is set of a leaflet by hand. */
export const settingWords: SettingWords = {
  size: {
    name: 'Text size',
    usual: 'Best fit',
    values: Object.fromEntries(points) as SettingWords['size']['values'],
    option: ['POINTS', 'the size of the text of leaflets, 8 to 18; without it, the largest that fits'],
  },
  columns: {
    name: 'Columns',
    usual: 'Best fit',
    values: Object.fromEntries(columns) as SettingWords['columns']['values'],
    option: ['NUMBER', '1, 2 or 3 columns, where the format has a choice'],
  },
  lines: {
    name: 'Lines',
    usual: 'Best fit',
    values: { justified: 'Justified', ragged: 'Ragged' },
    option: ['ENDS', 'justified or ragged'],
  },
  links: {
    name: 'Links',
    usual: 'Without address',
    values: { brackets: 'In brackets', notes: 'As notes' },
    option: ['PLACE', 'print the addresses of links: brackets or notes'],
  },
  sides: {
    name: 'Sides',
    usual: 'Best fit',
    values: { 1: 'One side', 2: 'Two sides' },
    option: ['NUMBER', '1 or 2 sides of a sheet that is not folded'],
  },
};
