import { asTyped } from '../../article';
import type { Block, Inline, ListItem } from '../../article';
import { outletMessages } from '../../messages';
import { drawBlock } from '../drawing/drawing';
import type { BlockHandlers } from '../drawing/drawing';
import type { FilledBlock } from '../drawing/filled-body';
import { html, joinHtml } from '../drawing/html';
import type { Html } from '../drawing/html';
import { drawSiteLine } from './notes';
import type { BodyFrame } from './notes';
import { drawFigure } from './picture';
import { numericColumns } from '../drawing/table-columns';

/** The body of an article, block by block, one to a line. */
export function drawBody(blocks: readonly FilledBlock[], frame: BodyFrame): Html {
  const handlers = siteBlocks(frame);
  return joinHtml(
    blocks.map((block) => drawBlock(block, handlers)),
    '\n',
  );
}

/** How the site draws each kind of block. */
function siteBlocks(frame: BodyFrame): BlockHandlers<Html> {
  const line = (content: readonly Inline[]) => drawSiteLine(content, frame);
  const inside = (blocks: readonly FilledBlock[]) => drawBody(blocks, frame);
  const items = (list: readonly ListItem[]) => list.map((item) => drawItem(item, frame));
  return {
    paragraph: ({ content }) => html`<p>${line(content)}</p>`,
    crosshead: ({ level, content }) =>
      level === 1 ? html`<h2>${line(content)}</h2>` : html`<h3>${line(content)}</h3>`,
    bulletedList: (list) => html`<ul>\n${items(list.items)}</ul>`,
    numberedList: (list) =>
      html`<ol${list.start !== 1 && html` start="${list.start}"`}>\n${items(list.items)}</ol>`,
    preformatted: ({ content }) => html`<pre tabindex="0"><code>${line(asTyped(content))}</code></pre>`,
    quotation: (block) => drawQuotation(block, inside(block.content)),
    pullQuote: ({ content }) => html`<blockquote class="pull-quote"><p>${line(content)}</p></blockquote>`,
    figure: (block) => drawFigure(block, { ...frame, sizes: '(min-width: 46rem) 41rem, 92vw', eager: false }),
    table: (block) => drawTable(block, frame),
    divider: () => html`<hr>`,
    box: (block) => html`<div class="box">\n${inside(block.content)}\n</div>`,
  };
}

function drawItem(item: ListItem, frame: BodyFrame): Html {
  const [first, ...rest] = item.content;
  if (first?.type !== 'paragraph') return html`<li>${drawBody(item.content, frame)}</li>\n`;
  if (rest.some((block) => block.type === 'paragraph'))
    return html`<li>\n${drawBody(item.content, frame)}\n</li>\n`;
  return html`<li>${drawSiteLine(first.content, frame)}${rest.length > 0 && html`\n${drawBody(rest, frame)}\n`}</li>\n`;
}

function drawQuotation({ speaker, role }: Extract<Block, { type: 'quotation' }>, words: Html): Html {
  const source = [speaker, role].filter(Boolean).join(', ');
  return html`<figure class="quotation">
<blockquote>\n${words}\n</blockquote>
${source && html`<figcaption>${source}</figcaption>\n`}</figure>`;
}

function drawTable(table: Extract<Block, { type: 'table' }>, frame: BodyFrame): Html {
  const figures = numericColumns(table);
  const rows = table.rows.map((row, place) => {
    const cells = row.cells.map((cell, column) =>
      drawCell(cell, { row: place, column, isFigure: figures.has(column) }, frame),
    );
    return html`<tr>${cells}</tr>\n`;
  });
  const name = table.caption || outletMessages(frame.language).site.table;
  return html`<div class="table" role="group" aria-label="${name}" tabindex="0">
<table>
${table.caption && html`<caption>${table.caption}</caption>\n`}<tbody>
${rows}</tbody>
</table>
</div>`;
}

type Cell = Extract<Block, { type: 'table' }>['rows'][number]['cells'][number];

function drawCell(
  { header, content }: Cell,
  place: { row: number; column: number; isFigure: boolean },
  frame: BodyFrame,
): Html {
  const words = drawSiteLine(content, frame);
  const figures = place.isFigure && html` class="figures"`;
  if (!header) return html`<td${figures}>${words}</td>`;
  const scope = place.row > 0 && place.column === 0 ? 'row' : 'col';
  return html`<th scope="${scope}"${figures}>${words}</th>`;
}
