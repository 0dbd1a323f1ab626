import type { Article, Block, Figure } from '../schema';
import type { Check, CheckPlace } from './check';

/** Checks what a block must carry beside its text: a speaker, an alternative text, a credit, headings. */
export function checkBlocks({ lead, body }: Article): Check[] {
  const ofLead = lead ? figureChecks(lead, { part: 'lead' }) : [];
  return [...ofLead, ...body.flatMap((block, index) => blockChecks(block, { part: 'body', block: index }))];
}

function blockChecks(block: Block, place: CheckPlace): Check[] {
  switch (block.type) {
    case 'figure':
      return figureChecks(block, place);
    case 'quotation':
      return block.speaker.trim() === '' ? [{ place, kind: 'speaker-missing' }] : [];
    case 'table':
      return block.rows.some((row) => row.cells.some(({ header }) => header))
        ? []
        : [{ place, kind: 'table-headers-missing' }];
    case 'paragraph':
    case 'crosshead':
    case 'bulletedList':
    case 'numberedList':
    case 'pullQuote':
    case 'divider':
    case 'box':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function figureChecks({ alt, credit }: Figure, place: CheckPlace): Check[] {
  const checks: Check[] = [];
  if (alt.trim() === '') checks.push({ place, kind: 'alt-missing' });
  if (credit.trim() === '') checks.push({ place, kind: 'credit-missing' });
  return checks;
}
