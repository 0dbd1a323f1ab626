import { foreignWords, missingWords, outletWords, publicPart } from '../../../src/article';
import type { Article, OutletShare } from '../../../src/article';
import type { ComparedDocument, Notice } from '../../../src/contract';

/** What an outlet draws of a text, before it is packed or typeset. */
export interface DrawnWords {
  document: ComparedDocument;
  /** Markup, plain text, or the data that is handed to the typesetter. */
  drawn: string | object;
  share: OutletShare;
  /** The text without the passages that its leaflet leaves out; absent where that is the whole text. */
  of?: Article;
}

/** How many documents were compared with their text, and what any of them lacks of it. */
interface ComparedWords {
  compared: number;
  notices: Notice[];
}

/** Compares what was drawn with the words of the text, which every outlet must show but for what it leaves out on purpose. */
export function compareWords(article: Article, drawn: readonly DrawnWords[]): ComparedWords {
  const notices = drawn.flatMap((each): Notice[] => {
    const words = missingWords(outletWords(each.of ?? publicPart(article), each.share), textOf(each.drawn));
    const { document } = each;
    return words.length === 0
      ? []
      : [{ kind: 'words-missing', article: article.headline, document, words: words.slice(0, maxTold) }];
  });
  return { compared: drawn.length, notices };
}

/** Looks for the words of a card in its text: a card shows extracts, and must say nothing that the text does not say. */
export function compareCard(
  article: Article,
  extracts: readonly string[],
  made: readonly string[],
): ComparedWords {
  const words = foreignWords(article, extracts, made);
  const { headline } = article;
  return {
    compared: 1,
    notices:
      words.length === 0
        ? []
        : [{ kind: 'card-words-foreign', article: headline, words: words.slice(0, maxTold) }],
  };
}

/** Pieces that a notice names at most. */
const maxTold = 5;

function textOf(drawn: string | object): string {
  return typeof drawn === 'string' ? textOfMarkup(drawn) : stringsIn(drawn).join(' ');
}

/** The words of our own markup, without what it does not show; a plain text stays as it is. */
function textOfMarkup(markup: string): string {
  if (!/^\s*<[?!\w]/.test(markup)) return markup;
  return markup
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
    });
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What the data of a typesetter says, but for what only tells it how to set that. */
function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap(stringsIn);
  return Object.entries(data).flatMap(([name, value]) => (ofSetting.has(name) ? [] : stringsIn(value)));
}

const ofSetting = new Set(['kind', 'type', 'href', 'hash', 'language', 'lang', 'region', 'ordinals']);
