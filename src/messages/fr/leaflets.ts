import type { Ink, LeafletFormatName, LeafletTemplateName } from '../../leaflet';

/** What a person calls the formats, templates and inks of leaflets. */
export const leafletNames = {
  formats: {
    a5: 'A5',
    a6: 'A6',
    dl: 'DL, un tiers d’A4',
    square: 'carré de 148\u00a0mm',
    a4: 'A4',
    a3: 'A3',
    'a4-fold': 'A4 plié en A5',
    'a4-roll': 'A4 plié en trois',
    'a4-accordion': 'A4 plié en accordéon',
    'a6-zine': 'A4 plié en quatre, 8 pages A6',
    'a5-booklet': 'brochure A5',
  } satisfies Record<LeafletFormatName, string> as Record<LeafletFormatName, string>,
  templates: {
    tract: 'Tract',
    appel: 'Appel',
    affiche: 'Affiche',
    lettre: 'Lettre ouverte',
    depliant: 'Dépliant',
    brochure: 'Brochure',
  } satisfies Record<LeafletTemplateName, string> as Record<LeafletTemplateName, string>,
  /** What each template is for, in one line. */
  purposes: {
    tract: 'Pour convaincre\u00a0: un grand titre, le texte en colonnes, un appel au pied.',
    appel: 'Pour rassembler\u00a0: le jour, l’heure et le lieu en très grand.',
    affiche: 'Pour être lue de loin\u00a0: le titre, une image, le rendez-vous. Le texte n’y est pas.',
    lettre: 'Pour interpeller\u00a0: une seule colonne, les signataires à la fin.',
    depliant: 'Pour expliquer\u00a0: une couverture, le texte à l’intérieur, l’appel au dos.',
    brochure: 'Pour un long texte\u00a0: couverture, sommaire, pages numérotées.',
  } satisfies Record<LeafletTemplateName, string> as Record<LeafletTemplateName, string>,
  inks: {
    black: 'Noir',
    two: 'Noir et la couleur du groupe',
    colour: 'Couleurs',
  } as Record<Ink, string>,
};
