import { slugify } from '../../../src/article';
import type { Article } from '../../../src/article';
import { outlets } from '../../../src/contract';
import type { Outlet } from '../../../src/contract';
import { cardSizes, isImposed, leafletFormatNames, leafletFormats } from '../../../src/leaflet';
import type { CardSize, LeafletFormatName } from '../../../src/leaflet';

/** What is made of one text: its leaflet in a format, the same on the machine's sheets, or a document of the press. */
export type TextDocument =
  | { kind: 'leaflet' | 'imposed' | 'guide' | 'print-shop'; format: LeafletFormatName }
  | { kind: 'release' | 'mail'; isRelease: boolean }
  | { kind: 'kit' | 'card-words' }
  /** The nth of a text's cards, or the one with the headline alone. */
  | { kind: 'card'; size: CardSize; name: number | 'headline'; type: 'png' | 'jpg' };

/** Everything that can be made of one text. */
export const textDocuments: readonly TextDocument[] = [
  ...leafletFormatNames.flatMap((format): TextDocument[] => [
    { kind: 'leaflet', format },
    { kind: 'print-shop', format },
    { kind: 'imposed', format },
    ...(isImposed(leafletFormats[format]) ? [{ kind: 'guide' as const, format }] : []),
  ]),
  ...[true, false].flatMap((isRelease): TextDocument[] => [
    { kind: 'release', isRelease },
    { kind: 'mail', isRelease },
  ]),
  { kind: 'kit' },
  ...cardSizes.flatMap((size) =>
    (size === 'link' ? ([1] as const) : ([1, 2, 3, 4, 5, 'headline'] as const)).flatMap(
      (name): TextDocument[] => [
        { kind: 'card', size, name, type: 'png' },
        { kind: 'card', size, name, type: 'jpg' },
      ],
    ),
  ),
  { kind: 'card-words' },
];

/** What an export calls its folders, and in them the files that are made of one text. */
export interface Naming {
  folders: Readonly<Record<Outlet, string>>;
  /** What other exports may have called the same folder: what they left there is moved, or goes with its text. */
  otherFolders: Readonly<Record<Outlet, readonly string[]>>;
  /** What the names of a text's files begin with: the first that no other text has is taken, or the last. */
  stems: (article: Article) => Iterable<string>;
  /** What one ends in; null for a file that is not written. */
  endingOf: (document: TextDocument) => string | null;
}

/** Outlets and the first words of addresses, the same in every language: "leaflet/une-gare-a5.pdf". */
export const plainNaming: Naming = {
  folders: { site: 'site', leaflet: 'leaflet', press: 'press', cards: 'cards' },
  otherFolders: { site: [], leaflet: [], press: [], cards: [] },
  stems: ({ slug }) => stemsOf([], slug),
  endingOf: (document) => {
    switch (document.kind) {
      case 'leaflet':
        return `-${document.format}.pdf`;
      case 'imposed':
        return `-${document.format}-${sheetWord(document.format)}.pdf`;
      case 'print-shop':
        return `-${document.format}-print-shop.pdf`;
      case 'guide':
        return `-${document.format}-guide.pdf`;
      case 'release':
        return null;
      case 'mail':
        return '.eml';
      case 'kit':
        return '-press-kit.zip';
      case 'card':
        return `-card-${document.size}${placeInName(document, 'headline')}.${document.type}`;
      case 'card-words':
        return '-cards.txt';
    }
  },
};

/** Which of a text's cards in a size; of a link there is one. */
function placeInName(
  { size, name }: { size: CardSize; name: number | 'headline' },
  headline: string,
): string {
  if (size === 'link') return '';
  return name === 'headline' ? `-${headline}` : `-${String(name)}`;
}

/** How many copies stand on a sheet, "2up"; or that its pages are laid out to be folded, or only drawn for the copier. */
function sheetWord(format: LeafletFormatName): string {
  const { imposition } = leafletFormats[format];
  if (!isImposed(leafletFormats[format])) return 'copier';
  return imposition.kind === 'copies' ? `${imposition.across * imposition.down}up` : 'imposed';
}

/** The words of a language that folders and files are named with. */
interface NamingWords {
  /** Folders. */
  leaflets: string;
  press: string;
  cards: string;
  /** What a file is. */
  leaflet: string;
  /** Formats of leaflets, in ASCII as they stand in a name: "A5", "A4-plie". */
  formats: Readonly<Record<LeafletFormatName, string>>;
  copier: string;
  guide: string;
  printShop: string;
  release: string;
  /** A text that is no release. */
  text: string;
  kit: string;
  card: string;
  cardSizes: Readonly<Record<CardSize, string>>;
  /** The card with the headline alone. */
  headline: string;
}

/**
 * Short names for a person who looks into the folder: "tracts/2026-05-04-une-gare-tract-A5.pdf". They are the words without
 * their accents: what packs, sends or copies files from system to system garbles accents, or takes é and e with its accent
 * for two names. The site's folder keeps its one name: it may be a repository, or be published by a script.
 */
export function shortNaming(words: NamingWords): Naming {
  const { leaflets, press, cards, leaflet, copier, guide, printShop, release, text, kit, card, headline } =
    withoutAccents(words);
  const printed = (format: LeafletFormatName) => `-${leaflet}-${words.formats[format]}`;
  return {
    folders: { site: plainNaming.folders.site, leaflet: leaflets, press, cards },
    otherFolders: plainNaming.otherFolders,
    stems: shortStems,
    endingOf: (document) => {
      switch (document.kind) {
        case 'leaflet':
          return `${printed(document.format)}.pdf`;
        case 'imposed':
          return `${printed(document.format)}-${copier}.pdf`;
        case 'guide':
          return `${printed(document.format)}-${guide}.pdf`;
        case 'print-shop':
          return `${printed(document.format)}-${printShop}.pdf`;
        case 'release':
          return `-${document.isRelease ? release : text}.pdf`;
        case 'mail':
          return `-${document.isRelease ? release : text}.eml`;
        case 'kit':
          return `-${kit}.zip`;
        case 'card':
          return `-${card}-${words.cardSizes[document.size]}${placeInName(document, headline)}.${document.type}`;
        case 'card-words':
          return `-${cards}.txt`;
      }
    },
  };
}

/** "Dossier de presse" becomes "dossier-de-presse". */
function withoutAccents({ formats, cardSizes: sizes, ...words }: NamingWords): NamingWords {
  const plain = Object.entries(words).map(([name, word]: [string, string]) => [name, slugify(word, 'en')]);
  return {
    ...(Object.fromEntries(plain) as Omit<NamingWords, 'formats' | 'cardSizes'>),
    formats,
    cardSizes: sizes,
  };
}

/** A naming that knows what other namings call its folders. */
export function besideOthers(naming: Naming, namings: readonly Naming[]): Naming {
  const others = (outlet: Outlet) =>
    [...new Set(namings.map(({ folders }) => folders[outlet]))].filter(
      (name) => name !== naming.folders[outlet],
    );
  const otherFolders = Object.fromEntries(outlets.map((outlet) => [outlet, others(outlet)]));
  return { ...naming, otherFolders: otherFolders as Record<Outlet, string[]> };
}

/** Characters of an address that a short name has room for. */
const room = 32;

/**
 * What the short names of a text begin with: its date and the first words of its address, "2026-05-04-une-gare". Each
 * further one, for when another text has the same, has a word more, then a number. They hold small letters of ASCII,
 * digits and hyphens, and begin with a digit, so that no system keeps them for itself.
 */
export function shortStems({ date, slug }: Pick<Article, 'date' | 'slug'>): Generator<string> {
  return stemsOf([date.local.slice(0, 10)], slug);
}

function* stemsOf(before: readonly string[], slug: string): Generator<string> {
  const words = slug.split('-');
  const stem = (count: number) => [...before, ...words.slice(0, count)].join('-');
  const first = firstCut(words);
  for (let count = first; count < words.length; count++)
    if (count === first || !isSmall(words[count - 1])) yield stem(count);
  yield stem(words.length);
  for (let number = 2; ; number++) yield `${stem(words.length)}-${number}`;
}

/** How many words have room; a cut is never behind a small one. */
function firstCut(words: readonly string[]): number {
  let length = -1;
  let count = words.findIndex((word) => (length += 1 + word.length) > room);
  if (count === -1) return words.length;
  while (count > 1 && isSmall(words[count - 1])) count -= 1;
  return Math.max(count, 1);
}

/** Whether a word before a cut ("de", "the") promises another. */
function isSmall(word = ''): boolean {
  return word.length <= 3;
}
