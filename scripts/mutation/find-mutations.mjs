import ts from 'typescript';

/**
 * A small change of a source file: the text between two offsets becomes another text. `table` names the table of plain
 * values that it is in, since such a table counts as one place; `reach` is the function it is in, -1 at the top of the module.
 * @typedef {{ file: string, from: number, to: number, text: string, kind: string, table: number | null, reach: number }} Mutation
 */

/**
 * All the mutations of a source file that the operators below make, in the order of its text.
 * @param {string} file
 * @param {string} text
 * @returns {Mutation[]}
 */
export function findMutations(file, text) {
  const source = parse(file, text);
  const reaches = new Map(functionBodies(source).map((body, reach) => [body, reach]));
  const found = [];
  visit(source, { reach: -1, table: null });
  return found;

  function visit(node, { reach, table }) {
    if (isIgnored(node)) return;
    for (const { from, to, text: changed, kind } of mutationsOf(node, source))
      found.push({ file, from, to, text: changed, kind, table, reach });
    const inside = {
      reach: reaches.get(node) ?? reach,
      table: table ?? (isTable(node) ? node.getStart(source) : null),
    };
    ts.forEachChild(node, (child) => visit(child, inside));
  }
}

/**
 * The text of a file in which each function first calls `report` with the file and the function's number.
 * @param {string} file
 * @param {string} text
 * @param {string} report
 */
export function reportFunctions(file, text, report) {
  const inserts = functionBodies(parse(file, text)).flatMap((body, reach) => {
    const call = `${report}(${JSON.stringify(file)}, ${reach})`;
    if (ts.isBlock(body)) return [{ at: body.getStart() + 1, text: `${call};` }];
    return [
      { at: body.getStart(), text: `(${call}, ` },
      { at: body.end, text: ')' },
    ];
  });
  inserts.push({ at: 0, text: `${report}(${JSON.stringify(file)}, -1);` });
  // Of two at one place, the one that was found first is of the outer function and stays outside.
  return inserts
    .map((insert, order) => ({ ...insert, order }))
    .sort((a, b) => b.at - a.at || (a.text === ')' ? a.order - b.order : b.order - a.order))
    .reduce((whole, insert) => whole.slice(0, insert.at) + insert.text + whole.slice(insert.at), text);
}

function parse(file, text) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
}

/** The bodies of all functions of a file, an outer one before those in it. */
function functionBodies(source) {
  const bodies = [];
  const collect = (node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) bodies.push(node.body);
    ts.forEachChild(node, collect);
  };
  collect(source);
  return bodies;
}

/** Types, imports, and what only a developer reads: the message of an error that is thrown. */
function isIgnored(node) {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    (ts.isNewExpression(node) && ts.isThrowStatement(node.parent))
  );
}

/** A list or a record of more than six entries, all plain values or records of them. */
function isTable(node) {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 6 && node.elements.every(isPlain);
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.length > 6 && node.properties.every(isPlain);
}

function isPlain(node) {
  if (ts.isPropertyAssignment(node)) return isPlain(node.initializer);
  if (ts.isSpreadAssignment(node) || ts.isSpreadElement(node)) return isPlain(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isPlain);
  if (ts.isObjectLiteralExpression(node)) return node.properties.every(isPlain);
  return (
    ts.isStringLiteralLike(node) ||
    ts.isNumericLiteral(node) ||
    ts.isRegularExpressionLiteral(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword
  );
}

/** The mutations of one node, without those of the nodes inside it. */
function mutationsOf(node, source) {
  const textOf = (part) => part.getText(source);
  const replace = (part, text, kind) => ({ from: part.getStart(source), to: part.end, text, kind });

  if (ts.isBinaryExpression(node)) {
    const sign = textOf(node.operatorToken);
    if (sign === '??') return [replace(node, `(${textOf(node.left)})`, 'drop the fallback of ??')];
    const others = { ...comparisons, ...logic, ...arithmetic }[sign];
    return others ? [replace(node.operatorToken, others, `${sign} to ${others}`)] : [];
  }
  if (ts.isIfStatement(node)) {
    const negated = replace(node.expression, `!(${textOf(node.expression)})`, 'negate if');
    return node.elseStatement ? [negated] : [negated, replace(node, ';', 'drop if')];
  }
  if (ts.isWhileStatement(node) || ts.isDoStatement(node))
    return [replace(node.expression, `!(${textOf(node.expression)})`, 'negate while')];
  if (ts.isConditionalExpression(node))
    return [replace(node.condition, `!(${textOf(node.condition)})`, 'negate ?:')];
  if (ts.isExpressionStatement(node)) return [replace(node, ';', 'drop statement')];
  if (ts.isReturnStatement(node) && !node.expression) return [replace(node, ';', 'drop return')];
  if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) return [replace(node, ';', 'drop jump')];
  if (ts.isPrefixUnaryExpression(node)) return unaryMutations(node, replace, textOf);
  if (ts.isPostfixUnaryExpression(node))
    return [
      replace(
        node,
        textOf(node).replace(/\+\+$|--$/, (sign) => (sign === '++' ? '--' : '++')),
        '++ to --',
      ),
    ];
  if (ts.isCallExpression(node)) return callMutations(node, replace, textOf);
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0)
    return [replace(node, `[${node.elements.slice(1).map(textOf).join(', ')}]`, 'drop first element')];
  return literalMutations(node, replace, textOf);
}

const comparisons = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
};
const logic = { '&&': '||', '||': '&&' };
const arithmetic = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '+=': '-=', '-=': '+=' };

function unaryMutations(node, replace, textOf) {
  if (node.operator === ts.SyntaxKind.ExclamationToken)
    return [replace(node, textOf(node.operand), 'drop !')];
  if (node.operator === ts.SyntaxKind.MinusToken) return [replace(node, textOf(node.operand), 'drop minus')];
  return [];
}

/** Methods whose call can be left out: what they are called on is of the type that they return. */
const droppable = new Set(
  'trim trimStart trimEnd filter sort toSorted reverse toReversed slice toLowerCase toUpperCase normalize replace replaceAll concat'.split(
    ' ',
  ),
);

function callMutations(node, replace, textOf) {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.questionDotToken) return [];
  const name = expression.name.text;
  if (name === 'some' || name === 'every')
    return [replace(expression.name, name === 'some' ? 'every' : 'some', 'some to every')];
  return droppable.has(name) ? [replace(node, textOf(expression.expression), `drop .${name}()`)] : [];
}

function literalMutations(node, replace, textOf) {
  if (ts.isNumericLiteral(node) && !isKey(node))
    return [replace(node, String(Number(node.text) + 1), 'number + 1')];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replace(node, 'false', 'true to false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replace(node, 'true', 'false to true')];
  if (ts.isTemplateExpression(node)) return [replace(node, '``', 'empty template')];
  if (ts.isNoSubstitutionTemplateLiteral(node))
    return [replace(node, node.text === '' ? '`mutated`' : '``', 'empty template')];
  if (ts.isStringLiteral(node) && !isKey(node))
    return [replace(node, node.text === '' ? "'mutated'" : "''", 'empty string')];
  if (ts.isRegularExpressionLiteral(node)) return patternMutations(node, replace, textOf(node));
  return [];
}

function isKey(node) {
  return 'name' in node.parent && node.parent.name === node;
}

/** A pattern without its first or its last anchor, or without the flags i and g. */
function patternMutations(node, replace, text) {
  const end = text.lastIndexOf('/');
  const [pattern, flags] = [text.slice(1, end), text.slice(end + 1)];
  return [
    { pattern: pattern.replace(/^\^/, ''), flags, kind: 'drop ^' },
    { pattern: pattern.replace(/(?<!\\)\$$/, ''), flags, kind: 'drop $' },
    { pattern, flags: flags.replace('i', ''), kind: 'drop flag i' },
    { pattern, flags: flags.replace('g', ''), kind: 'drop flag g' },
  ]
    .map((one) => replace(node, `/${one.pattern}/${one.flags}`, one.kind))
    .filter((one) => one.text !== text && !one.text.startsWith('//'));
}
