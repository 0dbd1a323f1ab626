import { isCodeStyle } from '../office/style-roles';
import type { TextStyle } from '../office/text-marks';
import type { XmlElement } from '../office/xml';

/** The styles of an OpenDocument text, each with what it inherits from its parents. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  /** The families of fonts by the names that styles have for them. */
  readonly #families = new Map<string, string>();
  /** The language of the default paragraph; "" when it has none. */
  readonly language: string;

  constructor(files: readonly XmlElement[]) {
    for (const file of files) {
      for (const font of file.all('style:font-face'))
        this.#families.set(font.get('style:name'), font.get('svg:font-family'));
      for (const style of file.all('style:style')) this.#styles.set(keyOf(style), style);
      for (const list of file.all('text:list-style')) this.#lists.set(list.get('style:name'), list);
    }
    const defaultStyle = files
      .flatMap((file) => file.all('style:default-style'))
      .find((style) => style.get('style:family') === 'paragraph');
    const standard = this.#styles.get('paragraph Standard');
    this.language = languageOf(standard) || languageOf(defaultStyle);
  }

  /** The formatting of a text or paragraph style, its own before that of its parents. */
  textStyle(family: 'text' | 'paragraph', name: string): TextStyle {
    const chain = this.#chain(family, name);
    const value = (property: string) =>
      chain.map((style) => textProperty(style, property)).find((each) => each !== '');
    return {
      bold: /^(bold|[6-9]00)$/.test(value('fo:font-weight') ?? ''),
      italic: /italic|oblique/.test(value('fo:font-style') ?? ''),
      smallCapitals: value('fo:font-variant') === 'small-caps',
      strikethrough: hasLine(value('style:text-line-through-style')),
      underlined: hasLine(value('style:text-underline-style')),
      hidden: value('text:display') === 'none',
      code: family === 'text' && [...chain.map(nameOf), decodedName(name)].some(isCodeStyle),
      font: this.#families.get(value('style:font-name') ?? '') ?? value('fo:font-family') ?? '',
      verticalAlign: verticalAlignOf(value('style:text-position') ?? ''),
      language: chain.map(languageOf).find((each) => each !== '') ?? '',
    };
  }

  /** The names of a paragraph's style and its parents, as the interface shows them, nearest first. */
  namesOf(paragraphStyle: string): string[] {
    const chain = this.#chain('paragraph', paragraphStyle);
    const names = chain.map(nameOf);
    // Pandoc uses styles that it does not define.
    const last = chain.length === 0 ? paragraphStyle : (chain.at(-1)?.get('style:parent-style-name') ?? '');
    return [...names, decodedName(last)];
  }

  /** Whether a level of a list, from 1, is numbered; a level that the style does not define is like the one above. */
  isNumbered(listStyle: string, level: number): boolean {
    const own = this.#level(listStyle, level);
    return own?.name === 'text:list-level-style-number' && own.get('style:num-format') !== '';
  }

  /** Whether a level of a list is numbered with letters or Roman numerals. */
  isLettered(listStyle: string, level: number): boolean {
    return /^[ai]$/i.test(this.#level(listStyle, level)?.get('style:num-format') ?? '');
  }

  /** The number that a level of a list begins with. */
  startOf(listStyle: string, level: number): number {
    return Number(this.#level(listStyle, level)?.get('text:start-value') || '1');
  }

  /** A property of how a frame is drawn, "" where its style does not set it. */
  graphicProperty(style: string, property: string): string {
    const values = this.#chain('graphic', style).flatMap((each) =>
      each.elements('style:graphic-properties').map((properties) => properties.get(property)),
    );
    return values.find((value) => value !== '') ?? '';
  }

  #level(listStyle: string, level: number): XmlElement | undefined {
    const levels = this.#lists.get(listStyle)?.elements() ?? [];
    return levels.findLast((each) => Number(each.get('text:level')) <= level);
  }

  /** The list style that a paragraph's own style sets, "" for none. */
  listOf(paragraphStyle: string): string {
    const chain = this.#chain('paragraph', paragraphStyle);
    return chain.map((style) => style.get('style:list-style-name')).find((name) => name !== '') ?? '';
  }

  #chain(family: string, name: string, seen: readonly string[] = []): XmlElement[] {
    const style = this.#styles.get(`${family} ${name}`);
    if (!style || seen.includes(name)) return [];
    return [style, ...this.#chain(family, style.get('style:parent-style-name'), [...seen, name])];
  }
}

/** What the interface calls a style. */
function nameOf(style: XmlElement): string {
  return style.get('style:display-name') || decodedName(style.get('style:name'));
}

function keyOf(style: XmlElement): string {
  return `${style.get('style:family')} ${style.get('style:name')}`;
}

function textProperty(style: XmlElement, property: string): string {
  return style.elements('style:text-properties')[0]?.get(property) ?? '';
}

function languageOf(style: XmlElement | undefined): string {
  const language = style ? textProperty(style, 'fo:language') : '';
  const country = style ? textProperty(style, 'fo:country') : '';
  if (language === '' || language === 'none' || language === 'zxx') return '';
  return country === '' || country === 'none' ? language : `${language}-${country}`;
}

function hasLine(style: string | undefined): boolean {
  return style !== undefined && style !== 'none';
}

function verticalAlignOf(position: string): TextStyle['verticalAlign'] {
  const [height = ''] = position.split(' ');
  if (height === 'super' || Number.parseFloat(height) > 0) return 'superscript';
  return height === 'sub' || Number.parseFloat(height) < 0 ? 'subscript' : undefined;
}

/** Style names encode characters that XML names cannot contain, as "_20_". */
function decodedName(name: string): string {
  return name.replace(/_([0-9a-f]+)_/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
