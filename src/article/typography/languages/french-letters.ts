import { rewrite } from '../rules/line';
import type { Line } from '../rules/line';

const start = '(?<!\\p{L})';
const ligature = new RegExp(
  [
    `(?<=${start}(?:ch|c|s|ranc|contrec|éc))oe(?=urs?(?!\\p{L})|ur[aeéi])`,
    `(?<=${start}(?:man|dés|hors-d[’'])?)oe(?=uvr)`,
    `(?<=${start}b?)oe(?=ufs?(?!\\p{L}))`,
    `(?<=${start}v)oe(?=ux?(?!\\p{L}))`,
    `(?<=${start}n)oe(?=uds?(?!\\p{L}))`,
    `(?<=${start}m)oe(?=urs(?!\\p{L}))`,
    `(?<=${start}f)oe(?=tus|tal|taux)`,
    `${start}oe(?=il|d[èéi]|sophag|nolog|cumén|strogèn)`,
  ].join('|'),
  'giu',
);

/** cœur, œuvre, sœur, vœu: in the words that French writes so, and in no other (moelle, coexister). */
export function setLigatures(line: Line): void {
  if (/oe/i.test(line.text))
    rewrite(line, ligature, ({ 0: letters }) => (letters.startsWith('o') ? 'œ' : 'Œ'));
}

/** Words that neither French nor a language it borrows from writes without the accent of their first letter. */
const words = `
  État États État-major État-nation États-majors États-nations États-Unis États-membres Église Églises École Écoles
  Écolier Écoliers Écolière Écolières Écologie Écologique Écologiques Écologiste Écologistes Économie Économique
  Économiques Écoute Écouter Écoutez Écoutons Écran Écrans Écrire Écrit Écrits Écrivain Écrivains Écrivaine Écrivaines
  Écrivez Écrivons Éditeur Éditeurs Éditrice Éditrices Éditorial Éditoriaux Éducateur Éducateurs Éducatrice Éducatrices
  Égal Égale Égales Égalité Également Égaux Égypte Élan Élans Électeur Électeurs Électrice Électrices Électricité
  Électrique Électriques Élément Éléments Élevage Élevages Éleveur Éleveurs Éleveuse Éleveuses Élève Élèves Élu Élus Élue
  Élues Élysée Émeute Émeutes Énergie Énergies Énergétique Énergétiques Énorme Énormes Énormément Énoncé Éolien Éoliens
  Éolienne Éoliennes Épargne Épernay Épidémie Épinal Époque Époques Épuisé Épuisés Épuisée Épuisées Équilibre Équipe
  Équipes Équipement Équipements Équité Éradiquer Établi Établis Établissement Établissements Étampes Étang Étangs Étape
  Étapes Été Éternel Éthique Étoile Étoiles Étonnant Étrange Étranges Étranger Étrangers Étrangère Étrangères Étretat
  Étroit Étude Études Étudiant Étudiants Étudiante Étudiantes Évaluer Évangile Éveil Événement Événements Évènement
  Évènements Éventuel Éventuels Éventuelle Éventuelles Éventuellement Évêque Évêques Évidemment Éviter Évitez Évitons
  Évoquer Évreux Évry Être Île-de-France Âgé Âgés Âgée Âgées
`
  .trim()
  .split(/\s+/);

/** For each letter, where it stands without its accent. */
const letters = [...new Set(words.map((word) => word.charAt(0)))].map((letter) => {
  const rests = words.filter((word) => word.startsWith(letter)).map((word) => word.slice(1));
  const start = `(?<![\\p{L}\\p{N}.@#_-])${bare(letter)}`;
  return [new RegExp(`${start}(?=(?:${rests.join('|')})(?![\\p{L}\\p{N}]))`, 'gu'), letter] as const;
});

/** Words that are certain only with those around them: l'Education, l'Election; Age légal; Ca suffit; A la gare. */
const elided =
  /(?<=(?<!\p{L})[LDld]’)E(?=(?:ducation|dition|lection|mission|volution|valuation|vacuation|motion)s?(?!\p{L}))/gu;
const ages = /(?<![\p{L}\p{N}.’'-])A(?=ges? (?:d[eu’]|légal|minimum|moyen))/gu;
const islands = /(?<![\p{L}\p{N}.’'-])I(?=l(?:e|ot)s? d[eu’])/gu;
const cedilla =
  /(?<![\p{L}\p{N}.’'-])C(?=a (?:(?:suffit|va|ne|fait|y|commence|continue|marche|change|bouge|coûte)(?!\p{L})|[nmsc]’))/gu;

const sentence = '(?<=^|\\n|[.!?…][ \\u00A0]|[«“][\\u00A0\\u202F]?|[–—]\\u00A0|[:;][ ])';
const afterA = `
  la cet cette ce ces chaque travers propos partir noter savoir suivre lire voir quand quoi qui quel quels quelle quelles
  moins peine tout toute toutes tous mesure défaut force titre terme côté nos notre vos votre mon ma mes sa son ses leur
  leurs nouveau bientôt long court moyen ceux celle celles celui part demain vendre louer table gauche droite pied vélo
  présent un une deux trois midi minuit jamais vous nous eux elle elles lui toi moi tort raison
`
  .trim()
  .split(/\s+/)
  .join('|');
const grave = new RegExp(
  `${sentence}A(?=[ \\u00A0](?:(?:${afterA})(?!\\p{L})|l’|\\d{1,2}[ \\u00A0]?h(?!\\p{L})|\\p{Lu}\\p{Ll}+(?:-\\p{L}+)*, ))`,
  'gu',
);

const capitals = [
  ...letters,
  [elided, 'É'],
  [ages, 'Â'],
  [islands, 'Î'],
  [cedilla, 'Ç'],
  [grave, 'À'],
] as const;

/** Capitals keep their accents (Lexique): État, École, À la gare, Ça suffit; only where no other word is written so. */
export function setCapitals(line: Line): void {
  if (!/[EIAC]/.test(line.text)) return;
  for (const [unaccented, letter] of capitals) rewrite(line, unaccented, letter);
}

function bare(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}
