/** The words of a press kit: the names of its files and what its read-me says of them. */
export interface KitWords {
  readMe: string;
  pictures: string;
  captions: string;
  title: string;
  contents: string;
  pdf: string;
  docx: string;
  html: string;
  txt: string;
  pictureFolder: (count: number, captions: string) => string;
  logo: string;
  contacts: string;
  manifest: string;
  credits: string;
  textsLicence: (licence: string) => string;
  creditPlease: string;
  embargoPlease: string;
  /** What a spreadsheet set to this language expects between columns. */
  separator: ',' | ';';
  columns: readonly [
    file: string,
    caption: string,
    credit: string,
    alt: string,
    width: string,
    height: string,
  ];
}

const french: KitWords = {
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
  contacts: 'les contacts, à ajouter à un carnet d’adresses',
  manifest: 'la taille et l’empreinte SHA-256 de chaque fichier',
  credits: 'Crédits et licence',
  textsLicence: (licence) => `Les textes peuvent être repris sous licence ${licence}.`,
  creditPlease: 'Merci de reproduire le crédit de chaque image que vous publiez.',
  embargoPlease:
    'Ces textes et ces images vous sont confiés à l’avance pour préparer votre sujet. Merci de ne rien publier avant cette heure.',
  separator: ';',
  columns: ['Fichier', 'Légende', 'Crédit', 'Description', 'Largeur (px)', 'Hauteur (px)'],
};

const english: KitWords = {
  readMe: 'README.txt',
  pictures: 'photos',
  captions: 'captions.csv',
  title: 'Press kit',
  contents: 'What is in this kit',
  pdf: 'the release laid out on A4',
  docx: 'the release for Word or LibreOffice',
  html: 'the release to read in a browser, offline too',
  txt: 'the release in plain text, to copy from',
  pictureFolder: (count, captions) =>
    `${count > 1 ? `${String(count)} pictures` : 'one picture'} at full size, with captions and credits (also in ${captions})`,
  logo: 'the logo',
  contacts: 'the contacts, to add to an address book',
  manifest: 'the size and SHA-256 hash of each file',
  credits: 'Credits and licence',
  textsLicence: (licence) => `The texts may be reprinted under the licence ${licence}.`,
  creditPlease: 'Please print the credit of each picture that you publish.',
  embargoPlease:
    'These texts and pictures are given to you early so that you can prepare your story. Please publish nothing before this hour.',
  separator: ',',
  columns: ['File', 'Caption', 'Credit', 'Description', 'Width (px)', 'Height (px)'],
};

/** The kit's words for a BCP 47 language; English where a language has none of its own yet. */
export function kitWords(language: string): KitWords {
  return language.toLowerCase().startsWith('fr') ? french : english;
}
