import { Fragment } from '@tiptap/pm/model';
import type { Node as EditorNode, Schema } from '@tiptap/pm/model';
import type { BlockKind } from './block-kinds';
import { isList } from './unit';

/** Blocks converted to another kind; no text, note or mark is lost. */
export function turnNodes(nodes: readonly EditorNode[], into: BlockKind, schema: Schema): EditorNode[] {
  const make = (name: string, content: Content, attributes: object = {}) =>
    schema.nodes[name]?.create({ ...attributes }, content) ?? unknown(name);
  const paragraph = (line: Fragment) => make('paragraph', line);
  const lines = nodes.flatMap(linesOf);
  switch (into) {
    case 'paragraph':
      return nodes.flatMap((node) =>
        isList(node) ? linesOf(node).map(paragraph) : unwrap(node, [], paragraph),
      );
    case 'crosshead':
      return lines.map((line) => make('crosshead', line, { level: 1 }));
    case 'smallCrosshead':
      return lines.map((line) => make('crosshead', line, { level: 2 }));
    case 'pullQuote':
      return [make('pullQuote', joinLines(lines, schema))];
    case 'bulletedList':
    case 'numberedList': {
      const item = (line: Fragment) => make('listItem', paragraph(line));
      const items = nodes.flatMap((node) => (isList(node) ? [...node.children] : linesOf(node).map(item)));
      return [make(into === 'bulletedList' ? 'bulletList' : 'orderedList', items)];
    }
    case 'preformatted':
      return [make('preformatted', asCharacters(lines, schema))];
    case 'quotation':
      return [quotationOf(nodes, make, paragraph)];
    case 'box':
      return [
        make(
          'box',
          nodes.flatMap((node) => unwrap(node, ['crosshead'], paragraph)),
        ),
      ];
  }
}

type Content = Fragment | EditorNode | readonly EditorNode[];
type Make = (name: string, content: Content, attributes?: object) => EditorNode;

function unknown(name: string): never {
  throw new Error(`The editor has no block named ${name}`);
}

/** The lines of a block with their marks and notes; an attribution is a line too. */
function linesOf(node: EditorNode): Fragment[] {
  if (!node.isTextblock) return node.children.flatMap(linesOf);
  if (node.type.name === 'preformatted') return [asBreaks(node.content, node.type.schema)];
  return node.type.name === 'attribution' && node.content.size === 0 ? [] : [node.content];
}

/**
 * A block as paragraphs and lists, taken out of its box or quotation; blocks of the types in `kept` are not changed.
 */
function unwrap(
  node: EditorNode,
  kept: readonly string[],
  paragraph: (line: Fragment) => EditorNode,
): EditorNode[] {
  if (isList(node) || node.type.name === 'paragraph' || kept.includes(node.type.name)) return [node];
  if (node.isTextblock) return linesOf(node).map(paragraph);
  const inside = node.type.name === 'box' ? [...kept, 'crosshead'] : kept;
  return node.children.flatMap((child) => unwrap(child, inside, paragraph));
}

/** The attribution and approval are those of the last block, if it is a quotation. */
function quotationOf(nodes: readonly EditorNode[], make: Make, paragraph: (line: Fragment) => EditorNode) {
  const last = nodes.at(-1);
  const said = last?.type.name === 'quotation' ? last : null;
  const attribution = said?.lastChild ?? make('attribution', []);
  const words = nodes.flatMap((node) =>
    unwrap(node, [], paragraph).slice(0, node === said && attribution.content.size > 0 ? -1 : undefined),
  );
  const plain = words.flatMap((node) =>
    node.type.name === 'crosshead' ? linesOf(node).map(paragraph) : [node],
  );
  return make('quotation', [...plain, attribution], said?.attrs);
}

/** The lines of a preformatted block as one line with breaks; its spaces are kept. */
function asBreaks(content: Fragment, schema: Schema): Fragment {
  const nodes = content.content.flatMap((node) =>
    (node.text ?? '')
      .split('\n')
      .flatMap((text, at) => [
        ...(at > 0 ? [schema.nodes['hardBreak']?.create() ?? unknown('hardBreak')] : []),
        ...(text === '' ? [] : [schema.text(text, node.marks)]),
      ]),
  );
  return Fragment.fromArray(nodes);
}

/** Several lines as preformatted text: breaks become characters, and nothing in it is marked as code. */
function asCharacters(lines: readonly Fragment[], schema: Schema): Fragment {
  const code = schema.marks['code'];
  const nodes = joinLines(lines, schema).content.map((node) => {
    if (node.type.name === 'hardBreak') return schema.text('\n');
    return code ? node.mark(code.removeFromSet(node.marks)) : node;
  });
  return Fragment.fromArray(nodes);
}

/** Several lines as one, with line breaks between them. */
function joinLines(lines: readonly Fragment[], schema: Schema): Fragment {
  const between = Fragment.from(schema.nodes['hardBreak']?.create());
  return lines.reduce(
    (all, line) => (all.size > 0 && line.size > 0 ? all.append(between) : all).append(line),
    Fragment.empty,
  );
}
