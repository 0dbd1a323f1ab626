import { parse } from 'css-tree';
import type { CssNode } from 'css-tree';
import type { Root } from 'hast';
import { classesOf, elementsIn, attribute, isNamed, textContent } from './tree';

/** The longest style sheets of a page that are read, in characters. */
const maxLength = 500_000;

/** What makes a mark of words. */
const ofMarks =
  /^(font-(weight|style|variant|variant-caps)|text-decoration|text-decoration-line|vertical-align)$/;

/**
 * Copies the rules of a page's style sheets that make marks into the `style` of the spans that they apply to by class: Google Docs writes
 * bold, italics, underlines and struck-out words so. Other elements have a meaning of their own and are left alone.
 */
export function applyStyleSheets(root: Root): void {
  const elements = elementsIn(root);
  const sheets = elements.filter((each) => isNamed(each, 'style')).map(textContent);
  const styles = stylesIn(sheets.join('\n'));
  if (styles.size === 0) return;
  for (const element of elements) {
    if (!isNamed(element, 'span')) continue;
    const given = [...new Set(classesOf(element))].flatMap((name) => [...(styles.get(name)?.values() ?? [])]);
    given.sort((one, other) => one.order - other.order);
    if (given.length > 0)
      element.properties['style'] = [...given.map(({ style }) => style), attribute(element, 'style')].join(
        ';',
      );
  }
}

type Styles = Map<string, Map<string, { style: string; order: number }>>;

/** The last style of each property that rules give to a class, alone or as `span.name`, by the class's name in small letters. */
function stylesIn(sheets: string): Styles {
  const styles: Styles = new Map();
  if (!sheets.includes('.') || sheets.length > maxLength) return styles;
  const sheet = parse(sheets, { parseValue: false, parseAtrulePrelude: false });
  const rules = sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
  for (const [order, rule] of rules.entries()) {
    if (rule.type !== 'Rule' || rule.prelude.type !== 'SelectorList') continue;
    const declared = rule.block.children.toArray().flatMap(declaration);
    if (declared.length === 0) continue;
    for (const name of rule.prelude.children.toArray().flatMap(classIn)) {
      const ofClass = styles.get(name) ?? new Map<string, { style: string; order: number }>();
      styles.set(name, ofClass);
      for (const { property, style } of declared) ofClass.set(property, { style, order });
    }
  }
  return styles;
}

function declaration(node: CssNode): { property: string; style: string }[] {
  if (node.type !== 'Declaration' || node.value.type !== 'Raw') return [];
  const property = node.property.toLowerCase();
  return ofMarks.test(property) ? [{ property, style: `${property}:${node.value.value}` }] : [];
}

function classIn(selector: CssNode): string[] {
  if (selector.type !== 'Selector') return [];
  const parts = selector.children.toArray();
  const named = parts[0]?.type === 'TypeSelector' && parts[0].name === 'span' ? parts.slice(1) : parts;
  const [only, ...others] = named;
  return only?.type === 'ClassSelector' && others.length === 0 ? [only.name.toLowerCase()] : [];
}
