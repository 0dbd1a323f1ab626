import { count, number, quoted } from './typography';

const texts = (many: number) => count(many, 'texte', 'textes');

/** What can be done to texts of the library, how their list is narrowed and sorted, and how texts are begun from others. */
export const actsMessages = {
  acts: {
    name: 'Agir sur les textes choisis',
    chosen: (many: number) => count(many, 'choisi', 'choisis'),
    clear: 'Ne plus rien choisir',
    open: 'Ouvrir',
    duplicate: 'Dupliquer',
    reuse: 'Reprendre comme nouveau',
    reuseHelp: 'Les mots restent\u00a0; date, embargo, rendez-vous et adresse sont à neuf.',
    status: 'Statut',
    addTag: 'Ajouter un mot-clé…',
    removeTag: 'Retirer un mot-clé',
    language: 'Langue',
    export: 'Exporter',
    remove: 'Mettre à la corbeille',
    restore: 'Remettre dans la bibliothèque',
    erase: 'Supprimer définitivement…',
    last: 'Dernières actions…',
    at: (when: string, sentence: string) => `${when}\u00a0: ${sentence}`,
    ofText: (sentence: string, headline: string) => `${sentence} (${quoted(headline)})`,
    find: 'Une de ces actions…',
    undone: 'C’est annulé\u00a0: tout est comme avant.',
    undonePartly: (left: number) =>
      `C’est annulé, sauf pour ${count(left, 'élément changé', 'éléments changés')} ou supprimés depuis\u00a0: rien de ce qui a été écrit depuis n’est perdu.`,
    changedSince: 'Rien n’est annulé\u00a0: cela a été changé depuis.',
    did: {
      embargo: (isOn: boolean): string => (isOn ? 'Mis sous embargo.' : 'Embargo levé.'),
      embargoDate: 'Fin de l’embargo changée.',
      kind: (kind: string) => `Genre du texte\u00a0: ${kind}.`,
      status: (status: string) => `Statut du texte\u00a0: ${status}.`,
      language: (language: string) => `Langue du texte\u00a0: ${language}.`,
      lead: 'Image de tête changée.',
      leaflet: 'Choix du tract changés.',
      headlineLines: 'Lignes du titre changées.',
      broughtBack: (headline: string) =>
        `${headline ? quoted(headline) : 'Le texte'} est de retour dans la bibliothèque.`,
    },
    redo: 'Refaire',
    running: (percent: number) => `En cours\u00a0: ${percent}\u00a0%.`,
    stop: 'Arrêter',
    unfinished: (texts: number) =>
      `Le programme s’est arrêté pendant une action sur ${count(texts, 'texte', 'textes')}\u00a0: elle n’est faite que pour une partie d’entre eux, qui sont les derniers modifiés, ou dans la corbeille.`,
    unchanged: 'Rien à changer\u00a0: ces textes sont déjà ainsi.',
    done: {
      status: (many: number, status: string) => `${texts(many)}\u00a0: statut ${quoted(status)}.`,
      language: (many: number, language: string) => `${texts(many)}\u00a0: langue ${quoted(language)}.`,
      'add-tag': (many: number, tag: string) => `${quoted(tag)} ajouté à ${texts(many)}.`,
      'remove-tag': (many: number, tag: string) => `${quoted(tag)} retiré de ${texts(many)}.`,
      'picture-words': (many: number) =>
        many > 1
          ? `${texts(many)} disent désormais cela de l’image.`
          : 'Le texte dit désormais cela de l’image.',
      'picture-replace': (many: number) =>
        many > 1
          ? `${texts(many)} montrent désormais cette image.`
          : 'Le texte montre désormais cette image.',
      reschedule: (many: number, day: string) =>
        many > 1 ? `${texts(many)} sont au ${day}.` : `Déplacé au ${day}.`,
      'rename-tag': (many: number, to: string, from: string) =>
        `${quoted(from)} est devenu ${quoted(to)} dans ${texts(many)}.`,
      duplicate: (many: number) => (many > 1 ? `${texts(many)} dupliqués.` : 'Texte dupliqué.'),
      remove: (many: number) =>
        many > 1 ? `${texts(many)} mis à la corbeille.` : 'Texte mis à la corbeille.',
      restore: (many: number) =>
        many > 1 ? `${texts(many)} remis dans la bibliothèque.` : 'Texte remis dans la bibliothèque.',
    },
    tagTitle: (many: number) => `Ajouter un mot-clé à ${texts(many)}`,
    tagName: 'Mot-clé',
    add: 'Ajouter',
  },
  tags: {
    open: 'Renommer ou fusionner des mots-clés…',
    title: 'Mots-clés de l’archive',
    none: 'Aucun texte n’a encore de mot-clé.',
    texts,
    help: 'Pour fusionner deux mots-clés, donnez à l’un le nom de l’autre.',
    rename: 'Renommer',
    newName: (tag: string) => `Nouveau nom de ${quoted(tag)}`,
    renames: (many: number) => `${texts(many)} ${many > 1 ? 'auront' : 'aura'} le nouveau nom.`,
    merges: (many: number, to: string) =>
      `${quoted(to)} existe déjà\u00a0: ${texts(many)} ${many > 1 ? 'passeront' : 'passera'} sous ce mot-clé.`,
    merge: 'Fusionner',
    cancel: 'Annuler',
    find: 'Chercher un mot-clé',
    others: (many: number) =>
      `${number.format(many)} ${many > 1 ? 'autres se trouvent' : 'autre se trouve'} par le champ du haut.`,
  },
  models: {
    make: 'En faire un modèle…',
    rename: 'Renommer le modèle…',
    forget: 'N’est plus un modèle',
    mark: 'Modèle',
    from: 'Depuis un modèle',
    title: 'Faire de ce texte un modèle',
    help: 'Il reste dans la bibliothèque. Nouveau le propose, et en fait un brouillon aux dates neuves.',
    name: 'Nom du modèle',
    hint: 'Appel hebdomadaire, compte rendu de réunion…',
    save: 'Garder comme modèle',
    renaming: 'Renommer le modèle',
    renamed: (name: string) => `Le modèle s’appelle maintenant ${quoted(name)}.`,
    made: (name: string) => `${quoted(name)} est un modèle\u00a0: le menu Nouveau le propose.`,
    forgotten: (name: string) => `${quoted(name)} n’est plus un modèle. Le texte reste.`,
  },
  filters: {
    texts: (many: number) => number.format(many),
    open: 'Filtrer',
    openHelp: 'Genre, statut, langue, année, mot-clé…',
    find: 'Tract, brouillon, 2024, anglais…',
    nothing: 'Aucun filtre de ce nom',
    list: 'Filtres',
    groups: {
      views: 'Vues gardées',
      kinds: 'Genre',
      statuses: 'Statut',
      others: 'Autres',
      languages: 'Langue',
      years: 'Année',
      tags: 'Mots-clés',
    },
    flags: {
      toCome: 'À venir',
      embargoed: 'Sous embargo',
      pictured: 'Avec image',
      untranslated: 'Pas encore traduit',
      behindOriginal: 'Plus ancien que l’original',
      changedSincePublished: 'Modifié depuis la publication',
      models: 'Modèle',
      removed: 'Corbeille',
    },
    active: 'Filtres en cours',
    drop: (filter: string) => `Ne plus filtrer\u00a0: ${filter}`,
    clear: 'Tout montrer',
    clearHelp: 'Aussi par Échap, dans la liste ou la recherche',
    keep: 'Garder cette vue…',
    rename: 'Renommer la vue…',
    forget: 'Oublier la vue',
    forgotten: (name: string) => `La vue ${quoted(name)} est oubliée.`,
    viewRename: 'Renommer la vue',
    viewTitle: 'Garder cette vue',
    viewHelp: 'Les mots cherchés et les filtres, à retrouver dans Filtrer sous un nom.',
    viewName: 'Nom de la vue',
    viewHint: 'Tracts à relire, archives 2024…',
    save: 'Garder',
    kept: (name: string) => `La vue ${quoted(name)} est gardée dans Filtrer.`,
  },
  sorting: {
    name: 'Ordre et lignes de la liste',
    order: 'Ordre',
    lines: 'Lignes',
    sorts: {
      edited: 'Modification',
      date: 'Date du texte',
      headline: 'Titre',
      appointment: 'Rendez-vous',
      removed: 'Mise à la corbeille',
      relevance: 'Pertinence',
    },
    compact: 'Serrées',
    comfortable: 'Avec image et mots-clés',
  },
  trash: {
    open: 'Corbeille',
    read: 'Lire',
    reading: 'Texte de la corbeille',
    none: 'La corbeille est vide',
    noneHelp: 'Les textes mis à la corbeille attendent ici. Rien n’est effacé sans que vous le disiez.',
    restored:
      'Entrée ou double clic remet un texte dans la bibliothèque\u202f; un clic droit ou Maj+F10 permet de le lire avant.',
    removedOn: (when: string) => `À la corbeille\u00a0: ${when}`,
    old: (many: number) => `${texts(many)} ${many > 1 ? 'attendent' : 'attend'} ici depuis plus de 30 jours.`,
    eraseOld: 'Les supprimer définitivement…',
    eraseAll: 'Vider la corbeille…',
    ask: (headline: string) =>
      `Supprimer définitivement ${headline ? quoted(headline) : 'ce texte sans titre'}\u00a0?`,
    askAll: (texts: number) =>
      `Supprimer définitivement ${count(texts, 'texte', 'textes')} de la corbeille\u00a0?`,
    warning:
      'Toutes les versions, et les images qu’aucun autre texte ne montre, seront effacées de l’archive et de ses sauvegardes, comme une seconde copie qu’un import aurait laissée dans la corbeille. Rien ne pourra les faire revenir. Ce qui a déjà été exporté, envoyé ou copié ailleurs n’est pas touché\u202f; une clé de sauvegarde débranchée l’est à son retour.',
    confirm: 'Supprimer définitivement',
    cancel: 'Annuler',
    clearing: 'Supprimés. L’archive et ses sauvegardes sont réécrites sans ces mots…',
    erased: (texts: number) =>
      texts > 1
        ? `${number.format(texts)} textes ont été supprimés définitivement.`
        : 'Le texte a été supprimé définitivement.',
  },
};
