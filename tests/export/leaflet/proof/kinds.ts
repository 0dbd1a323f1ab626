import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../../src/article';
import { couponNames, inks } from '../../../../src/leaflet';
import type { LeafletFormatName, LeafletTemplateName } from '../../../../src/leaflet';
import { corpusTexts, readMarkdown, withLead } from './corpus';
import type { CorpusText } from './corpus';
import type { Combination } from './prove';

/** A kind of leaflet that is more than a text on one sheet, in the designs that it is made in. */
interface Kind {
  designs: readonly (readonly [LeafletTemplateName, LeafletFormatName])[];
  /** The templates whose samples it is made of, the first of which opens it; without them that of the design. */
  samples?: readonly LeafletTemplateName[];
  /** Whether its back has another language. */
  hasVerso?: true;
}

/** The kinds by their names. */
const kinds = {
  programme: {
    designs: [
      ['tract', 'a5'],
      ['tract', 'a4'],
      ['tract', 'dl'],
      ['depliant', 'a4-fold'],
    ],
  },
  petition: {
    designs: [
      ['petition', 'a4'],
      ['petition', 'letter'],
      ['petition', 'a3'],
    ],
  },
  poster: {
    designs: [
      ['fond-perdu', 'a3'],
      ['affiche', 'a3'],
      ['fond-perdu', 'a4'],
      ['fond-perdu', 'a2'],
    ],
  },
  tiles: {
    designs: [
      ['affiche', 'tabloid-tiles'],
      ['fond-perdu', 'a3-tiles'],
      ['pancarte', 'tabloid-tiles'],
      ['affiche', 'a2-tiles'],
    ],
  },
  placard: {
    designs: [
      ['pancarte', 'a4'],
      ['pancarte', 'a3'],
      ['pancarte', 'letter'],
    ],
  },
  labels: {
    designs: [
      ['etiquette', 'label-63x38'],
      ['etiquette', 'label-99x67'],
      ['etiquette', 'label-70x37'],
    ],
  },
  postcard: { designs: [['carte', 'postcard']] },
  hanger: {
    designs: [
      ['tract', 'door-hanger'],
      ['appel', 'door-hanger'],
    ],
  },
  bilingual: {
    designs: [
      ['tract', 'a5'],
      ['tract', 'a4'],
      ['appel', 'half-letter'],
      ['tract', 'dl'],
    ],
    hasVerso: true,
  },
  newsletter: {
    designs: [
      ['bulletin', 'a4-fold'],
      ['bulletin', 'a5-booklet'],
      ['bulletin', 'a4'],
      ['bulletin', 'letter'],
    ],
    samples: ['lettre', 'tract', 'appel', 'bulletin'],
  },
  zine: { designs: [['zine', 'a7-zine']] },
  letter: {
    designs: [
      ['tract', 'letter'],
      ['tract', 'half-letter'],
      ['lettre', 'letter'],
      ['appel', 'half-letter'],
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>;
type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as KindName[];

/** The languages that the samples are in, in the order in which they are set: those that we write first. */
const languages = ['fr', 'en', 'de', 'es', 'it'] as const;

/** Texts of the corpus that say hours. */
const programmes: Readonly<Record<string, string>> = {
  fr: 'fr-programme',
  en: 'en-strike-schedule',
  de: 'de-fahrplan',
  es: 'es-fiestas',
  it: 'it-corteo',
};

const pictures = ['', 'wide', '', 'upright'] as const;

/**
 * The leaflets of each kind: one in each language, with pictures, appointments, coupons and inks by turns, the same each time. What a kind
 * does not print changes nothing.
 */
export function kindCombinations(): (Combination & { kind: KindName })[] {
  return kindNames.flatMap((kind, of) => {
    const { designs }: Kind = kinds[kind];
    return languages.flatMap((language, at) => {
      const [template, format] = designs[at % designs.length] ?? ['tract', 'a5'];
      const turn = of + at;
      const named = [
        kind,
        language,
        String(at),
        pictures[turn % pictures.length],
        turn % 2 ? 'appointment' : '',
      ];
      const verso = languages[(at + 1) % languages.length] ?? 'en';
      const coupon = turn % 3 === 1 ? couponNames[of % couponNames.length] : undefined;
      return {
        kind,
        text: named.filter(Boolean).join('.'),
        template,
        format,
        ink: inks[(of + 2 * at) % inks.length] ?? 'black',
        coupon: coupon ?? null,
        ...('hasVerso' in kinds[kind] && { verso }),
      };
    });
  });
}

/** Reads the text of a combination by its name: "zine.fr.0.wide.appointment". */
export async function readKindText(name: string): Promise<CorpusText> {
  const [kind = '', language = 'fr', at = '0', ...changes] = name.split('.');
  const { designs, samples, hasVerso }: Kind = kinds[kind as KindName];
  const [own] = designs[Number(at) % designs.length] ?? ['tract'];
  const wide = changes.includes('wide') ? 'viaduc.jpg' : 'upright.jpg';
  const hasPicture = changes.includes('wide') || changes.includes('upright');
  const read = async (markdown: string, number: number) => {
    const text = await readMarkdown(`${kind}-${number}`, markdown);
    return { ...text, article: { ...text.article, id: `5f0c7f0e-5a43-4b0a-9a54-0d9d2b7c6a${number + 10}` } };
  };
  const [opening = own, ...following] = samples ?? [own];
  const first = kind === 'programme' ? programmeIn(language) : sampleOf(opening, language);
  const text = await read(hasPicture ? withLead(first, wide) : first, 0);
  const article = changes.includes('appointment') ? withAppointment(text.article) : text.article;
  const others = await Promise.all(
    following.map(async (each, number) => (await read(sampleOf(each, language), number + 1)).article),
  );
  if (!hasVerso) return { ...text, article, others };
  const verso = await Promise.all(
    languages.map(async (each, number) => (await read(sampleOf(own, each), number + 1)).article),
  );
  return {
    ...text,
    article,
    // A group has one masthead for all its languages.
    translationIn: (_text, asked) => ({
      article: verso.find((each) => each.language.startsWith(asked)) ?? article,
      masthead: text.masthead,
    }),
  };
}

function sampleOf(template: LeafletTemplateName, language: string): string {
  return readFileSync(join('resources/templates/leaflet', template, `sample.${language}.md`), 'utf8');
}

/** A text that says hours; the Italian one of the corpus says none. */
function programmeIn(language: string): string {
  const text = corpusTexts().get(programmes[language] ?? '') ?? '';
  const hours = [
    '- 10:00: ritrovo al mercato',
    '- 11:30: corteo',
    '- 13:00: pranzo insieme',
    '- 15:00: assemblea',
  ];
  return language === 'it' ? `${text}\n\n${hours.join('\n')}\n` : text;
}

/** A text that calls people to a place; one that does keeps its own. */
function withAppointment(article: Article): Article {
  if (article.appointment) return article;
  const start = { local: '2027-05-08T14:30', zone: article.date.zone };
  const place = { place: 'Place du Marché', address: '', access: '', url: '' } as const;
  return { ...article, appointment: { what: '', start, until: null, allDay: false, ...place } };
}
