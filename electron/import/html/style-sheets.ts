import { parse } from 'css-tree';
import type { CssNode } from 'css-tree';
import type { Root } from 'hast';
import { classesOf, elementsIn, attribute, isNamed, textContent } from './tree';

/** The longest style sheets of a page, in characters, that are read. */
const longest = 500_000;

/** What makes a mark of words. */
const ofMarks =
  /^(font-(weight|style|variant|variant-caps)|text-decoration|text-decoration-line|vertical-align)$/;

/**
 * Writes what a page's style sheets say of passages by their class into the passages' own styles, as far as it makes marks: Google Docs
 * writes bold, italics, underlines and struck-out words so. Elements that have a sense of their own keep it.
 */
export function applyStyleSheets(root: Root): void {
  const elements = elementsIn(root);
  const sheets = elements.filter((each) => isNamed(each, 'style')).map(textContent);
  const styles = stylesIn(sheets.join('\n'));
  if (styles.size === 0) return;
  for (const element of elements) {
    if (!isNamed(element, 'span')) continue;
    const given = [...new Set(classesOf(element))].flatMap((name) => styles.get(name) ?? []);
    given.sort((one, other) => one.order - other.order);
    if (given.length > 0)
      element.properties['style'] = [...given.map(({ style }) => style), attribute(element, 'style')].join(
        ';',
      );
  }
}

type Styles = Map<string, { style: string; order: number }[]>;

/** The styles of each class that a rule is for, alone or as `span.name`, by its name in small letters. */
function stylesIn(sheets: string): Styles {
  const styles: Styles = new Map();
  if (!sheets.includes('.') || sheets.length > longest) return styles;
  const sheet = parse(sheets, { parseValue: false, parseAtrulePrelude: false });
  const rules = sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
  for (const [order, rule] of rules.entries()) {
    if (rule.type !== 'Rule' || rule.prelude.type !== 'SelectorList') continue;
    const style = rule.block.children.toArray().flatMap(declaration).join(';');
    if (style === '') continue;
    for (const name of rule.prelude.children.toArray().flatMap(classIn))
      styles.set(name, [...(styles.get(name) ?? []), { style, order }]);
  }
  return styles;
}

function declaration(node: CssNode): string[] {
  if (node.type !== 'Declaration' || !ofMarks.test(node.property.toLowerCase())) return [];
  return node.value.type === 'Raw' ? [`${node.property}:${node.value.value}`] : [];
}

function classIn(selector: CssNode): string[] {
  if (selector.type !== 'Selector') return [];
  const parts = selector.children.toArray();
  const named = parts[0]?.type === 'TypeSelector' && parts[0].name === 'span' ? parts.slice(1) : parts;
  const [only, ...others] = named;
  return only?.type === 'ClassSelector' && others.length === 0 ? [only.name.toLowerCase()] : [];
}
