import { rewrite } from './line';
import type { Line } from './line';

/** Words that no other language has without its accent, after their first letter. */
const words: Readonly<Record<string, string>> = {
  E: [
    'tats?(?:-[MU]\\p{L}+|-nation)?|glises?|coles?|coliers?|colières?|cologie|cologiques?|cologistes?|conomie|conomiques?',
    'coute[rz]?|coutons|crire|crits?|crivains?|crivez|crivons|crans?|diteurs?|ditrices?|ditorial|ditoriaux|ducateurs?|ducatrices?',
    'gal|gale|gales|galement|galité|gaux|gypte|lans?|lecteurs?|lectrices?|lectricité|lectrique|levages?|leveurs?|leveuses?|lèves?',
    'lus?|lues?|lysée|léments?|meutes?|nergies?|nergétiques?|normes?|normément|noncé|oliens?|oliennes?|pargne|poques?|pidémie',
    'pinal|puisés?|puisées?|quilibre|quipes?|quipements?|quité|radiquer|tabli|tablis|tablissements?|tampes|tangs?|tapes?|té|ternel',
    'thique|toiles?|tonnant|tranges?|trangers?|trangères?|tre|troit|tudes?|tudiants?|tudiantes?|valuer|vangile|vénements?|vènements?',
    'veil|ventuels?|ventuelles?|ventuellement|vêques?|videmment|viter|vitez|vitons|voquer|vreux|vry|pernay|tretat|tienne(?=-)',
  ].join('|'),
  I: 'le-de-France|les? (?=d[eu’])|lots? (?=d[eu’])',
  A: 'ges? (?=d[eu’]|moyen|légal|minimum)|gés?|gées?|mes? (?=d[eu’])',
};
const accented: Readonly<Record<string, string>> = { E: 'É', I: 'Î', A: 'Â', C: 'Ç' };
const unaccented = new RegExp(
  Object.entries(words)
    .map(([capital, endings]) => `(?<![\\p{L}\\p{N}.@#_-])${capital}(?=(?:${endings})(?![\\p{L}\\p{N}]))`)
    .join('|'),
  'gu',
);
const afterElision =
  /(?<=(?<!\p{L})[LDld]’)E(?=(?:ducation|dition|lection|mission|volution|valuation|vacuation|motion)s?(?!\p{L}))/gu;
const cedilla =
  /(?<![\p{L}\p{N}.’'-])C(?=a (?:suffit|va|ne|n’|fait|y|commence|continue|marche|change|bouge|coûte|m’|s’|c’))/gu;

const sentence = '(?<=^|\\n|[.!?…][ \\u00A0]|[«“][\\u00A0\\u202F]?|[–—]\\u00A0|[:;][ ])';
const grave = new RegExp(
  `${sentence}A(?=[ \\u00A0](?:(?:la|cet|cette|ces?|chaque|travers|propos|partir|noter|savoir|suivre|lire|voir|quand|quoi|qui|quel|quels|quelles?|moins|peine|tout|toutes?|tous|mesure|défaut|force|titre|terme|côté|nos|notre|vos|votre|mon|ma|mes|sa|son|ses|leurs?|nouveau|bientôt|long|court|moyen|ceux|celles?|celui|part|demain|vendre|louer|table|gauche|droite|pied|vélo|présent|un|une|deux|trois|midi|minuit|jamais|vous|nous|eux|elles?|lui|toi|moi|tort|raison)(?!\\p{L})|l’|\\d{1,2}[ \\u00A0]?h(?!\\p{L})|\\p{Lu}\\p{Ll}+(?:-\\p{L}+)*, ))`,
  'gu',
);

/** Capitals keep their accents (Lexique): État, École, À la gare, Ça suffit; only where no other word is written so. */
export function setCapitals(line: Line): void {
  if (!/[EIAC]/.test(line.text)) return;
  rewrite(line, unaccented, ({ 0: capital }) => accented[capital] ?? capital);
  rewrite(line, afterElision, 'É');
  rewrite(line, cedilla, 'Ç');
  rewrite(line, grave, 'À');
}
