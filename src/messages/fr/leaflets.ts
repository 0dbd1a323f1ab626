import { count, quoted } from './typography';
import type { CouponName, GuideStep, Ink, LeafletFormatName, LeafletTemplateName } from '../../leaflet';

/** What a person calls the formats, templates and inks of leaflets. */
export const leafletNames = {
  formats: {
    a5: 'A5',
    a6: 'A6',
    dl: 'DL, un tiers d’A4',
    square: 'carré de 148\u00a0mm',
    a4: 'A4',
    a3: 'A3',
    letter: 'papier Letter (8,5 × 11 pouces)',
    'half-letter': 'demi-Letter (5,5 × 8,5 pouces)',
    a2: 'A2',
    'a3-tiles': 'A3 sur des feuilles A4 à coller',
    'a2-tiles': 'A2 sur des feuilles A4 à coller',
    'tabloid-tiles': 'tabloïd (11 × 17 pouces) sur des feuilles Letter à coller',
    'door-hanger': 'accroche-porte',
    postcard: 'carte postale, A6 couché',
    'label-70x37': 'étiquettes de 70 × 37\u00a0mm, 24 par feuille',
    'label-63x38': 'étiquettes de 63,5 × 38,1\u00a0mm, 21 par feuille',
    'label-99x67': 'étiquettes de 99,1 × 67,7\u00a0mm, 8 par feuille',
    'a4-fold': 'A4 plié en A5',
    'a4-roll': 'A4 plié en trois',
    'a4-accordion': 'A4 plié en accordéon',
    'a6-zine': 'A4 plié en quatre, 8 pages A6',
    'a7-zine': 'A4 imprimé d’un côté, plié en 8 pages A7',
    'a5-booklet': 'brochure A5',
  } satisfies Record<LeafletFormatName, string> as Record<LeafletFormatName, string>,
  templates: {
    tract: 'Classique',
    appel: 'Appel',
    affiche: 'Affiche',
    'fond-perdu': 'Affiche pleine page',
    lettre: 'Lettre ouverte',
    depliant: 'Dépliant',
    brochure: 'Brochure',
    petition: 'Feuille de pétition',
    pancarte: 'Pancarte',
    etiquette: 'Autocollant',
    carte: 'Carte postale',
    zine: 'Mini-zine',
    bulletin: 'Bulletin',
  } satisfies Record<LeafletTemplateName, string> as Record<LeafletTemplateName, string>,
  /** What each template is for, in one line. */
  purposes: {
    tract: 'Pour convaincre\u00a0: un grand titre, le texte en colonnes, une invitation au pied.',
    appel: 'Pour rassembler\u00a0: le jour, l’heure et le lieu en très grand.',
    affiche: 'Pour être lue de loin\u00a0: le titre, une image, le rendez-vous. Le texte n’y est pas.',
    'fond-perdu':
      'Pour une image ou une couleur jusqu’au bord\u00a0: le titre et le rendez-vous sur un aplat. Le texte n’y est pas.',
    lettre: 'Pour interpeller\u00a0: une seule colonne, les signataires à la fin.',
    depliant: 'Pour expliquer\u00a0: une couverture, le texte à l’intérieur, l’invitation au dos.',
    brochure: 'Pour un long texte\u00a0: couverture, sommaire, pages numérotées.',
    petition:
      'Pour faire signer\u00a0: le titre, un court appel, de quinze à vingt-cinq lignes. Le texte n’y est pas.',
    pancarte: 'Pour être brandie\u00a0: le titre seul, aussi grand que le papier. Le texte n’y est pas.',
    etiquette:
      'Pour coller partout\u00a0: le titre en grand, le nom du groupe, son adresse. Le texte n’y est pas.',
    carte:
      'Pour écrire à une élue, un élu\u00a0: une image ou le titre au recto, le message et l’adresse au verso.',
    zine: 'À glisser dans une poche\u00a0: une idée par page, en grandes lettres, sur une feuille imprimée d’un côté.',
    bulletin:
      'Pour donner des nouvelles\u00a0: plusieurs textes sous le nom du groupe, un sommaire, l’invitation à la fin.',
  } satisfies Record<LeafletTemplateName, string> as Record<LeafletTemplateName, string>,
  inks: {
    black: 'Noir',
    two: 'Noir et la couleur du groupe',
    colour: 'Couleurs',
  } as Record<Ink, string>,
  coupons: {
    join: 'Bulletin à renvoyer',
    petition: 'Lignes à signer',
    strips: 'Languettes à détacher',
  } satisfies Record<CouponName, string> as Record<CouponName, string>,
};

/** The sheet that shows how a leaflet is printed, folded and cut. */
export const foldGuide = {
  titles: {
    copies: (format: string) => `Imprimer et couper\u00a0: ${format}`,
    folded: (format: string) => `Imprimer et plier\u00a0: ${format}`,
    booklet: (format: string) => `Imprimer, plier, agrafer\u00a0: ${format}`,
    tiles: (format: string) => `Imprimer et coller\u00a0: ${format}`,
  },
  front: 'recto',
  back: 'verso',
  steps: {
    print: (paper) =>
      `Imprimez sur du ${paper}, à 100\u00a0%\u00a0: taille réelle, sans «\u202fajuster à la page\u202f».`,
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
    'fold-eight': () =>
      'La face imprimée dehors, pliez en huit\u00a0: une fois en long, deux fois en large. Rouvrez la feuille.',
    'slit-middle': () =>
      'Fendez le milieu le long du trait plein\u00a0: deux pages de long, sans toucher aux bords.',
    'push-cross': () =>
      'Repliez la feuille en long, la face imprimée dehors. Poussez les deux bouts l’un vers l’autre\u00a0: la fente s’ouvre en croix.',
    'fold-around': () => 'Rabattez les pages comme un livre, la page 1 devant.',
    'cut-hole': () =>
      'Découpez le rond en haut, et fendez du bord jusqu’à lui\u00a0: il se passe à la poignée.',
    'cut-tiles': () =>
      'Rangez les feuilles dans l’ordre de leurs numéros, par rangées comme sur le dessin. Coupez chacune le long des traits pleins.',
    'glue-tiles': () =>
      'Collez les rangées de gauche à droite, chaque feuille par-dessus la précédente, jusqu’aux tirets\u00a0; puis les rangées l’une sous l’autre.',
    stack: () => 'Empilez les feuilles dans l’ordre où elles sortent, sans les mélanger.',
    'fold-booklet': () => 'Pliez la pile en deux, la page 1 dehors.',
    staple: () => 'Agrafez deux fois dans le pli, de l’extérieur, avec une agrafeuse à long bras.',
  } satisfies Record<GuideStep, (paper: string) => string> as Record<GuideStep, (paper: string) => string>,
};

/** A newsletter of several texts, as it is ordered in the desk. */
export const newsletter = {
  act: 'Faire un bulletin…',
  title: 'Bulletin',
  help: 'Un seul imprimé de tous les textes\u00a0: le premier l’ouvre, les autres suivent dans cet ordre, chacun sous son titre.',
  up: (headline: string) => `Monter ${quoted(headline)}`,
  down: (headline: string) => `Descendre ${quoted(headline)}`,
  movedTo: (headline: string, place: number) => `${quoted(headline)}\u00a0: place ${place}`,
  name: 'Nom du bulletin',
  usualName: 'Le nom du groupe',
  number: 'Numéro',
  pages: 'Pages du bulletin',
  madeAs: (format: string) => `À la mesure de ces textes, il sera fait en ${format}.`,
  make: 'Continuer vers l’export',
  several: (texts: number) => `${count(texts, 'texte', 'textes')} dans un seul bulletin.`,
};
