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
  date: {
    name: 'Date',
    usual: 'Printed',
    values: { none: 'Not printed' },
    option: ['none', 'print no date'],
  },
  logo: {
    name: 'Logo',
    usual: 'Small, beside the name',
    values: { large: 'Large, with the name', none: 'No logo' },
    option: ['SIZE', 'the logo at the top: large or none'],
  },
  appointment: {
    name: 'Appointment',
    usual: 'As the template has it',
    values: { panel: 'In a panel', rules: 'Between two rules' },
    option: ['SHAPE', 'the appointment in a panel of ink, or between rules: panel or rules'],
  },
  day: {
    name: 'Day and place',
    usual: 'The template’s size',
    values: { smaller: 'Smaller', larger: 'Larger', largest: 'Very large' },
    option: ['SIZE', 'day, hour and place: smaller, larger or largest'],
  },
  display: {
    name: 'Headlines',
    usual: 'Narrow (Barlow)',
    values: { serif: 'With serifs (Source Serif)', sans: 'Sans serif (Libre Franklin)' },
    option: ['FACE', 'the letters of headlines, otherwise narrow: serif or sans'],
  },
  reading: {
    name: 'The text',
    usual: 'With serifs',
    values: { sans: 'Sans serif (Libre Franklin)' },
    option: ['sans', 'the text in letters without serifs'],
  },
  colour: {
    name: 'Second colour',
    usual: 'The group’s',
    values: { own: 'Another…' },
    option: ['#RRGGBB', 'with --ink two: another second colour than the group’s'],
  },
  slogan: {
    name: 'Closing slogan',
    usual: 'None',
    values: { own: 'A slogan…' },
    option: ['WORDS', 'a slogan in large letters at the end, above the call'],
  },
  code: {
    name: 'The code opens',
    usual: 'The page of the text',
    values: {
      join: 'The page to join us',
      both: 'Two codes: the text, and to join us',
      none: 'No code',
      own: 'Another address, or two…',
    },
    option: [
      'AIM',
      'what the code opens, otherwise the page of the text: join, both (two codes), an address or two, or none',
    ],
  },
};
