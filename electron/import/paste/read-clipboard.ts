import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { wellFormed } from '../../../src/article';
import type { Block } from '../../../src/article';
import type { ClipboardContent, LeftOut } from '../../../src/contract';
import type { EmbeddedPicture } from '../model/import-file';
import { readBlocks } from '../blocks/read-blocks';
import { rtfMarkup } from '../formats/rtf/read-rtf';
import { attachCaptions } from '../html/images';
import { keepPreformattedLines, keepStyledLines } from '../html/line-breaks';
import { cleanLinks } from '../html/links';
import { findNotes } from '../html/notes';
import { cleanOfficeHtml } from '../html/office-html';
import { writeSymbols } from '../html/symbol-fonts';
import { removeProgramWords } from '../html/program-words';
import { isHtmlPage } from '../html/page-parts';
import { elementsIn, headingRank, isHeading } from '../html/tree';
import { ConversionReport } from '../report/conversion-report';
import { limitDepth, removeUnseen } from './clean-html';
import { nestLists } from './list-levels';
import { findPictures } from './pictures';
import { nameStyledParagraphs, wrapStyledBlocks } from './styled-blocks';

/** Clipboard content as blocks; a figure's hash is the number of its picture until that is stored. */
export interface ClipboardBlocks {
  blocks: Block[];
  pictures: EmbeddedPicture[];
  leftOut: LeftOut[];
}

/** Reads clipboard content: its text, structure and marks, without other formatting. */
export function readClipboard({ html, rtf, language }: ClipboardContent): ClipboardBlocks {
  const markup = wellFormed(isWorseThanRtf(html) && rtf !== '' ? rtfMarkup(rtf) : html);
  const root = fromHtml(markup, { fragment: !isHtmlPage(markup) });
  const removed = removeUnseen(root);
  limitDepth(root);
  clean(root);
  const pasted = findPictures(root, rtf);
  const report = new ConversionReport('');
  removeProgramWords(root, report);
  const blocks = readBlocks(root.children, {
    language,
    report,
    pictures: pasted.placeholders,
    levelOf: levelsOf(root),
    ...findNotes(root),
  });
  return {
    blocks,
    pictures: pasted.pictures,
    leftOut: [...removed, ...pasted.leftOut, ...leftOutBy(report)],
  };
}

/** AbiWord's HTML has lost the spaces between its words; its RTF has them. */
function isWorseThanRtf(html: string): boolean {
  return html === '' || html.includes('//ABISOURCE//');
}

function clean(root: Root): void {
  keepStyledLines(root);
  keepPreformattedLines(root);
  wrapStyledBlocks(root);
  nameStyledParagraphs(root);
  cleanOfficeHtml(root);
  writeSymbols(root);
  nestLists(root);
  attachCaptions(root);
  cleanLinks(root);
}

/** The highest rank of heading in the content is a crosshead of the first level. */
function levelsOf(root: Root): (rank: number) => 1 | 2 {
  const ranks = elementsIn(root).filter(isHeading).map(headingRank);
  const highest = ranks.reduce((least, rank) => Math.min(least, rank), 6);
  return (rank) => (rank <= highest ? 1 : 2);
}

/** Media and formulas that an article cannot hold, and struck-out text; other formatting is no loss. */
function leftOutBy(report: ConversionReport): LeftOut[] {
  return report.notices().flatMap((notice): LeftOut[] => {
    if (notice.kind === 'changed' && notice.what === 'strikethrough')
      return [{ what: 'struck', count: notice.count }];
    if (notice.kind !== 'dropped') return [];
    if (notice.what === 'math') return [{ what: 'formula', count: notice.count }];
    return media.has(notice.what) ? [{ what: 'media', count: notice.count }] : [];
  });
}

const media: ReadonlySet<string> = new Set(['audio', 'canvas', 'embed', 'iframe', 'object', 'video']);
