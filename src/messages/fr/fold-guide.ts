import type { GuideStep } from '../../leaflet';

/** The sheet that shows how a leaflet is printed, folded and cut. */
export const foldGuide = {
  titles: {
    copies: (format: string) => `Imprimer et couper\u00a0: ${format}`,
    folded: (format: string) => `Imprimer et plier\u00a0: ${format}`,
    booklet: (format: string) => `Imprimer, plier, agrafer\u00a0: ${format}`,
  },
  front: 'recto',
  back: 'verso',
  steps: {
    print: (paper) =>
      `Imprimez sur du ${paper}, à 100\u00a0%\u00a0: taille réelle, sans «\u00a0ajuster à la page\u00a0».`,
    'turn-short-edge': () =>
      'Recto verso\u00a0: retournement sur le bord court. Tirez d’abord une seule feuille et tenez-la à la lumière.',
    'turn-long-edge': () =>
      'Recto verso\u00a0: retournement sur le bord long. Tirez d’abord une seule feuille et tenez-la à la lumière.',
    'cut-two': () => 'Coupez en deux, d’un trait à l’autre. Le massicot coupe toute la pile d’un coup.',
    'cut-three': () => 'Coupez en trois, d’un trait à l’autre. Le massicot coupe toute la pile d’un coup.',
    'cut-four': () =>
      'Coupez en quatre, d’un trait à l’autre\u00a0: d’abord en deux, puis chaque moitié en deux.',
    'cut-square': () => 'Coupez le long des traits\u00a0: d’abord en haut et en bas, puis au milieu.',
    'fold-single': () => 'Pliez en deux, la page 1 dehors. Marquez le pli avec l’ongle ou une règle.',
    'fold-roll-flap': () =>
      'Intérieur vers vous, page 3 à gauche. Rabattez le volet de droite, le plus étroit.',
    'fold-roll-cover': () => 'Rabattez le volet de gauche par-dessus\u00a0: la page 1 est devant.',
    'fold-accordion': () =>
      'Page 1 devant vous. Pliez en accordéon\u00a0: le premier pli vers l’arrière, le second vers l’avant.',
    'fold-top-back': () => 'Page 1 en bas à droite. Pliez le haut vers l’arrière.',
    'fold-quarter': () => 'Pliez encore en deux, comme un livre, la page 1 devant.',
    slit: () => 'Fendez le pli du haut avec un couteau ou une règle\u00a0: les huit pages se tournent.',
    stack: () => 'Empilez les feuilles dans l’ordre où elles sortent, sans les mélanger.',
    'fold-booklet': () => 'Pliez la pile en deux, la page 1 dehors.',
    staple: () => 'Agrafez deux fois dans le pli, de l’extérieur, avec une agrafeuse à long bras.',
  } satisfies Record<GuideStep, (paper: string) => string> as Record<GuideStep, (paper: string) => string>,
};
