import { generate, parse, walk } from 'css-tree';
import type { CssNode, Declaration, Value } from 'css-tree';
import { allowedFunctions, allowedProperties } from './allowed';

/** A property's value as it may stand in a drawing; null for one that is left out. */
export function sanitizeValue(property: string, value: string): string | null {
  if (!allowedProperties.has(property)) return null;
  const parsed = parsedAs('value', value);
  return parsed?.type === 'Value' && makeInternal(parsed) ? generate(parsed) : null;
}

/** The declarations of a `style` attribute that may stand in a drawing. */
export function sanitizeDeclarations(style: string): string {
  const parsed = parsedAs('declarationList', style);
  return parsed?.type === 'DeclarationList' ? allowedIn(parsed.children.toArray()) : '';
}

/** The most rules of one style sheet; programs that draw write some hundreds, and each size of a picture reads them all again. */
const maxRules = 10_000;

/** The rules of a style sheet that may stand in a drawing: by plain selectors, none that begins with "@", each where it stands last. */
export function sanitizeStyleSheet(sheet: string): string {
  const parsed = parsedAs('stylesheet', sheet);
  if (parsed?.type !== 'StyleSheet') return '';
  const rules = parsed.children.toArray().map(ruleOf).reverse();
  return [...new Set(rules)].slice(0, maxRules).reverse().join('');
}

/** The tree of a text of CSS; null when it is none. What is wrong within it becomes a raw node, which nothing lets through. */
function parsedAs(context: 'value' | 'declarationList' | 'stylesheet', text: string): CssNode | null {
  try {
    return parse(text, { context });
  } catch (error) {
    if (error instanceof Error && error.name === 'SyntaxError') return null;
    throw error;
  }
}

const plainSelectors: readonly CssNode['type'][] = [
  'SelectorList',
  'Selector',
  'TypeSelector',
  'ClassSelector',
  'IdSelector',
  'Combinator',
];

function ruleOf(rule: CssNode): string {
  if (rule.type !== 'Rule' || !holdsOnly(rule.prelude, (node) => plainSelectors.includes(node.type)))
    return '';
  return `${generate(rule.prelude)}{${allowedIn(rule.block.children.toArray())}}`;
}

function allowedIn(nodes: readonly CssNode[]): string {
  return nodes
    .filter(
      (node): node is Declaration & { value: Value } =>
        node.type === 'Declaration' && node.value.type === 'Value',
    )
    .filter(({ property, value }) => allowedProperties.has(property.toLowerCase()) && makeInternal(value))
    .map((declaration) => generate(declaration))
    .join(';');
}

/** Takes the addresses outside the drawing from a value; answers whether all that is left is allowed. */
function makeInternal(value: Value): boolean {
  value.children.forEach((node, item, all) => {
    if (node.type !== 'Url' || isInside(node.value)) return;
    // An address alone stands for nothing; one with something to fall back on leaves that.
    if (all.size === 1) item.data = { type: 'Identifier', name: 'none' };
    else all.remove(item);
  });
  return holdsOnly(value, isAllowed);
}

/** An address of a part of the drawing itself. */
function isInside(address: string): boolean {
  return /^#[^\s"'()\\<>]+$/.test(address);
}

function isAllowed(node: CssNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Number':
    case 'Percentage':
    case 'Operator':
    case 'String':
      return true;
    case 'Identifier':
      return isPlain(node.name);
    case 'Dimension':
      return isPlain(node.unit);
    case 'Hash':
      return isPlain(node.value);
    case 'Url':
      return isInside(node.value);
    case 'Function':
      return allowedFunctions.has(node.name.toLowerCase());
    default:
      return false;
  }
}

/** A word without escapes, which readers undo in different ways. */
function isPlain(word: string): boolean {
  return !word.includes('\\') && !word.includes('\0');
}

function holdsOnly(tree: CssNode, isFine: (node: CssNode) => boolean): boolean {
  let isHeld = true;
  walk(tree, (node) => {
    isHeld &&= isFine(node);
  });
  return isHeld;
}
