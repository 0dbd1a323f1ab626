import type { OutletMessages } from './outlet-messages';

/** What the outlets say in French. */
export const french: OutletMessages = {
  leaflet: 'Tract',
  immediate: 'Pour diffusion immédiate',
  by: 'Par',
  signatories: 'Signataires',
  passedOnBy: 'Relayé par',
  notes: 'Notes',
  notesToEditors: 'Notes aux rédactions',
  about: (name) => `À propos ${afterDe(name)}`,
  pressContact: 'Contact presse',
  contact: 'Nous écrire',
  spokesperson: 'porte-parole',
  photo: 'Photo',
  end: '– Fin –',
  readOnline: 'Lire en ligne',
  onlineFrom: (day) => `En ligne dès le ${day}`,
  imprint: {
    printer: ({ printer, isOwnPrint }) =>
      isOwnPrint ? `Imprimé par nos soins\u00a0: ${printer}` : `Imprimé par ${printer}`,
    'dated-printer': ({ printer, place, year }) =>
      `Imprimé${place && ` à ${place}`} en ${year} par ${printer}`,
    producer: ({ printer }) => `Fabrication\u00a0: ${printer}`,
    publisher: ({ group }) => `Éditeur\u00a0: ${group}`,
    'media-owner': ({ group }) => `Propriétaire du média\u00a0: ${group}`,
    'responsible-publisher': ({ responsible }) => `Éditeur responsable\u00a0: ${responsible}`,
    'press-law': ({ responsible }) => `Responsable au sens du droit de la presse\u00a0: ${responsible}`,
    promoter: ({ responsible, group }) => `Diffusé par ${responsible} pour ${group}`,
    'publication-place': ({ publicationPlace }) => `Lieu d’édition\u00a0: ${publicationPlace}`,
    'production-place': ({ place }) => `Lieu de fabrication\u00a0: ${place}`,
  },
  litter: 'Ne pas jeter sur la voie publique.',
  coupon: {
    cut: 'À découper',
    titles: { join: 'Je vous rejoins', petition: 'Nous signons cet appel' },
    name: 'Nom et prénom',
    address: 'Adresse',
    email: 'Courriel',
    phone: 'Téléphone',
    town: 'Commune',
    signature: 'Signature',
    news: 'Je veux recevoir de vos nouvelles',
    help: 'Je peux donner un coup de main',
    sendTo: (who) => `À renvoyer à\u00a0: ${who}`,
    kept: {
      join: 'Nous ne gardons ces renseignements que pour vous donner des nouvelles, et ne les transmettons à personne.',
      petition:
        'Noms et signatures ne servent qu’à cet appel, et ne sont remis qu’à ceux à qui il s’adresse.',
    },
    rights: (email) => `Pour les voir ou les faire effacer\u00a0: ${email}.`,
  },
  overleaf: 'Suite au verso',
  contents: 'Sommaire',
  issue: (number) => `Nº\u00a0${number}`,
  licence: 'Licence',
  gaps: {
    name: '[Nom du groupe]',
    contact: '[Contact presse\u00a0: nom, téléphone]',
    boilerplate: '[Qui vous êtes, en trois phrases]',
    imprint: {
      printer: '[nom de l’imprimeur]',
      'printer-address': '[adresse de l’imprimeur]',
      responsible: '[nom de l’éditeur responsable]',
      'responsible-address': '[son adresse]',
      group: '[nom du groupe]',
      'group-address': '[adresse du groupe]',
      'street-address': '[rue et numéro]',
      place: '[lieu d’impression]',
      'publication-place': '[lieu d’édition]',
    },
  },
  fileName: 'texte',
  usualLicences: [
    'CC BY 4.0',
    'CC BY-SA 4.0',
    'CC0 1.0, domaine public',
    'Libre de droits pour la presse',
    'Tous droits réservés',
  ],
  site: {
    home: 'Accueil',
    menu: 'Rubriques',
    sections: { release: 'Communiqué de presse', article: 'Article', leaflet: 'Tract', page: 'Page' },
    listed: { release: 'Communiqués', article: 'Articles', leaflet: 'Tracts' },
    published: 'Publié le',
    email: 'Courriel',
    address: 'Adresse de la page',
    note: (number) => `Note ${number}`,
    backToNote: (number) => `Retour au texte, appel de note ${number}`,
    translations: 'Cet article en',
    share: 'Partagez cet article',
    latest: 'Derniers articles',
    search: {
      title: 'Rechercher',
      results: 'Résultats\u00a0: #',
      none: 'Aucun texte ne contient ces mots.',
      more: 'Voir la suite',
      unavailable:
        'La recherche demande un navigateur qui exécute les scripts, et le site en ligne. Tous les articles sont aussi dans les archives.',
    },
    skipToText: 'Aller au texte',
    notFound: 'Cette page n’existe pas',
    notFoundHelp: 'L’adresse a peut-être changé. Tous les articles sont dans les archives.',
    backHome: 'Retour à l’accueil',
    tags: 'Mots-clés',
    newsletter: 'Lettre d’information',
    newsletterCall: 'Recevoir la lettre',
    join: 'Nous rejoindre',
    joinCall: 'Rejoindre le groupe',
    archives: 'Archives',
    byYear: 'Par année',
    byTag: 'Par mot-clé',
    allArticles: 'Tous les articles',
    related: 'À lire aussi',
    taggedWith: (tag) => `Mot-clé\u00a0: ${tag}`,
    articlesOf: (year) => `Articles de ${year}`,
    count: (articles) => (articles < 2 ? `${articles} article` : `${articles} articles`),
    feed: 'Flux',
    nothingYet: 'Aucun article n’a encore été publié.',
    legal: 'Mentions légales',
    picture: 'Image',
    table: 'Tableau',
  },
  pages: {
    languages: 'Langues',
    untranslated: 'Pas traduit\u202f; accueil en',
    past: 'Passés',
    noneComing: 'Aucun rendez-vous n’est prévu pour le moment.',
    followCalendar: 'Suivre tous les rendez-vous dans votre agenda',
    pressRoom: 'Espace presse',
    signingKey: 'Clé de signature (minisign)',
    revokedKey: 'révoquée',
    checkSignature:
      'Pour vérifier un fichier, enregistrez-le avec sa signature (.minisig) dans un même dossier, puis\u00a0:',
    latestReleases: 'Derniers communiqués',
    logo: 'Logo',
    toReprint: 'Présentation à reprendre telle quelle',
    byAuthor: 'Par signature',
    textsBy: (name) => `Articles signés ${name}`,
    previous: 'Article précédent',
    next: 'Article suivant',
  },
  standing: {
    downloads: 'À télécharger',
    leaflet: 'Tract à imprimer',
    signedText: 'Texte signé',
    signature: 'signature',
    correction: (date) => `Rectificatif du ${date}`,
    withdrawn: (date) => `Texte retiré le ${date}`,
  },
  appointment: {
    heading: 'Rendez-vous',
    at: shortHour,
    hours: (from, until) => `de ${shortHour(from)} à ${shortHour(until)}`,
    days: (from, until) => `du ${from} au ${until}`,
    addToCalendar: 'Ajouter à l’agenda',
    moreOnline: 'En savoir plus',
    calendar: 'Agenda',
  },
  cards: {
    draft: 'PROJET – NE PAS DIFFUSER',
    alternative: 'Description des images',
    messenger: 'Messageries',
  },
  press: {
    joint: 'Communiqué de presse commun',
    relayed: 'Communiqué relayé',
    labelled: (label, text) => `${label}\u00a0: ${text}`,
    openQuote: '«\u202f',
    closeQuote: '\u202f»',
    embargoedUntil: (until) => `SOUS EMBARGO JUSQU’AU ${until}`,
    underEmbargo: (until) => `EMBARGO ${until}`,
    inKit: 'en pleine taille dans le dossier de presse',
    kitAndPictures: 'Dossier de presse et photos en pleine taille',
    onRequest: 'sur demande',
    attached: 'en pièce jointe',
  },
  kit: {
    readMe: 'LISEZ-MOI.txt',
    pictures: 'photos',
    captions: 'legendes.csv',
    title: 'Dossier de presse',
    contents: 'Ce que contient ce dossier',
    pdf: 'le communiqué mis en page, au format A4',
    docx: 'le communiqué pour Word ou LibreOffice',
    html: 'le communiqué à lire dans un navigateur, même hors ligne',
    txt: 'le communiqué en texte seul, à copier',
    pictureFolder: (count, captions) =>
      `${count > 1 ? `${String(count)} images` : 'une image'} en pleine taille, avec légendes et crédits (aussi dans ${captions})`,
    logo: 'le logo',
    logoForms: { colour: 'couleur', black: 'noir', white: 'blanc' },
    logoInColour: 'Il n’existe qu’en couleur\u00a0: sa forme ne permet pas de le réduire à une encre.',
    contacts: 'les contacts, à ajouter à un carnet d’adresses',
    calendar: 'le rendez-vous, à ajouter à un agenda',
    manifest: 'la taille et l’empreinte SHA-256 de chaque fichier',
    credits: 'Crédits et licence',
    textsLicence: (licence) => `Les textes peuvent être repris sous licence ${licence}.`,
    creditPlease: 'Merci de reproduire le crédit de chaque image que vous publiez.',
    embargoPlease:
      'Ces textes et ces images vous sont confiés à l’avance pour préparer votre sujet. Merci de ne rien publier avant cette heure.',
    separator: ';',
    columns: ['Fichier', 'Légende', 'Crédit', 'Description', 'Largeur (px)', 'Hauteur (px)'],
  },
};

/** "14 h 00" is written "14 h" where people are told when to come. */
function shortHour(hour: string): string {
  return hour.replace(/\u00a000$/, '');
}

/** "du Collectif", "de la Ligue", "d’Acrimed": a group's name after « de », as French contracts it. */
function afterDe(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const article = articles[first.toLowerCase()];
  if (article) return `${article} ${rest.join(' ')}`;
  if (masculine.test(name)) return `du ${name}`;
  if (feminine.test(name)) return `de ${/^[aeiouyéèêàâîôœæ]/i.test(name) ? 'l’' : 'la '}${name}`;
  if (plural.test(name)) return `des ${name}`;
  return /^h?[aeiouéèêàâîôœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}

const articles: Readonly<Record<string, string>> = { le: 'du', les: 'des' };
const masculine =
  /^(Atelier|Centre|Cercle|Club|Collectif|Comité|Conseil|Front|Groupe|Groupement|Mouvement|Parti|Planning|Réseau|Secours|Syndicat)(?![\p{L}\p{M}])/u;
const feminine =
  /^(Action|Alliance|Assemblée|Association|Campagne|Coalition|Confédération|Coordination|Fédération|Fondation|Intersyndicale|Ligue|Maison|Organisation|Plateforme|Union)(?![\p{L}\p{M}])/u;
const plural = /^(Ami[·.]?e?[·.]?s|Faucheurs|Parents|Soulèvements|Usagers)(?![\p{L}\p{M}])/u;
