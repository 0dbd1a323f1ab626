import { asTyped, creditLine } from '../../../article';
import type { Block, Figure, Inline, ListItem, PassageBlock } from '../../../article';
import { outletMessages } from '../../../messages';
import { drawBlock } from '../../drawing/drawing';
import type { BlockHandlers } from '../../drawing/drawing';
import type { FilledBlock, ProgrammeBlock } from '../../drawing/filled-body';
import { html, joinHtml } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { figureCaption, quotedContent } from '../quoted-content';
import { directionOf, oneLine } from '../../drawing/plain-text';
import { mailLine, mailWords } from './mail-lines';
import type { MailContext } from './mail-lines';
import { mailStyles as styles, towards } from './mail-styles';
import { mailTable } from './mail-tables';

/** Blocks as the mail shows them, one under the other. */
export function mailBlocks(blocks: readonly FilledBlock[], context: MailContext): Html {
  const handlers = blockHandlers(context);
  return joinHtml(
    blocks.map((block) => drawBlock(block, handlers)),
    '\n',
  );
}

function blockHandlers(context: MailContext): BlockHandlers<Html> {
  const draw = (line: readonly Inline[]) => mailLine(line, context.numbers);
  return {
    paragraph: (block) => html`<p style="${styles.paragraph}">${draw(block.content)}</p>`,
    crosshead: (block) =>
      block.level === 1
        ? html`<h2 style="${styles.crosshead1}">${draw(block.content)}</h2>`
        : html`<h3 style="${styles.crosshead2}">${draw(block.content)}</h3>`,
    bulletedList: (block) => mailList(block, context, styles.list),
    numberedList: (block) => mailList(block, context, styles.list),
    preformatted: (block) => mailPreformatted(block, context),
    quotation: (block) => mailQuotation(block, context),
    pullQuote: (block) => html`<p style="${styles.pullQuote}">${draw(block.content)}</p>`,
    figure: (block) => mailFigure(block, context),
    table: (block) => mailTable(block, context),
    programme: (block) => mailProgramme(block, context),
    divider: () => html`<hr style="${styles.divider}">`,
    box: (block) => mailBox(block, context),
  };
}

/** Line breaks are characters: a `pre` needs no `br`, and copied text keeps its lines. */
function mailPreformatted(block: Extract<Block, { type: 'preformatted' }>, context: MailContext): Html {
  return html`<pre style="${styles.preformatted}">${mailLine(asTyped(block.content), context.numbers)}</pre>`;
}

/** A box; it adds no space above when it begins with a crosshead, which has its own. */
function mailBox(box: Extract<FilledBlock, { type: 'box' }>, context: MailContext): Html {
  const cell = box.content[0]?.type === 'crosshead' ? styles.headedBoxCell : styles.boxCell;
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="${styles.box}"><tr><td style="${cell}">
${mailBlocks(box.content, context)}
</td></tr></table>`;
}

type List = Extract<Block, { type: 'bulletedList' | 'numberedList' }>;

function mailList(list: List, context: MailContext, style: string): Html {
  const items = joinHtml(list.items.map((item) => mailItem(item, context)));
  const sided = towards(directionOf(context.language), style);
  if (list.type === 'bulletedList') return html`<ul style="${sided}">${items}</ul>`;
  const start = list.start === 1 ? '' : html` start="${list.start}"`;
  return html`<ol${start} style="${sided}">${items}</ol>`;
}

function mailItem(item: ListItem, context: MailContext): Html {
  const [only, ...more] = item.content;
  if (only?.type === 'paragraph' && more.length === 0) {
    return html`<li style="${styles.item}">${mailLine(only.content, context.numbers)}</li>`;
  }
  return html`<li style="${styles.item}">${mailPassages(item.content, context)}</li>`;
}

function mailPassages(content: readonly PassageBlock[], context: MailContext): Html[] {
  return content.map((block) =>
    block.type === 'paragraph'
      ? html`<p style="${styles.itemParagraph}">${mailLine(block.content, context.numbers)}</p>`
      : block.type === 'preformatted'
        ? mailPreformatted(block, context)
        : mailList(block, context, styles.nestedList),
  );
}

/** Hours beside what happens then; on a telephone, or where a span of hours is long, above it. */
function mailProgramme({ caption, head, entries }: ProgrammeBlock, context: MailContext): Html {
  const [start, end] = directionOf(context.language) === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const cell = `padding:5px 0;vertical-align:top;text-align:${start}`;
  const row = (time: Html, what: Html | Html[]) =>
    html`<tr><td align="${start}" style="${cell};padding-${end}:16px;font-weight:bold;white-space:nowrap">${time}</td><td align="${start}" width="100%" style="${cell}">${what}</td></tr>`;
  const draw = (line: readonly Inline[]) => mailLine(line, context.numbers);
  const rows = entries.map(({ time, content }) => {
    const [only, ...more] = content;
    const isLine = only?.type === 'paragraph' && more.length === 0;
    return row(draw(time), isLine ? draw(only.content) : mailPassages(content, context));
  });
  const heading = head ? [row(draw(head.time), html`<strong>${draw(head.content)}</strong>`)] : [];
  const title =
    caption.trim() &&
    html`<p style="${styles.crosshead2}">${mailWords(oneLine(caption), context.language)}</p>\n`;
  return html`${title}<table class="fold" role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="${styles.programme}">
${joinHtml([...heading, ...rows], '\n')}
</table>`;
}

function mailQuotation(block: Extract<Block, { type: 'quotation' }>, context: MailContext): Html {
  const speaker = [block.speaker, block.role].map(oneLine).filter(Boolean).join(', ');
  const parts = quotedContent(block, context.language).map((part) =>
    part.type === 'paragraph'
      ? html`<p style="${styles.quoted}">${mailLine(part.content, context.numbers)}</p>`
      : part.type === 'preformatted'
        ? mailPreformatted(part, context)
        : mailList(part, context, styles.list),
  );
  const signature =
    speaker && html`<p style="${styles.speaker}">—&#160;${mailWords(speaker, context.language)}</p>`;
  const style = towards(directionOf(context.language), styles.quotation);
  return html`<blockquote style="${style}">${parts}${signature}</blockquote>`;
}

/** A picture with caption and credit; these alone where the picture is not sent. */
export function mailFigure(figure: Figure, context: MailContext): Html {
  const source = context.sources.get(figure.picture.hash);
  const said = figureCaption(figure, context.language);
  if (!source)
    return html`<p style="${styles.absent}">${mailWords(said, context.language)} <em>(${outletMessages(context.language).press.inKit})</em></p>`;
  const [width, height] = shownSize(figure);
  const alt = oneLine(figure.alt) || oneLine(figure.caption);
  return html`<div style="${styles.figure}"><img src="${source}" alt="${alt}" width="${width}" height="${height}" style="${styles.image};max-width:${width}px">
${captioned(figure, context.language)}</div>`;
}

function captioned(figure: Figure, language: string): Html | '' {
  return figure.caption.trim() || creditLine(figure)
    ? html`<p style="${styles.caption}">${mailWords(figureCaption(figure, language), language)}</p>`
    : '';
}

/** A landscape fills the column; an upright picture stays small enough not to push the text off the screen. */
function shownSize(figure: Figure): [number, number] {
  const { width, height } = figure.picture;
  const shown = Math.min(width, width >= height ? 560 : 300);
  return [shown, Math.round((shown * height) / width)];
}
