import type { ConsentKind, PictureWords } from '../../article';
import type { PictureFilter, PictureSort } from '../../contract';
import type { PrintSize } from '../../leaflet';
import { count, number, quoted } from './typography';

const firm = '\u00a0';
const pictures = (many: number) => count(many, 'image', 'images');
const texts = (many: number) => count(many, 'texte', 'textes');

/** The pictures of the archive: where they are used, what is known of them, their trash; where they are cut. */
export const picturesMessages = {
  pictures: {
    title: 'Images',
    open: 'Images…',
    add: 'Ajouter une image…',
    search: 'Chercher une image',
    searchHint: 'Légende, crédit, fichier, titre…',
    searchHelp: 'Légende, crédit, description, fichier, titre ou mot-clé d’un texte',
    grid: 'Images de l’archive',
    help: 'Flèches pour choisir, Entrée pour ouvrir, Espace pour cocher, Suppr pour mettre à la corbeille.',
    counted: (shown: number, total: number) =>
      shown === total ? pictures(total) : `${number.format(shown)} sur ${pictures(total)}`,
    filtersName: 'N’afficher que certaines images',
    filters: {
      used: 'Utilisées',
      unused: 'Inutilisées',
      undescribed: 'Sans description',
      uncredited: 'Sans crédit',
      unlicensed: 'Sans licence',
      unasked: 'Consentement à demander',
      refused: 'Consentement refusé',
      coarse: 'Trop petites pour l’imprimé',
      duplicate: 'Doublons',
      similar: 'Presque pareilles',
      removed: 'Corbeille',
    } satisfies Record<PictureFilter, string> as Record<PictureFilter, string>,
    tooSmall: 'Trop petite pour l’imprimé',
    filtered: (name: string, many: number) => `${name} (${number.format(many)})`,
    sort: 'Ordre',
    sorts: { added: 'Dernières ajoutées', used: 'Dernières utilisées' } satisfies Record<
      PictureSort,
      string
    > as Record<PictureSort, string>,
    none: 'Aucune image dans l’archive',
    noneHelp: 'Ajoutez-en une ici, ou collez-la dans un texte\u00a0: elle sera ici aussi.',
    nothing: 'Aucune image ne correspond.',
    clear: 'Montrer toutes les images',
    comparing: (many: number) => `Comparaison des images, encore ${number.format(many)}…`,
    untitled: 'Sans légende',
    lost: 'Image manquante dans l’archive',
    lostHelp:
      'Son fichier n’est plus dans l’archive. Reprenez-la d’une sauvegarde (Réglages, Archive), ou remplacez-la dans les textes qui la montrent.',
    texts: (many: number) => (many === 0 ? 'Inutilisée' : texts(many)),
    group: (at: number) => `Groupe ${number.format(at)}`,
    back: 'Toutes les images',
    previous: 'Image précédente',
    next: 'Image suivante',
    about: 'L’image',
    size: (width: number, height: number) => `${number.format(width)} × ${number.format(height)} px`,
    print: (centimetres300: number, centimetres200: number) =>
      `À l’impression${firm}: ${number.format(centimetres300)}${firm}cm de large à 300${firm}points par pouce, ${number.format(centimetres200)}${firm}cm à 200`,
    printAny: `À l’impression${firm}: aussi grande que l’on veut, c’est un dessin`,
    coarse: 'Trop petite pour la largeur à laquelle un tract l’imprime.',
    added: (day: string) => `Ajoutée le ${day}`,
    file: (name: string) => `Fichier${firm}: ${name}`,
    words: 'Légende, crédit, description',
    word: {
      caption: 'Légende',
      credit: 'Crédit',
      alt: 'Description',
      licence: 'Licence',
    } satisfies Record<keyof PictureWords, string> as Record<keyof PictureWords, string>,
    wordsHelp: (many: number) =>
      many === 0
        ? 'Aucun texte ne montre cette image. Le prochain qui la montrera reprendra ces mots.'
        : many === 1
          ? 'Ce que dit le texte qui la montre. Ce que vous changez ici change aussi dans le texte.'
          : `Ce que dit le dernier texte qui la montre. Ce que vous changez ici change dans les ${texts(many)} d’un coup, et s’annule d’un coup.`,
    change: (many: number) => (many > 1 ? `Changer dans les ${texts(many)}` : 'Changer dans le texte'),
    keep: 'Garder pour le prochain texte',
    kept: 'Gardé pour le prochain texte.',
    askTitle: 'Des textes publiés ou sous embargo changent aussi',
    askPublished: (headline: string) => `${quoted(headline)}, publié`,
    askEmbargo: (headline: string) => `${quoted(headline)}, sous embargo`,
    askHelp: 'Ce qui est déjà en ligne ou imprimé ne change qu’à votre prochaine exportation.',
    askGo: 'Changer aussi ceux-là',
    cancel: 'Annuler',
    uses: 'Où elle est utilisée',
    noUses: 'Aucun texte ne la montre.',
    heldBy: {
      earlier: 'Une version antérieure d’un texte la montre encore, et la garde.',
      masthead: 'C’est le logo du groupe.',
      signatory: 'C’est le logo d’un groupe qui signe un texte.',
    },
    lead: 'image de tête',
    place: (place: number) => `image ${number.format(place)} du texte`,
    cut: 'recadrée',
    inTrash: 'dans la corbeille',
    embargoed: 'sous embargo',
    differs: (name: string, words: string) =>
      words ? `${name}${firm}: ${quoted(words)}` : `${name}${firm}: rien`,
    goThere: (headline: string) => `Ouvrir ${quoted(headline)} à l’image`,
    changeHere: 'Dire cela ici aussi',
    consent: 'Personnes montrées',
    consentHelp:
      'Note du groupe, jamais imprimée ni publiée. En France, les juges tirent de l’article 9 du Code civil que chacun peut s’opposer à la publication de son image.',
    consents: {
      unasked: 'Pas encore demandé',
      nobody: 'Personne de reconnaissable',
      given: 'Consentement donné',
      parents: 'Mineurs, avec l’accord des parents',
      refused: 'Consentement refusé',
    } satisfies Record<ConsentKind, string> as Record<ConsentKind, string>,
    by: 'Par qui',
    on: 'Quand',
    note: 'Remarque',
    keepConsent: 'Garder',
    consentKept: 'La note sur le consentement est gardée.',
    duplicates: 'La même image, dans d’autres fichiers',
    similar: 'Presque la même image',
    replace: 'Utiliser celle-ci partout',
    replaceHelp: (many: number) =>
      `${many > 1 ? `Les ${texts(many)} qui montrent l’autre montreront` : 'Le texte qui montre l’autre montrera'} celle qui est affichée ici.`,
    look: (name: string) => `Voir ${name}`,
    remove: 'Mettre à la corbeille',
    removeMany: (many: number) => `Mettre ${pictures(many)} à la corbeille`,
    removed: (many: number) =>
      many > 1 ? `${pictures(many)} sont à la corbeille.` : 'L’image est à la corbeille.',
    notRemoved: `Rien à mettre à la corbeille${firm}: un texte, une version antérieure ou la corbeille des textes s’en sert encore.`,
    restore: 'Sortir de la corbeille',
    restored: (many: number) => (many > 1 ? `${pictures(many)} sont revenues.` : 'L’image est revenue.'),
    erase: 'Supprimer définitivement…',
    eraseTitle: 'Supprimer définitivement',
    eraseQuestion: (many: number, size: string) =>
      `${many > 1 ? `${pictures(many)}, ${size}, disparaissent` : `Cette image, ${size}, disparaît`} de l’archive avec ce que vous en avez noté. Cela ne s’annule pas. Les sauvegardes déjà faites gardent la leur.`,
    eraseGo: 'Supprimer',
    erased: (many: number) => (many > 1 ? `${pictures(many)} sont supprimées.` : 'L’image est supprimée.'),
    sinceDays: (days: number) =>
      days === 0
        ? 'à la corbeille depuis aujourd’hui'
        : `à la corbeille depuis ${count(days, 'jour', 'jours')}`,
    trashHelp:
      'Rien ne s’efface tout seul. Ce qui est ici depuis plus de trente jours ne manque sans doute à personne.',
    chosen: (many: number, size: string) => `${pictures(many)}, ${size}`,
  },
  crop: {
    title: 'Recadrer l’image',
    ratio: 'Format',
    free: 'Libre',
    cut: 'Cadre',
    cutAt: (left: number, right: number, top: number, bottom: number) =>
      `de ${left} à ${right}\u00a0% en largeur, de ${top} à ${bottom}\u00a0% en hauteur`,
    point: 'Point à garder en vue',
    pointAt: (x: number, y: number) => `${x}\u00a0% en largeur, ${y}\u00a0% en hauteur`,
    help: 'Flèches\u00a0: déplacer le cadre. Maj et flèches\u00a0: l’agrandir ou le réduire.',
    helpWithPoint:
      'Flèches\u00a0: déplacer le cadre ou le point. Maj et flèches\u00a0: agrandir ou réduire le cadre.',
    size: (width: number, height: number) => `${width} × ${height}\u00a0px.`,
    fine: 'Nette à l’impression.',
    coarse: ({ millimetres, density, least, enough }: PrintSize) =>
      `Trop petite pour l’impression\u00a0: ${density} points par pouce sur ${millimetres}\u00a0mm de large, il en faut ${least}, soit ${enough}\u00a0px.`,
    onSite: 'À la une du site',
    onLeaflet: 'Sur le tract, au plus étroit',
    done: 'Recadrer',
    reset: 'Image entière',
  },
};
