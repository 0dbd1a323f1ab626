import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Release } from '../../src/render';
import { docxParagraph } from './docx-blocks';
import type { DocxContext } from './docx-blocks';
import { docxText } from './docx-lines';

/** A4; the first page has the letterhead in its text, the next ones say at their head whose text it is. */
export function docxPage(release: Release, context: DocxContext): Omit<ISectionOptions, 'children'> {
  const margin = { top: 1247, bottom: 1247, left: 1417, right: 1417 };
  return {
    properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin } },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: runningHead(release, context) },
    footers: { first: folio(context), default: folio(context) },
  };
}

/** From the second page on: whose text it is, and again its embargo. */
function runningHead(release: Release, context: DocxContext): Header {
  const text = [release.group, release.embargoed ? release.notice : shortened(release.headline)].join(' — ');
  return new Header({
    children: [docxParagraph(context, { style: 'RunningHead', children: [docxText(text)] })],
  });
}

/** What stays on one line beside the group's name, cut between words. */
function shortened(headline: string): string {
  if (headline.length <= most) return headline;
  return `${headline.slice(0, most).replace(/[\s,;:–—-]+\S*$/, '')}…`;
}

const most = 56;

function folio(context: DocxContext): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })];
  return new Footer({
    children: [docxParagraph(context, { style: 'TableText', alignment: 'right', children })],
  });
}
