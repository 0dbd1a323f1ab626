import { asTyped } from '../../../article';
import type { Article, Block, Inline, ListItem, LocalMasthead, ProgrammeEntry } from '../../../article';
import { outletMessages } from '../../../messages';
import { drawBlock } from '../../drawing/drawing';
import type { BlockHandlers } from '../../drawing/drawing';
import { filledBody } from '../../drawing/filled-body';
import type { FilledBlock, ProgrammeBlock } from '../../drawing/filled-body';
import { html, joinHtml } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { siteWords } from '../../drawing/markup';
import { drawSiteLine } from './notes';
import type { BodyFrame } from './notes';
import { drawFigure } from './picture';
import { drawTable } from '../../drawing/table-cells';
import type { DrawnCell } from '../../drawing/table-cells';

/** The body of an article for the public. Crossheads of the second level before any of the first become of the first: no level is skipped. */
export function siteBody(article: Article, masthead: LocalMasthead): FilledBlock[] {
  let hasFirst = false;
  return filledBody(article, masthead, 'public').map((block) => {
    if (block.type !== 'crosshead') return block;
    hasFirst ||= block.level === 1;
    return hasFirst ? block : { ...block, level: 1 };
  });
}

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
    crosshead: (crosshead) => {
      const name = frame.parts.nameOf(crosshead);
      const id = name && html` id="${name}"`;
      const words = line(crosshead.content);
      return crosshead.level === 1 ? html`<h2${id}>${words}</h2>` : html`<h3${id}>${words}</h3>`;
    },
    bulletedList: (list) => html`<ul>\n${items(list.items)}</ul>`,
    numberedList: (list) =>
      html`<ol${list.start !== 1 && html` start="${list.start}"`}>\n${items(list.items)}</ol>`,
    preformatted: ({ content }) => html`<pre tabindex="0"><code>${line(asTyped(content))}</code></pre>`,
    quotation: (block) => drawQuotation(block, inside(block.content), frame.language),
    pullQuote: ({ content }) => html`<blockquote class="pull-quote"><p>${line(content)}</p></blockquote>`,
    figure: (block) => drawFigure(block, { ...frame, sizes: '(min-width: 46rem) 41rem, 92vw', eager: false }),
    table: (block) => siteTable(block, frame),
    programme: (block) => siteProgramme(block, frame),
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

/** Hours in a column of their own; read without a style sheet, as a list. */
function siteProgramme({ caption, head, entries }: ProgrammeBlock, frame: BodyFrame): Html {
  const title = caption && html`<p class="programme-title">${siteWords(caption, frame.language)}</p>\n`;
  const heading =
    head &&
    html`<p class="programme-head"><span>${drawSiteLine(head.time, frame)}</span> <span>${drawSiteLine(head.content, frame)}</span></p>\n`;
  return html`<div class="programme">
${title}${heading}<ul role="list">
${entries.map((entry) => siteEntry(entry, frame))}</ul>
</div>`;
}

function siteEntry({ time, hours, content }: ProgrammeEntry, frame: BodyFrame): Html {
  const drawn = drawSiteLine(time, frame);
  const said = hours ? html`<time datetime="${hours.from}">${drawn}</time> ` : '';
  const [only, ...more] = content;
  const isLine = only?.type === 'paragraph' && more.length === 0;
  const what = isLine ? drawSiteLine(only.content, frame) : html`\n${drawBody(content, frame)}\n`;
  return html`<li>${said}<div>${what}</div></li>\n`;
}

function drawQuotation(
  { speaker, role }: Extract<Block, { type: 'quotation' }>,
  words: Html,
  language: string,
): Html {
  const source = [speaker, role].filter(Boolean).join(', ');
  return html`<figure class="quotation">
<blockquote>\n${words}\n</blockquote>
${source && html`<figcaption>${siteWords(source, language)}</figcaption>\n`}</figure>`;
}

function siteTable(table: Extract<Block, { type: 'table' }>, frame: BodyFrame): Html {
  const { rows, headingRows } = drawTable(table);
  const drawn = rows.map((row) => html`<tr>${row.map((cell) => siteCell(cell, frame))}</tr>\n`);
  const [head, body] = [drawn.slice(0, headingRows), drawn.slice(headingRows)];
  const name = table.caption || outletMessages(frame.language).site.table;
  return html`<div class="table" role="group" aria-label="${name}" tabindex="0">
<table>
${table.caption && html`<caption>${siteWords(table.caption, frame.language)}</caption>\n`}${head.length > 0 && html`<thead>\n${head}</thead>\n`}${body.length > 0 && html`<tbody>\n${body}</tbody>\n`}</table>
</div>`;
}

function siteCell({ content, bold, heads, alignment, isFigure }: DrawnCell, frame: BodyFrame): Html {
  const words = drawSiteLine(content, frame);
  const classes = [isFigure && 'figures', alignment !== 'start' && alignment, heads && !bold && 'plain'];
  const named = classes.filter(Boolean).join(' ');
  const styled = named && html` class="${named}"`;
  if (heads === null) return html`<td${styled}>${words}</td>`;
  return html`<th scope="${heads === 'column' ? 'col' : 'row'}"${styled}>${words}</th>`;
}
