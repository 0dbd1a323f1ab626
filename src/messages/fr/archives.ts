import type { ArchiveReplaced } from '../../contract';
import { count, quoted } from './typography';

/** Where the archive lies, the other archives of this machine, and the contacts that a search finds in the masthead. */
export const archivesMessages = {
  contacts: {
    found: 'Contacts trouvés',
    group: 'Le groupe',
    inPress: 'dans l’identité du groupe\u00a0: contacts presse',
    inIdentity: 'dans l’identité du groupe\u00a0: adresses',
  },
  archives: {
    openOther: 'Ouvrir une autre archive…',
    begin: 'Nouvelle archive…',
    move: 'Déplacer cette archive…',
    others: 'Autres archives de cet ordinateur',
    othersHelp: 'Retirer une archive de la liste n’efface rien.',
    unnamed: 'Groupe sans nom',
    away: 'absente',
    open: 'Ouvrir',
    openNamed: (name: string) => `Ouvrir l’archive ${quoted(name)}`,
    forget: (name: string) => `Retirer ${quoted(name)} de la liste`,
    switch: (name: string, folder: string) => `Archive ouverte\u00a0: ${name}\n${folder}`,
    switchTo: 'Archives',
    manage: 'Où elles se trouvent…',
    notSaved:
      'Un enregistrement a été refusé\u00a0: le bureau reste sur cette archive. La raison est écrite en bas\u202f; réessayez ensuite.',
    moveTitle: 'Déplacer l’archive',
    moveTo: 'L’archive sera copiée dans ce dossier, relue et comparée\u00a0:',
    moveHelp:
      'Textes, versions, images, maquettes de tract, identité et mots du groupe partent ensemble. L’ancien dossier reste entier.',
    withBackups: 'Emporter aussi ses sauvegardes',
    moveNow: 'Déplacer',
    moving: 'Copie de l’archive…',
    moved: (held: string, backups: number) =>
      `L’archive est là maintenant, relue et trouvée égale\u00a0: ${held}${backups > 0 ? `, et ${count(backups, 'sauvegarde', 'sauvegardes')}` : ''}.`,
    picturesLost: (pictures: number) =>
      `${count(pictures, 'image était déjà perdue ou abîmée', 'images étaient déjà perdues ou abîmées')} dans l’ancien dossier.`,
    oldStays: 'L’ancien dossier ne sert plus. Vous pouvez le supprimer à la main quand vous voudrez\u00a0:',
    replaced: {
      title: 'L’archive a été remplacée sous Ronéo',
      why: (how: ArchiveReplaced): string =>
        `${
          {
            gone: 'Un autre programme a retiré son fichier',
            replaced: 'Un autre programme a mis un autre fichier à sa place',
          }[how]
        } : un programme de synchronisation (Nextcloud, Dropbox…), souvent.`,
      kept: (folder: string) =>
        `Tout ce qui était enregistré ici est gardé dans « ${folder} ». Ce que vous écrivez reste sur la feuille et sera dans la version d’ici.`,
      notKept:
        'La copie de sécurité n’a pas pu être faite : le disque est peut-être plein. Ce que vous écrivez reste sur la feuille.',
      ours: 'Continuer avec la version d’ici',
      oursBack: 'Remettre l’archive à sa place',
      theirs: 'Ouvrir l’autre version',
      both: 'Les deux versions sont gardées dans tous les cas.',
      settling: 'Copie de l’archive…',
      settled: (kept: string) => `L’autre version est gardée sous « ${kept} ». Ronéo redémarre…`,
    },
    goOnThere: 'Continuer dans le nouveau dossier',
  },
};
