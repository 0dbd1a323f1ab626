import { leafletSettings } from '../../leaflet';
import type { SettingWords } from '../leaflet-settings';
import { count } from './typography';

const points = leafletSettings.size.values.map((size) => [
  `${size}`,
  `${size.toLocaleString('fr')}\u00a0points`,
]);
const columns = leafletSettings.columns.values.map((many) => [`${many}`, count(many, 'colonne', 'colonnes')]);

/** What is set of a leaflet by hand. */
export const settingWords = {
  size: {
    name: 'Corps',
    usual: 'Au mieux',
    values: Object.fromEntries(points) as SettingWords['size']['values'],
    option: ['POINTS', 'le corps du texte des tracts, 8 à 18\u202f; sinon le plus grand qui tienne'],
  },
  columns: {
    name: 'Colonnes',
    usual: 'Au mieux',
    values: Object.fromEntries(columns) as SettingWords['columns']['values'],
    option: ['NOMBRE', '1, 2 ou 3 colonnes, là où le format en a le choix'],
  },
  lines: {
    name: 'Lignes',
    usual: 'Au mieux',
    values: { justified: 'Justifiées', ragged: 'En drapeau' },
    option: ['FIN', 'justified (justifiées) ou ragged (en drapeau)'],
  },
  links: {
    name: 'Liens',
    usual: 'Sans adresse',
    values: { brackets: 'Entre parenthèses', notes: 'En notes' },
    option: ['PLACE', 'imprimer l’adresse des liens\u00a0: brackets (entre parenthèses) ou notes'],
  },
  sides: {
    name: 'Faces',
    usual: 'Au mieux',
    values: { 1: 'Recto seul', 2: 'Recto verso' },
    option: ['NOMBRE', '1 (recto seul) ou 2 (recto verso) d’une feuille qui n’est pas pliée'],
  },
} satisfies SettingWords as SettingWords;
