import type { GuidePage } from '../../contract';

/** The guide: what leads to it, and the headlines of its pages. */
export const guideMessages = {
  guide: {
    open: 'Ouvrir le guide',
    /** Beside a message that a page of the guide explains. */
    more: 'En savoir plus',
    moreOn: (headline: string) => `En savoir plus dans le guide\u00a0: ${headline}`,
    pages: {
      'first-release': 'Écrire un premier communiqué',
      masthead: 'Dire qui vous êtes\u00a0: l’identité du groupe',
      press: 'Envoyer à la presse',
      'press-list': 'Tenir une liste de presse',
      sending: 'Envoyer depuis Ronéo',
      signing: 'Prouver qu’un communiqué est de vous',
      leaflet: 'Un tract sur la photocopieuse',
      website: 'Mettre le site en ligne',
      cards: 'Cartes à faire circuler',
      embargo: 'Tenir un embargo',
      appointment: 'Appeler à un rendez-vous',
      importing: 'Reprendre des textes de Word ou de WordPress',
      photos: 'Des images qui ne disent que ce qu’elles montrent',
      typography: 'La typographie se fait toute seule',
      searching: 'Retrouver un texte',
      library: 'Ranger des années de textes',
      translations: 'Traduire un texte',
      versions: 'Retrouver, reprendre, effacer',
      backups: 'Ne rien perdre\u00a0: les sauvegardes',
      privacy: 'Ce qui sort de l’ordinateur, et ce qui n’en sort jamais',
      moving: 'Changer d’ordinateur, de disque, de groupe',
      'command-line': 'Ronéo en ligne de commande',
    } satisfies Record<GuidePage, string>,
  },
};
