import { element, escaped } from '../markup';
import type { ConversionReport } from '../../report/conversion-report';
import { framePage } from '../../html/embeds';
import { shortcodeTree, parseArguments, argumentOf } from '../../shortcodes/parse-shortcodes';
import type { Shortcode, ShortcodeToken, Piece, Token } from '../../shortcodes/parse-shortcodes';
import { rendererOf, embedMarkup } from '../../shortcodes/known-shortcodes';

/** What shortcodes show from elsewhere in the export. */
interface ExportContent {
  /** The pictures of a gallery by their numbers, or all those of the post. */
  gallery: (ids: readonly string[]) => string;
}

/**
 * Converts the shortcodes of WordPress to HTML. Words in square brackets that are no shortcode, "[sic]" or
 * "[…]", stay; a shortcode is one by its name, its arguments or its closing tag.
 */
export function convertWordPressShortcodes(
  content: string,
  shown: ExportContent,
  report: ConversionReport,
): string {
  if (!content.includes('[')) return content;
  const closed = new Set([...content.matchAll(/\[\/([\w-]+)\]/g)].map(([, name]) => name ?? ''));
  const stray = (token: ShortcodeToken) => report.drop(`shortcode:${token.name}`, 1, token.source);
  return shortcodeTree(tokensOf(content, closed), stray)
    .map((piece) => renderPiece(piece, shown, report))
    .join('');
}

const knownShortcodes =
  /^(caption|wp_caption|gallery|embed|audio|video|playlist|youtube|vimeo|dailymotion|twitter|tweet|instagram|gist)$/;

function tokensOf(content: string, closed: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of content.matchAll(/\[\[[^[\]]+\]\]|\[(\/?)([a-z][\w-]*)((?:\s|=)[^[\]]*)?\]/gi)) {
    const { 0: source, 1: end, 2: name = '', 3: words = '', index } = match;
    const isCode =
      !source.startsWith('[[') &&
      (knownShortcodes.test(name) || closed.has(name) || /[\w-]\s*=\s*["'\w]/.test(words) || end === '/');
    if (source.startsWith('[[')) {
      // Doubled brackets show a shortcode instead of running it.
      tokens.push(content.slice(from, index), source.slice(1, -1));
      from = index + source.length;
    }
    if (!isCode) continue;
    tokens.push(content.slice(from, index), {
      name,
      argumentText: words.replace(/\/\s*$/, ''),
      isClosing: end === '/',
      source,
    });
    from = index + source.length;
  }
  return [...tokens, content.slice(from)];
}

function renderPiece(piece: Piece, shown: ExportContent, report: ConversionReport): string {
  if (typeof piece === 'string') return piece;
  const inner = (piece.inner ?? []).map((each) => renderPiece(each, shown, report)).join('');
  const markup = render(piece, inner, shown);
  if (markup === null) {
    report.drop(`shortcode:${piece.name}`, 1, piece.source);
    return inner;
  }
  report.change(`shortcode:${piece.name}`, 1, piece.source);
  return markup;
}

function render(
  { name, argumentText: words }: Shortcode,
  inner: string,
  shown: ExportContent,
): string | null {
  const read = parseArguments(decodeQuotes(words));
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captionMarkup(inner, argumentOf(read, ['caption']));
    case 'gallery':
      return (
        shown.gallery(
          argumentOf(read, ['ids', 'include'])
            .split(',')
            .map((id) => id.trim())
            .filter(Boolean),
        ) || null
      );
    case 'embed': {
      const address = inner.trim();
      return /^https?:\/\/\S+$/.test(address) ? embedMarkup(framePage(address) ?? address) : null;
    }
    case 'playlist':
      return null;
    default:
      return rendererOf(name)?.(read, inner, name) ?? null;
  }
}

/** A picture, which may be in a link, and its caption after it. */
function captionMarkup(inner: string, attribute: string): string | null {
  const found = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner);
  if (!found) return null;
  const words = (found[2] ?? '').trim();
  const caption = words === '' ? escaped(attribute) : words;
  return element('figure', {}, `${found[1] ?? ''}${element('figcaption', {}, caption)}`);
}

function decodeQuotes(words: string): string {
  return words
    .replace(/&(quot|#8221|#8220|#8243|raquo|laquo);/g, '"')
    .replace(/&#0?38;|&amp;/g, '&')
    .replace(/[“”″]/g, '"');
}
