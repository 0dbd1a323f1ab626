import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/article';
import { docxColumns } from '../../../../electron/export/press/docx/tables';

function columnsOf(...rows: string[][]) {
  const table: Extract<Block, { type: 'table' }> = {
    type: 'table',
    caption: '',
    rows: rows.map((cells) => ({
      cells: cells.map((text) => ({
        header: false,
        content: text === '' ? [] : [{ type: 'text', text, marks: [] }],
      })),
    })),
  };
  return docxColumns(table);
}

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

describe('the columns of a table in a Word document', () => {
  it('fill the page, whatever their content', () => {
    for (const rows of [
      [['a']],
      [['a', 'b'], ['c']],
      [['mot '.repeat(60), 'x'.repeat(40), '']],
      [['x'.repeat(300), '']],
    ])
      expect(Math.abs(total(columnsOf(...rows).widths) - 9072)).toBeLessThan(rows[0]?.length ?? 0);
  });

  it('are wide in proportion where every line fits', () => {
    const { step, widths } = columnsOf(['Septembre', '420'], ['Mai', '1']);
    expect(step).toBe('');
    expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) * 2);
  });

  it('have room for their longest words, divided at hyphens and slashes', () => {
    const { widths } = columnsOf(['La région', 'https://region.example/transports', 'des mots '.repeat(40)]);
    expect(widths[0]).toBeGreaterThanOrEqual('région'.length * 114 + 120);
    expect(widths[1]).toBeGreaterThanOrEqual('region.example'.length * 114 + 120);
    expect(columnsOf(['Saint-Martin', 'mot '.repeat(80)]).widths[0]).toBeLessThan(
      'Saint-Martin'.length * 114 + 120,
    );
  });

  it('have smaller text only when their words need it', () => {
    const months = (count: number) => Array.from({ length: count }, () => 'Septembre');
    expect([6, 9, 11].map((count) => columnsOf(months(count)).step)).toEqual(['', 'Small', 'Smallest']);
  });
});
