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
  date: {
    name: 'Date',
    usual: 'Imprimée',
    values: { none: 'Non imprimée' },
    option: ['none', 'ne pas imprimer la date'],
  },
  logo: {
    name: 'Logo',
    usual: 'Petit, près du nom',
    values: { large: 'Grand, avec le nom', none: 'Sans logo' },
    option: ['TAILLE', 'le logo en tête\u00a0: large (grand) ou none (sans)'],
  },
  appointment: {
    name: 'Rendez-vous',
    usual: 'Selon la maquette',
    values: { panel: 'Dans un aplat', rules: 'Entre deux filets' },
    option: ['FORME', 'le rendez-vous\u00a0: panel (dans un aplat d’encre) ou rules (entre deux filets)'],
  },
  day: {
    name: 'Jour et lieu',
    usual: 'Taille de la maquette',
    values: { smaller: 'Plus petits', larger: 'Plus grands', largest: 'Très grands' },
    option: [
      'TAILLE',
      'le jour, l’heure et le lieu\u00a0: smaller (plus petits), larger ou largest (très grands)',
    ],
  },
  display: {
    name: 'Les titres',
    usual: 'Étroits (Barlow)',
    values: { serif: 'À empattements (Source Serif)', sans: 'Bâton (Libre Franklin)' },
    option: [
      'FAMILLE',
      'les lettres des titres, sinon étroites\u00a0: serif (à empattements) ou sans (bâton)',
    ],
  },
  reading: {
    name: 'Le texte',
    usual: 'À empattements',
    values: { sans: 'Bâton (Libre Franklin)' },
    option: ['sans', 'le texte en lettres bâton plutôt qu’à empattements'],
  },
  colour: {
    name: 'Deuxième couleur',
    usual: 'Celle du groupe',
    values: { own: 'Une autre…' },
    option: ['#RRVVBB', 'avec --ink two\u00a0: une autre deuxième couleur que celle du groupe'],
  },
  slogan: {
    name: 'Mot de la fin',
    usual: 'Aucun',
    values: { own: 'Un mot d’ordre…' },
    option: ['MOTS', 'un mot d’ordre en grandes lettres, à la fin, au-dessus de l’appel'],
  },
  code: {
    name: 'Le code ouvre',
    usual: 'La page du texte',
    values: {
      join: 'La page pour nous rejoindre',
      both: 'Deux codes\u00a0: le texte, et nous rejoindre',
      none: 'Pas de code',
      own: 'Une autre adresse, ou deux…',
    },
    option: [
      'BUT',
      'le code ouvre la page, sinon join (nous rejoindre), both (deux codes), une ou deux adresses, ou none (aucun)',
    ],
  },
} satisfies SettingWords as SettingWords;
