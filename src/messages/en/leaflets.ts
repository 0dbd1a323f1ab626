import type { leafletNames as french } from '../fr/leaflets';

/** What a person calls the formats, templates and inks of leaflets. */
export const leafletNames: typeof french = {
  formats: {
    a5: 'A5',
    a6: 'A6',
    dl: 'DL, a third of A4',
    square: '148\u00a0mm square',
    a4: 'A4',
    a3: 'A3',
    'a4-fold': 'A4 folded to A5',
    'a4-roll': 'A4 folded in three',
    'a4-accordion': 'A4 accordion',
    'a6-zine': 'A4 folded in four, 8 pages A6',
    'a5-booklet': 'A5 booklet',
  },
  templates: {
    tract: 'Tract',
    appel: 'Appeal',
    affiche: 'Poster',
    lettre: 'Open letter',
    depliant: 'Folder',
    brochure: 'Booklet',
  },
  purposes: {
    tract: 'To convince: a large headline, the text in columns, a call at the foot.',
    appel: 'To bring people together: the day, the hour and the place, very large.',
    affiche: 'To be read from afar: the headline, a picture, the appointment. The text is not on it.',
    lettre: 'To address someone: a single column, the signatories at the end.',
    depliant: 'To explain: a cover, the text inside, the call on the back.',
    brochure: 'For a long text: cover, contents, numbered pages.',
  },
  inks: { black: 'Black', two: 'Black and the group’s colour', colour: 'Full colour' },
};
