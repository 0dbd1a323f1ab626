import { inCountry, listOfNeeds } from './imprint';
import type { CheckMessages } from '../kinds';
import { count, quoted } from './typography';

const firm = '\u00a0';
const thin = '\u202f';

/** The checks in French. */
export const checkFindings: CheckMessages = {
  'headline-missing': () => `Pas de titre${firm}: dites le fait, en une ligne.`,
  'headline-empty-words': () => `Le titre dit seulement que c’est un communiqué${firm}: dites le fait.`,
  'headline-long': ({ words, limit }) =>
    `Titre de ${words}${firm}mots${thin}; au-delà de ${limit}, les rédactions le coupent.`,
  'standfirst-missing': () => `Pas de chapô${firm}: qui, quoi, où, quand, pourquoi.`,
  'standfirst-long': ({ characters, limit }) =>
    `Chapô de ${characters}${firm}signes${thin}; à ${limit} au plus, il se reprend tel quel.`,
  'body-missing': () => 'Pas encore de texte.',
  'body-long': ({ words, limit }) =>
    `Texte de ${words}${firm}mots${thin}; l’usage est de rester sous ${limit}. Gardez un seul sujet.`,
  'dateline-missing': () => `Pas de lieu devant la date${firm}: d’où écrivez-vous${thin}?`,
  'embargo-past': () => `L’heure de l’embargo est passée${firm}: repoussez-la, ou levez l’embargo.`,
  'appointment-past': () =>
    `Le rendez-vous est passé${firm}: corrigez sa date, ou retirez-le si le texte n’appelle plus à venir.`,
  'translation-behind': () =>
    `L’original a changé depuis cette traduction${firm}: voyez ce qui a changé, puis mettez-la à jour.`,
  'appointment-without-place': () =>
    `Rendez-vous sans lieu${firm}: dites où venir, ou donnez l’adresse web où le suivre.`,
  'speaker-missing': () => `Citation anonyme${firm}: dites qui parle, et à quel titre.`,
  'quotation-unapproved': () =>
    `Personne n’est noté comme ayant relu cette citation${firm}: faites-la valider.`,
  'alt-missing': () => `Image sans description${firm}: dites ce qu’elle montre à qui ne la voit pas.`,
  'credit-missing': () => `Image sans crédit${firm}: nommez qui l’a faite.`,
  'licence-missing': () =>
    `Image sans conditions de reprise${firm}: dites si la presse peut la publier, et sous quelle licence.`,
  'picture-small': ({ density, least }) =>
    `Image trop petite pour l’impression${firm}: ${density}${firm}points par pouce, il en faut ${least}. Cherchez l’original.`,
  'table-headers-missing': () =>
    `Tableau sans en-têtes${firm}: lu à voix haute, il se perd. Faites de sa première ligne un en-tête.`,
  'crosshead-empty': () => `Intertitre vide${firm}: écrivez-le, ou supprimez-le.`,
  'crosshead-orphan': () =>
    `Petit intertitre sans intertitre avant lui${firm}: lu à voix haute, le plan saute un degré.`,
  'note-empty': () => `Note vide${firm}: écrivez-la, ou supprimez-la.`,
  'link-broken': ({ address }) =>
    address.startsWith('#')
      ? `Aucun intertitre ne porte les mots de ce lien (${address})${firm}: écrivez-y ceux de l’intertitre.`
      : `Ce lien ne mène nulle part (${address})${firm}: corrigez son adresse.`,
  'link-tracked': () =>
    `Ce lien dit au site où il mène d’où viennent vos lecteurs${firm}: ôtez le pistage de son adresse.`,
  'straight-quotes': () =>
    'Guillemet ou apostrophe droits. Corriger la typographie les met tous comme il faut.',
  'double-space': () => `Deux espaces de suite${firm}: gardez-en une.`,
  'joined-words': () => `Mots collés, sans doute en copiant${firm}: séparez-les.`,
  placeholder: () => `Un passage attend d’être rempli${firm}: complétez-le, ou retirez-le.`,
  misspelt: ({ word }) =>
    `${quoted(word)} n’est dans aucun dictionnaire${firm}: corrigez, ou ajoutez-le par un clic droit.`,
  attached: () =>
    `Le courriel n’emporte que la première image en petit, et ce que vous choisissez de joindre en l’envoyant${firm}: vérifiez que la pièce y sera, ou dites où la trouver.`,
  'numeric-date': () => `Cette date se lit autrement d’un pays à l’autre${firm}: écrivez le mois.`,
  telephone: () =>
    `Ce numéro sera public${firm}: retirez-le s’il est à quelqu’un, ou mettez-le dans l’identité du groupe.`,
  'home-address': () => `Ceci ressemble à une adresse personnelle, et sera public${firm}: retirez-la.`,
  'contact-missing': () =>
    `Les réglages ne nomment personne que la presse puisse joindre${firm}: ajoutez un contact.`,
  'boilerplate-missing': () =>
    `Les réglages n’ont pas de présentation du groupe dans cette langue${firm}: écrivez-la une fois pour toutes.`,
  'imprint-missing': ({ country, missing }) =>
    `La loi demande ${inCountry(country)} sur un tract ${listOfNeeds(missing)}${firm}: complétez les réglages.`,
};

/** The list of points, and how the text is written. */
export const checksMessages = {
  checks: {
    title: 'Relecture',
    none: 'Rien à signaler',
    nothingYet: 'Rien à relire encore\u00a0: les points à reprendre viendront à mesure que vous écrivez.',
    noneHelp: 'Titre, chapô, date, citations, images et liens ont ce qu’il faut.',
    some: (points: number) => count(points, 'point', 'points'),
    toMend: (points: number) => `${count(points, 'point', 'points')} à reprendre`,
    toConsider: (points: number) => `${count(points, 'point', 'points')} à considérer`,
    weights: { mend: 'À reprendre avant l’envoi', consider: 'À considérer' },
    more: (points: number) => `${count(points, 'autre point', 'autres points')} du même genre`,
    keys: '↑ ↓ parcourir · Entrée aller à l’endroit · Suppr écarter · F8 point suivant',
    setAside: 'Écarter ce point pour ce texte',
    isAside: 'Point écarté pour ce texte.',
    asides: 'Écartés pour ce texte',
    takeUp: 'Reprendre',
    style: 'Écriture',
    repeated: 'Montrer les mots répétés',
    long: (words: number) => `Montrer les phrases de plus de ${words}\u00a0mots`,
    noneRepeated: 'Aucun mot ne revient trop tôt.',
    noneLong: 'Aucune phrase n’est longue.',
    longSentence: (words: number) => `Phrase de ${words}\u00a0mots`,
    repeatedWord: (word: string) => `${quoted(word)} revient à peu de distance`,
    times: (places: number) => count(places, 'fois', 'fois'),
    see: 'Voir',
  },
};
