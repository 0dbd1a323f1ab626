import { framePage } from '../../html/embeds';
import type { ConversionReport } from '../../report/conversion-report';
import { embedMarkup, rendererOf } from '../shortcodes/known-shortcodes';
import { argumentOf, parseArguments, renderShortcodes } from '../shortcodes/parse-shortcodes';
import type { Shortcode, Token } from '../shortcodes/parse-shortcodes';
import { element, escaped } from '../../html/markup';

/** What shortcodes show from elsewhere in the export. */
interface ExportContent {
  /** The pictures of a gallery by their numbers, or all those of the post. */
  gallery: (ids: readonly string[]) => string;
}

/**
 * Converts the shortcodes of WordPress to HTML. Words in square brackets that are no shortcode, "[sic]" or "[…]", stay;
 * a shortcode is one by its name, its arguments or its closing tag.
 */
export function convertWordPressShortcodes(
  text: string,
  content: ExportContent,
  report: ConversionReport,
): string {
  if (!text.includes('[')) return text;
  const closed = new Set([...text.matchAll(/\[\/([\w-]+)\]/g)].map(([, name]) => name ?? ''));
  return renderShortcodes(
    tokensOf(text, closed),
    (shortcode, inner) => ({ name: shortcode.name, markup: render(shortcode, inner, content) }),
    report,
  );
}

const knownShortcodes =
  /^(caption|wp_caption|gallery|embed|audio|video|playlist|youtube|vimeo|dailymotion|twitter|tweet|instagram|gist)$/;

function tokensOf(text: string, closed: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(/\[\[[^[\]]+\]\]|\[(\/?)([a-z][\w-]*)((?:\s|=)[^[\]]*)?\]/gi)) {
    const { 0: source, 1: end, 2: name = '', 3: words = '', index } = match;
    const isCode =
      !source.startsWith('[[') &&
      (knownShortcodes.test(name) || closed.has(name) || /[\w-]\s*=\s*["'\w]/.test(words) || end === '/');
    if (source.startsWith('[[')) {
      // Doubled brackets show a shortcode instead of running it.
      tokens.push(text.slice(from, index), source.slice(1, -1));
      from = index + source.length;
    }
    if (!isCode) continue;
    tokens.push(text.slice(from, index), {
      name,
      argumentText: words.replace(/\/\s*$/, ''),
      isClosing: end === '/',
      source,
    });
    from = index + source.length;
  }
  return [...tokens, text.slice(from)];
}

function render(
  { name, argumentText: words }: Shortcode,
  inner: string,
  content: ExportContent,
): string | null {
  const args = parseArguments(decodeQuotes(words));
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captionMarkup(inner, argumentOf(args, ['caption']));
    case 'gallery':
      return (
        content.gallery(
          argumentOf(args, ['ids', 'include'])
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
      return rendererOf(name)?.(args, inner, name) ?? null;
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
