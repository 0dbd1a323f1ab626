import { emptyMasthead, newArticle } from '../../../src/article';
import type { Article, Inline, Mark, Masthead, NoteInline } from '../../../src/article';

const text = (words: string, ...marks: Mark[]): NoteInline => ({ type: 'text', text: words, marks });
const note = (...content: NoteInline[]): Inline => ({ type: 'footnote', content });
const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content });

/** An invented group, with two people whom journalists may call. */
export const sampleMasthead: Masthead = {
  ...emptyMasthead(),
  name: 'Collectif de la ligne d’Ourche',
  shortName: 'La Ligne d’Ourche',
  site: 'https://ligne-ourche.example',
  address: '4 rue du Lavoir, 35999 Ourche',
  email: 'bonjour@ligne-ourche.example',
  colour: '#8a1c3b',
  spokespersons: [
    {
      name: 'Maud Kerbrat',
      role: 'porte-parole',
      phone: '06 39 98 41 20',
      email: 'presse@ligne-ourche.example',
    },
    { name: 'Yannis Feuillâtre', role: 'dossier technique', phone: '+33 (0)6 39 98 41 21', email: '' },
  ],
  boilerplate: {
    fr: 'Le Collectif de la ligne d’Ourche réunit depuis 2019 des usagers, des cheminots et des communes de la vallée. Il compte 640 adhérents et ne reçoit aucune subvention.',
    en: 'The Ourche Line Collective has brought together passengers, railway workers and town councils since 2019.',
  },
  licence: 'CC BY-SA 4.0',
};

/** A true-to-life communiqué: quotation, list, table, notes, a lead picture and a picture in the text. */
export const sampleRelease: Article = {
  ...newArticle({
    id: '3d1c8a52-9f0e-4d57-8a55-0b1f5c6d7e80',
    kind: 'release',
    language: 'fr',
    date: { local: '2026-02-24T09:30', zone: 'Europe/Paris' },
  }),
  kicker: 'Transports',
  headline: 'Ligne d’Ourche\u00a0: le dernier train du matin supprimé, 312\u202flycéens sans solution',
  standfirst:
    'À partir du 1er mars, plus aucun train ne s’arrêtera à Ourche avant 9\u00a0h\u00a012. Le Collectif de la ligne d’Ourche demande à la région le maintien de l’arrêt de 7\u00a0h\u00a041 et appelle à un rassemblement samedi devant la halte.',
  dateline: 'Rennes',
  slug: 'dernier-train-du-matin-supprime',
  status: 'ready',
  tags: ['transports', 'lycées'],
  lead: {
    type: 'figure',
    picture: { hash: '1'.repeat(64), type: 'image/jpeg', width: 2400, height: 1600 },
    caption: 'La halte d’Ourche, un matin de rentrée',
    credit: 'Collectif de la ligne d’Ourche',
    alt: 'Un autorail rouge arrêté le long d’un quai où attendent des lycéens',
  },
  body: [
    paragraph(
      text(
        'Le nouveau service annuel, publié le 20\u00a0février, retire de la grille le seul train qui permettait d’être au lycée de ',
      ),
      text('Saint-Aubrin', { type: 'italic' }),
      text(' avant la première heure'),
      note(
        text('Région, '),
        text('Service annuel 2026', { type: 'italic' }),
        text(', fiche horaire 14, p.\u00a03.'),
      ),
      text(
        '. Aucun car de remplacement n’est prévu\u202f; la direction régionale renvoie les familles au covoiturage.',
      ),
    ),
    paragraph(
      text('Le collectif a compté, avec les établissements, '),
      text('312\u202fabonnements scolaires', { type: 'bold' }),
      text(' sur ce seul train. Le détail est dans '),
      text('la note de comptage', { type: 'link', href: 'https://ligne-ourche.example/note-comptage.pdf' }),
      text('.'),
    ),
    {
      type: 'quotation',
      content: [
        paragraph(
          text(
            'Supprimer le train de 7\u00a0h\u00a041, c’est dire à trois cents familles de se débrouiller. On ne ferme pas une vallée par une ligne dans un tableau.',
          ),
        ),
      ],
      speaker: 'Maud Kerbrat',
      role: 'porte-parole du collectif',
    },
    { type: 'crosshead', level: 1, content: [text('Ce que demande le collectif')] },
    {
      type: 'bulletedList',
      items: [
        {
          content: [paragraph(text('le maintien de l’arrêt de 7\u00a0h\u00a041, du lundi au samedi\u202f;'))],
        },
        { content: [paragraph(text('un car de remplacement garanti les jours de travaux\u202f;'))] },
        {
          content: [
            paragraph(
              text(
                'la publication des comptages de voyageurs, arrêt par arrêt, deux fois par an, comme la convention le prévoit depuis 2021.',
              ),
            ),
          ],
        },
      ],
    },
    {
      type: 'table',
      caption: 'Voyageurs par jour ouvré à la halte d’Ourche',
      rows: [
        { cells: ['Année', 'Matin', 'Soir'].map((word) => ({ header: true, content: [text(word)] })) },
        { cells: ['2019', '188', '203'].map((word, at) => ({ header: at === 0, content: [text(word)] })) },
        { cells: ['2025', '341', '367'].map((word, at) => ({ header: at === 0, content: [text(word)] })) },
      ],
    },
    {
      type: 'figure',
      picture: { hash: '2'.repeat(64), type: 'image/jpeg', width: 1200, height: 1800 },
      caption: 'La fiche horaire affichée le 20 février',
      credit: 'Yannis Feuillâtre',
      alt: 'Une fiche horaire dont une colonne est barrée au feutre',
    },
    {
      type: 'box',
      content: [
        { type: 'crosshead', level: 2, content: [text('Rassemblement')] },
        paragraph(
          text(
            'Samedi 28\u00a0février à 10\u00a0h, devant la halte d’Ourche. Prises de parole à 10\u00a0h\u00a030\u202f; photos possibles sur le quai.',
          ),
        ),
      ],
    },
  ],
  notesToEditors: [
    paragraph(
      text('Les élus de Saint-Aubrin recevront la presse à 11\u00a0h en mairie'),
      note(text('Place du Marché, salle du premier étage.')),
      text('.'),
    ),
  ],
};

/** The same communiqué, which may not be printed before its hour. */
export const embargoedRelease: Article = {
  ...sampleRelease,
  embargo: { local: '2026-03-03T06:00', zone: 'Europe/Paris' },
};
