/** The words of the system's dialogs. */
export interface DialogWords {
  exportFolder: string;
  exportHere: string;
  picture: string;
  pictures: string;
  texts: string;
  textFolder: string;
  importThis: string;
  textFiles: string;
  allFiles: string;
  copy: string;
  copyHere: string;
  plainText: string;
  unsaved: string;
  unsavedDetail: string;
  keepOpen: string;
  loseAndClose: string;
  keepsEnding: string;
  keepsEndingDetail: string;
  retry: string;
  quit: string;
}

const french: DialogWords = {
  exportFolder: 'Où écrire le site, les tracts et les envois à la presse ?',
  exportHere: 'Exporter ici',
  picture: 'Choisir une image',
  pictures: 'Images',
  texts: 'Choisir des textes à importer',
  textFolder: 'Choisir un dossier de textes, un site Hugo ou Jekyll',
  importThis: 'Importer ce dossier',
  textFiles: 'Textes',
  allFiles: 'Tous les fichiers',
  copy: 'Où enregistrer une copie de ce texte\u202f?',
  copyHere: 'Enregistrer la copie',
  plainText: 'Texte (Markdown)',
  unsaved: 'Vos dernières modifications ne sont pas enregistrées.',
  unsavedDetail:
    'Gardez la fenêtre ouverte : la raison est écrite en bas, et l’enregistrement reprend de lui-même.',
  keepOpen: 'Garder la fenêtre ouverte',
  loseAndClose: 'Fermer et perdre ces modifications',
  keepsEnding: 'Le bureau s’arrête aussitôt ouvert.',
  keepsEndingDetail:
    'Vos textes sont dans l’archive. Réessayez\u202f; si cela recommence, quittez et relancez Ronéo.',
  retry: 'Réessayer',
  quit: 'Quitter',
};

const english: DialogWords = {
  exportFolder: 'Where should the site, leaflets and press mail be written?',
  exportHere: 'Export here',
  picture: 'Choose a picture',
  pictures: 'Pictures',
  texts: 'Choose texts to import',
  textFolder: 'Choose a folder of texts, a Hugo or Jekyll site',
  importThis: 'Import this folder',
  textFiles: 'Texts',
  allFiles: 'All files',
  copy: 'Where should a copy of this text be saved?',
  copyHere: 'Save the copy',
  plainText: 'Text (Markdown)',
  unsaved: 'Your last changes are not saved.',
  unsavedDetail: 'Keep the window open: the reason stands at its foot, and saving goes on by itself.',
  keepOpen: 'Keep the window open',
  loseAndClose: 'Close and lose these changes',
  keepsEnding: 'The desk stops as soon as it opens.',
  keepsEndingDetail:
    'Your texts are in the archive. Try again; if it stops again, quit and start Ronéo anew.',
  retry: 'Try again',
  quit: 'Quit',
};

/** The dialogs' words in the interface's language. */
export const dialogWords = { fr: french, en: english } as const;
