import { wordsIn } from '../../words-in';
import type { ByLanguage } from '../../words-in';

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

const german: KitWords = {
  readMe: 'LIESMICH.txt',
  pictures: 'fotos',
  captions: 'bildunterschriften.csv',
  title: 'Pressemappe',
  contents: 'Was diese Mappe enthält',
  pdf: 'die gestaltete Pressemitteilung im Format A4',
  docx: 'die Pressemitteilung für Word oder LibreOffice',
  html: 'die Pressemitteilung zum Lesen im Browser, auch ohne Netz',
  txt: 'die Pressemitteilung als reiner Text, zum Kopieren',
  pictureFolder: (count, captions) =>
    `${count > 1 ? `${String(count)} Bilder` : 'ein Bild'} in voller Größe, mit Bildunterschriften und Nachweisen (auch in ${captions})`,
  logo: 'das Logo',
  contacts: 'die Kontakte, für das Adressbuch',
  manifest: 'Größe und SHA-256-Prüfsumme jeder Datei',
  credits: 'Nachweise und Lizenz',
  textsLicence: (licence) => `Die Texte dürfen unter der Lizenz ${licence} übernommen werden.`,
  creditPlease: 'Bitte drucken Sie zu jedem Bild, das Sie veröffentlichen, den Nachweis ab.',
  embargoPlease:
    'Diese Texte und Bilder erhalten Sie vorab, damit Sie Ihren Beitrag vorbereiten können. Bitte veröffentlichen Sie vor dieser Uhrzeit nichts.',
  separator: ';',
  columns: ['Datei', 'Bildunterschrift', 'Nachweis', 'Beschreibung', 'Breite (px)', 'Höhe (px)'],
};

const spanish: KitWords = {
  readMe: 'LEEME.txt',
  pictures: 'fotos',
  captions: 'pies-de-foto.csv',
  title: 'Dosier de prensa',
  contents: 'Qué contiene este dosier',
  pdf: 'el comunicado maquetado, en formato A4',
  docx: 'el comunicado para Word o LibreOffice',
  html: 'el comunicado para leer en un navegador, también sin conexión',
  txt: 'el comunicado en texto sin formato, para copiar',
  pictureFolder: (count, captions) =>
    `${count > 1 ? `${String(count)} imágenes` : 'una imagen'} a tamaño completo, con pies y créditos (también en ${captions})`,
  logo: 'el logotipo',
  contacts: 'los contactos, para añadir a una agenda',
  manifest: 'el tamaño y la huella SHA-256 de cada archivo',
  credits: 'Créditos y licencia',
  textsLicence: (licence) => `Los textos se pueden reproducir con la licencia ${licence}.`,
  creditPlease: 'Por favor, reproduzcan el crédito de cada imagen que publiquen.',
  embargoPlease:
    'Reciben estos textos e imágenes por adelantado para preparar su información. Por favor, no publiquen nada antes de esta hora.',
  separator: ';',
  columns: ['Archivo', 'Pie de foto', 'Crédito', 'Descripción', 'Ancho (px)', 'Alto (px)'],
};

const italian: KitWords = {
  readMe: 'LEGGIMI.txt',
  pictures: 'foto',
  captions: 'didascalie.csv',
  title: 'Cartella stampa',
  contents: 'Che cosa contiene questa cartella',
  pdf: 'il comunicato impaginato, in formato A4',
  docx: 'il comunicato per Word o LibreOffice',
  html: 'il comunicato da leggere nel browser, anche senza rete',
  txt: 'il comunicato in solo testo, da copiare',
  pictureFolder: (count, captions) =>
    `${count > 1 ? `${String(count)} immagini` : 'un’immagine'} a grandezza intera, con didascalie e crediti (anche in ${captions})`,
  logo: 'il logo',
  contacts: 'i contatti, da aggiungere alla rubrica',
  manifest: 'la dimensione e l’impronta SHA-256 di ogni file',
  credits: 'Crediti e licenza',
  textsLicence: (licence) => `I testi si possono riprendere con la licenza ${licence}.`,
  creditPlease: 'Si prega di riportare il credito di ogni immagine che si pubblica.',
  embargoPlease:
    'Questi testi e queste immagini vi sono affidati in anticipo per preparare il vostro servizio. Vi preghiamo di non pubblicare nulla prima di quest’ora.',
  separator: ';',
  columns: ['File', 'Didascalia', 'Credito', 'Descrizione', 'Larghezza (px)', 'Altezza (px)'],
};

const byLanguage: ByLanguage<KitWords> = {
  fr: french,
  en: english,
  de: german,
  es: spanish,
  it: italian,
};

/** The kit's words for a BCP 47 language; English where a language has none of its own yet. */
export function kitWords(language: string): KitWords {
  return wordsIn(byLanguage, language);
}
