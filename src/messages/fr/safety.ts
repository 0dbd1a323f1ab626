import { quoted } from './typography';

/** What keeps words safe: copies elsewhere, protected archives, a window that comes back. */
export const safetyMessages = {
  safety: {
    notSaved: 'Pas enregistré',
    staysHere: 'Votre texte reste sur la feuille, et l’enregistrement est retenté de lui-même.',
    retry: 'Essayer maintenant',
    copyElsewhere: 'Enregistrer une copie ailleurs…',
    copyText: 'Copier le texte',
    copied: 'Le texte est dans le presse-papiers\u00a0: collez-le où vous voulez.',
    notCopied: 'Le texte n’a pas pu être copié. Sélectionnez-le, puis copiez-le au clavier.',
    copySaved: (file: string) =>
      `Copie enregistrée\u00a0: ${quoted(file)}. Ronéo sait la relire par Importer.`,
    readOnly: 'Archive en lecture seule',
    readOnlyHelp:
      'On peut lire, chercher, comparer, copier et exporter. Rien ne peut être écrit ici\u00a0: la frappe est refusée, rien ne se perd.',
    typingRefused: 'Archive en lecture seule\u00a0: cette frappe n’a pas été prise.',
    returned: {
      gone: 'La fenêtre s’était arrêtée\u00a0: la voici de nouveau, avec votre texte tel qu’il était enregistré, à une demi-seconde près.',
      hung: 'La fenêtre ne répondait plus\u00a0: elle a été relancée. Ce qui était écrit avant ce blocage est là.',
      broken:
        'Une partie du bureau s’était arrêtée\u00a0: il a été rouvert. Votre texte est enregistré en entier.',
    },
    notReopened:
      'Comme cela s’est répété, le texte n’a pas été rouvert de lui-même\u00a0: choisissez-le dans la bibliothèque.',
    brokenTitle: 'Le bureau s’est arrêté',
    brokenNotSaved: (why: string) =>
      `Le texte n’a pas encore pu être enregistré. ${why} Mettez le texte à l’abri avant de rouvrir le bureau.`,
    reopen: 'Enregistrer et rouvrir',
    updating: 'Ronéo met votre archive à jour…',
    updatingHelp:
      'Elle vient d’une version antérieure. Une grande archive prend quelques minutes\u00a0; si cela s’arrête, rien n’est perdu.',
  },
};
