import { isCodeStyle } from '../office/style-roles';
import type { TextStyle } from '../office/text-marks';
import type { XmlElement } from '../office/xml';

/** The styles of a Word document, each with what it inherits from the styles it is based on. */
export class DocxStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaults: TextStyle;
  /** The style of a paragraph that names none. */
  readonly #normal: string;

  constructor(part: XmlElement | undefined) {
    for (const style of part?.all('w:style') ?? []) this.#styles.set(style.get('w:styleId'), style);
    const defaults = part?.find('w:docDefaults')?.find('w:rPr');
    this.#defaults = defaults ? textStyleOf(defaults) : {};
    const normal = [...this.#styles.values()].find(
      (style) => style.get('w:type') === 'paragraph' && isOn(style.get('w:default')),
    );
    this.#normal = normal?.get('w:styleId') ?? '';
  }

  /** The names of a style and of those it is based on, nearest first, as the interface of Word shows them. */
  namesOf(id: string): string[] {
    const names = this.#chain(id || this.#normal).map(
      (style) => style.elements('w:name')[0]?.get('w:val') ?? '',
    );
    return names.length === 0 && id !== '' ? [id] : names;
  }

  /** The formatting of a style, without the document's defaults. */
  textStyle(id: string): TextStyle {
    const textStyles = this.#chain(id).map((style) => textStyleOf(style.elements('w:rPr')[0]));
    const isCode = id !== '' && this.namesOf(id).some(isCodeStyle);
    return Object.assign({}, ...textStyles.reverse(), isCode && { code: true }) as TextStyle;
  }

  /** The default language of text, BCP 47; "" when the document does not give one. */
  get language(): string {
    return this.textStyle(this.#normal).language ?? this.#defaults.language ?? '';
  }

  /** A paragraph property of a style or of the nearest style it is based on that has it. */
  paragraphProperty(id: string, name: string): XmlElement | undefined {
    for (const style of this.#chain(id || this.#normal)) {
      const found = style.elements('w:pPr')[0]?.elements(name)[0];
      if (found) return found;
    }
    return undefined;
  }

  #chain(id: string, seen: readonly string[] = []): XmlElement[] {
    const style = this.#styles.get(id);
    if (!style || seen.includes(id)) return [];
    return [style, ...this.#chain(style.elements('w:basedOn')[0]?.get('w:val') ?? '', [...seen, id])];
  }
}

/** The formatting in the properties of a run. */
export function textStyleOf(properties: XmlElement | undefined): TextStyle {
  if (!properties) return {};
  const flag = (...names: string[]) => flagOf(properties, names);
  const underline = properties.elements('w:u')[0]?.get('w:val');
  const height = properties.elements('w:vertAlign')[0]?.get('w:val');
  const fonts = properties.elements('w:rFonts')[0];
  const font = fonts && (fonts.get('w:hAnsi') || fonts.get('w:ascii'));
  const language = properties.elements('w:lang')[0]?.get('w:val');
  return withoutUndefined({
    bold: flag('w:b'),
    italic: flag('w:i'),
    smallCapitals: flag('w:smallCaps'),
    strikethrough: flag('w:strike', 'w:dstrike'),
    underlined: underline === undefined ? undefined : underline !== 'none',
    hidden: flag('w:vanish', 'w:webHidden'),
    verticalAlign:
      height === 'superscript' || height === 'subscript' || height === 'baseline' ? height : undefined,
    font: font === '' ? undefined : font,
    language: language === '' ? undefined : language,
  });
}

function flagOf(properties: XmlElement, names: readonly string[]): boolean | undefined {
  const found = properties.elements(...names);
  return found.length === 0
    ? undefined
    : found.some((each) => each.get('w:val') === '' || isOn(each.get('w:val')));
}

function isOn(value: string): boolean {
  return ['1', 'true', 'on'].includes(value);
}

function withoutUndefined(style: TextStyle): TextStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
