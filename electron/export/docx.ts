import { Document, HeadingLevel, LevelFormat, Packer } from 'docx';
import type { Paragraph } from 'docx';
import type { Masthead, ZonedTime } from '../../src/article';
import type { Release } from '../../src/render';
import { docxBlocks, docxFigure, docxParagraph, listLevels } from './docx-blocks';
import type { DocxContext, DocxPicture } from './docx-blocks';
import { docxContacts, docxLink } from './docx-contacts';
import { docxLine, docxText } from './docx-lines';
import { docxPage } from './docx-page';
import { settlePackage } from './docx-package';
import { docxStyles } from './docx-styles';

/** What the document is drawn from. */
export interface DocxMaterial {
  release: Release;
  masthead: Masthead;
  date: ZonedTime;
  /** The same date as an instant: "2026-02-24T08:30:00Z". */
  instant: string;
  /** The pictures it shows, by their hash in the archive. */
  pictures: ReadonlyMap<string, DocxPicture>;
}

/** A release as a Word document with real styles, lists, footnotes and links; the same release gives the same bytes. */
export async function releaseDocx(material: DocxMaterial): Promise<Uint8Array> {
  const { release, masthead, date, instant } = material;
  const context = contextOf(material);
  const children = [
    ...opening(release, context),
    ...docxBlocks(release.body, context),
    ...closing(release, context),
  ];
  const document = new Document({
    title: release.headline,
    creator: release.group,
    lastModifiedBy: release.group,
    styles: docxStyles(release.language, masthead.colour),
    numbering: { config: [bullets, ...context.numberings] },
    footnotes: footnotes(release, context),
    sections: [{ ...docxPage(release, context), children }],
  });
  return settlePackage(await Packer.toBuffer(document), date, instant);
}

const bullets = {
  reference: 'bullets',
  levels: listLevels(LevelFormat.BULLET, (level) => (level % 2 === 1 ? '–' : '•'), 0, 1),
};

function contextOf({ release, pictures }: DocxMaterial): DocxContext {
  return {
    language: release.language,
    rightToLeft: release.direction === 'rtl',
    numbers: release.notes.numbers,
    pictures,
    numberings: [],
    drawn: { count: 0 },
  };
}

function opening(release: Release, context: DocxContext): Paragraph[] {
  return [
    styled(context, release.embargoed ? 'Embargo' : 'Diffusion', release.notice),
    styled(context, 'Letterhead', release.group),
    styled(context, 'DateLine', [release.label, release.placeAndDate].filter(Boolean).join(' · ')),
    ...optional(context, 'Kicker', release.kicker),
    docxParagraph(context, { heading: HeadingLevel.TITLE, children: [docxText(release.headline)] }),
    ...optional(context, 'Standfirst', release.standfirst),
    ...optional(context, 'Byline', release.byline),
    ...(release.lead ? docxFigure(release.lead, context) : []),
  ];
}

function closing(
  release: Release,
  context: DocxContext,
): (Paragraph | ReturnType<typeof docxBlocks>[number])[] {
  const { notesToEditors, about } = release;
  return [
    styled(context, 'EndMark', release.end),
    ...docxContacts(release, context),
    ...section(context, notesToEditors.heading, docxBlocks(notesToEditors.blocks, context)),
    ...section(
      context,
      about.heading,
      about.paragraphs.map((text) => styled(context, 'Normal', text)),
    ),
    ...colophon(release, context),
  ];
}

function styled(context: DocxContext, style: string, text: string): Paragraph {
  return docxParagraph(context, { style, children: [docxText(text)] });
}

function optional(context: DocxContext, style: string, text: string): Paragraph[] {
  return text ? [styled(context, style, text)] : [];
}

function section<Drawn>(context: DocxContext, heading: string, content: Drawn[]): (Drawn | Paragraph)[] {
  return content.length > 0 ? [styled(context, HeadingLevel.HEADING_2, heading), ...content] : [];
}

function colophon(release: Release, context: DocxContext): Paragraph[] {
  const link = release.online.url ? [docxLink(release.online.label, release.online.url)] : [];
  const licence = release.licence ? [docxText(release.licence)] : [];
  if (link.length + licence.length === 0) return [];
  const between = link.length > 0 && licence.length > 0 ? [docxText(' · ')] : [];
  return [docxParagraph(context, { style: 'Colophon', children: [...link, ...between, ...licence] })];
}

function footnotes(release: Release, context: DocxContext): Record<string, { children: Paragraph[] }> {
  const { numbers } = release.notes;
  return Object.fromEntries(
    [...numbers].map(([note, number]) => [
      number,
      {
        children: [docxParagraph(context, { children: [docxText(' '), ...docxLine(note.content, numbers)] })],
      },
    ]),
  );
}
