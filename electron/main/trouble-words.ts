import type { Trouble } from '../archive';
import type { Language } from './language';

/** What is said when the archive cannot be opened: what happened, and what to do. */
export interface RefusalWords {
  title: string;
  detail: string;
}

/** Says in the person's language why their archive was left closed. Nothing was written to it. */
export function refusalWords(trouble: Trouble, language: Language): RefusalWords {
  const write = sentences[language];
  switch (trouble.kind) {
    case 'archive-busy':
      return write.busy(trouble.path);
    case 'archive-newer':
      return write.newer(trouble.path);
    case 'archive-damaged':
      return write.damaged(trouble.path, trouble.why);
    case 'archive-foreign':
      return write.foreign(trouble.path);
    case 'disk-full':
      return write.full(trouble.path);
    default:
      return write.closed(trouble.path);
  }
}

type Sentences = Record<'busy' | 'newer' | 'foreign' | 'full' | 'closed', (path: string) => RefusalWords> & {
  damaged: (path: string, why: string) => RefusalWords;
};

const french: Sentences = {
  busy: (path) => ({
    title: 'Vos textes sont ouverts dans un autre programme.',
    detail: `L’archive ${path} est déjà utilisée, par une autre fenêtre de Ronéo ou par une commande en cours. Fermez-la ou attendez sa fin, puis réessayez.`,
  }),
  newer: (path) => ({
    title: 'Cette archive vient d’un Ronéo plus récent.',
    detail: `Pour ne rien abîmer, elle n’a pas été ouverte. Installez la dernière version de Ronéo, puis ouvrez-la de nouveau.\n\n${path}`,
  }),
  damaged: (path, why) => ({
    title: 'Cette archive est abîmée.',
    detail: `Elle n’a pas été ouverte, et rien n’y a été écrit. Faites une copie du dossier avant tout autre essai, puis reprenez votre dernière sauvegarde.\n\n${path}\n${why}`,
  }),
  foreign: (path) => ({
    title: 'Ce dossier contient les données d’un autre programme.',
    detail: `Le fichier archive.sqlite n’a pas été fait par Ronéo ; il a été laissé tel quel. Choisissez un autre dossier.\n\n${path}`,
  }),
  full: (path) => ({
    title: 'Le disque est plein.',
    detail: `L’archive n’a pas pu être ouverte. Libérez de la place, puis réessayez.\n\n${path}`,
  }),
  closed: (path) => ({
    title: 'Le dossier de vos textes ne peut pas être ouvert.',
    detail: `Vérifiez que le disque est branché et que vous avez le droit d’écrire dans ce dossier, puis réessayez.\n\n${path}`,
  }),
};

const english: Sentences = {
  busy: (path) => ({
    title: 'Your texts are open in another program.',
    detail: `The archive ${path} is already in use, by another Ronéo window or by a command that is running. Close it or wait for it to end, then try again.`,
  }),
  newer: (path) => ({
    title: 'This archive comes from a newer Ronéo.',
    detail: `It was not opened, so that nothing is spoiled. Install the latest Ronéo, then open it again.\n\n${path}`,
  }),
  damaged: (path, why) => ({
    title: 'This archive is damaged.',
    detail: `It was not opened, and nothing was written to it. Copy the folder before you try anything else, then go back to your last backup.\n\n${path}\n${why}`,
  }),
  foreign: (path) => ({
    title: 'This folder holds the data of another program.',
    detail: `The file archive.sqlite was not made by Ronéo, and was left as it is. Choose another folder.\n\n${path}`,
  }),
  full: (path) => ({
    title: 'The disk is full.',
    detail: `The archive could not be opened. Free some space, then try again.\n\n${path}`,
  }),
  closed: (path) => ({
    title: 'The folder of your texts cannot be opened.',
    detail: `Check that the disk is connected and that you may write to this folder, then try again.\n\n${path}`,
  }),
};

const sentences: Record<Language, Sentences> = { fr: french, en: english };
