import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Article, Block, Inline } from '../../../src/article';
import { renderPressMail } from '../../../src/render';
import { closingStations } from '../../fixtures/closing-stations';
import { embargoedRelease, sampleMasthead, sampleRelease } from './sample-release';

const text = (words: string): Inline => ({ type: 'text', text: words, marks: [] });
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });
const mailOf = (changes: Partial<Article>) =>
  renderPressMail({ ...sampleRelease, ...changes }, sampleMasthead);

/** The text as a mail program that knows format=flowed lays it out anew. */
async function reflowed(flowed: string): Promise<string> {
  const head = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=no\r\n';
  const message = `${head}Content-Transfer-Encoding: 8bit\r\n\r\n${flowed.replaceAll('\n', '\r\n')}`;
  return (await simpleParser(message)).text ?? '';
}

describe('the plain text of a press mail', () => {
  it('has no line over 78 columns and breaks no French space', () => {
    const lines = renderPressMail(embargoedRelease, sampleMasthead).text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(lines.filter((line) => /^[;:!?»]/.test(line))).toEqual([]);
    expect(lines.filter((line) => /\d $/.test(line) && /[\u00a0\u202f] $/.test(line))).toEqual([]);
  });

  it('gives back its paragraphs to a program that lays flowed lines out anew', async () => {
    const text = await reflowed(mailOf({}).text);
    for (const block of sampleRelease.body.filter((one) => one.type === 'paragraph')) {
      const words = block.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
      expect(text.replace(/\[\d\]/g, '').replace(/ <[^>]+>/g, '')).toContain(words);
    }
    expect(text).toContain(sampleRelease.standfirst);
  });

  it('gives back any words whatever they look like to a mail program', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        '>',
        '>>',
        '--',
        'From',
        '-',
        '–',
        '«',
        'mot',
        'héhé',
        '🚆',
        '漢字',
        'a'.repeat(90),
        '.',
      ),
      fc.string({ minLength: 1, maxLength: 12 }).map((drawn) => drawn.replace(/[\s\p{C}]/gu, '') || 'x'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 60 }), async (words) => {
        const said = words.join(' ');
        const { text: mail } = mailOf({ body: [paragraph(`x ${said}`), paragraph(`${said} x`)] });
        // Spaces that hold beside a sign are still spaces.
        expect((await reflowed(mail)).replace(/[\u00a0\u202f]/g, ' ')).toContain(`x ${said}`);
      }),
      { numRuns: 60 },
    );
  });

  it('quotes whoever speaks, once', () => {
    const quotation = (words: string): Block => ({
      type: 'quotation',
      content: [{ type: 'paragraph', content: [text(words)] }],
      speaker: 'Maud Kerbrat',
      role: 'porte-parole',
    });
    expect(mailOf({ body: [quotation('Nous restons.')] }).text).toContain(
      '«\u202fNous restons.\u202f»\n—\u00a0Maud Kerbrat, porte-parole\n',
    );
    expect(mailOf({ body: [quotation('«\u202fNous restons.\u202f»')] }).text).toContain(
      '\n«\u202fNous restons.\u202f»\n—',
    );
  });

  it('opens each paragraph of a long quotation, and closes the last', () => {
    const spoken = ['Un.', 'Deux.'].map((words) => ({ type: 'paragraph' as const, content: [text(words)] }));
    const block: Block = { type: 'quotation', content: spoken, speaker: 'Maud Kerbrat', role: '' };
    const mail = mailOf({ body: [block] });
    expect(mail.text).toContain('«\u202fUn.\n\n«\u202fDeux.\u202f»\n—\u00a0Maud Kerbrat\n');
    expect(String(mail.html).match(/[«»]/g)).toEqual(['«', '«', '»']);
  });

  it('writes an address once after the words of its link, and not at all after itself', () => {
    const link = { type: 'link', href: 'https://exemple.org/a' } as const;
    const content: Inline[] = [
      { type: 'text', text: 'le ', marks: [link] },
      { type: 'text', text: 'dossier', marks: [{ type: 'italic' }, link] },
      text(', '),
      { type: 'text', text: 'exemple.org/a', marks: [link] },
      text(', '),
      { type: 'text', text: 'ci-dessous', marks: [{ type: 'link', href: '#bas' }] },
    ];
    expect(mailOf({ body: [{ type: 'paragraph', content }] }).text).toContain(
      '\nle dossier <https://exemple.org/a>, exemple.org/a, ci-dessous\n',
    );
  });

  it('raises figures rather than change a number', () => {
    const content: Inline[] = [
      text('10'),
      { type: 'text', text: '3', marks: [{ type: 'superscript' }] },
      text(' m'),
    ];
    expect(mailOf({ body: [{ type: 'paragraph', content }] }).text).toContain('10³\u00a0m');
  });

  it('keeps the declared alignment of a table’s columns', () => {
    const cells = closingStations.rows.map(({ cells }) => ({ cells: cells.slice(0, 4) }));
    const { text } = mailOf({ body: [{ ...closingStations, rows: cells }] });
    expect(text.replaceAll(/[\u00a0\u202f]/g, ' ').split('\n')).toEqual(
      expect.arrayContaining([
        '                   Distance    Fermeture     Coût',
        '----------------  --------  -------------  -----',
        'Pont-de-Lorsanne      0 km    sans date    61 M€',
        'Montrelay            11 km  décembre 2026   8 M€',
      ]),
    );
  });

  it('sets narrow columns, and those without words, under the rule of their headings', () => {
    const rows = ['N°|Gare||h', '1|Redon||9', '12|Allaire||10'].map((row, at) => ({
      cells: row.split('|').map((words) => ({ header: at === 0, content: words ? [text(words)] : [] })),
    }));
    expect(mailOf({ body: [{ type: 'table', caption: '', rows }] }).text).toContain(
      [
        'N°   Gare            h',
        '---  -------  ---  ---',
        '1    Redon           9',
        '12   Allaire        10\n',
      ].join('\n'),
    );
  });

  it('sets a table too wide for the page as one entry per row', () => {
    const cell = (words: string, header = false) => ({ header, content: [text(words)] });
    const long = 'une explication qui ne tiendra jamais à côté des autres colonnes';
    const rows = [
      { cells: [cell('Poste', true), cell('Pourquoi', true)] },
      { cells: [cell('Gare'), cell(`${long}, ${long}`)] },
    ];
    expect(mailOf({ body: [{ type: 'table', caption: '', rows }] }).text.replaceAll(' \n', ' ')).toContain(
      `Poste\u00a0: Gare\nPourquoi\u00a0: ${long}, ${long}\n`,
    );
  });

  it('leaves a cell without words out of such an entry, but for a column that is to be filled in', () => {
    const long = 'Une annonce des suppressions, la veille, par message et sur les quais';
    const rows = [
      ['Qui', 'Réponse', 'Demande', 'Signature'],
      ['La région', '', long, ''],
      ['La SNCF', 'Aucune', '', ''],
    ].map((row, at) => ({
      cells: row.map((words) => ({ header: at === 0, content: words === '' ? [] : [text(words)] })),
    }));
    expect(mailOf({ body: [{ type: 'table', caption: '', rows }] }).text.replaceAll(' \n', ' ')).toContain(
      `Qui\u00a0: La région\nDemande\u00a0: ${long}\nSignature\u00a0:\n\nQui\u00a0: La SNCF\nRéponse\u00a0: Aucune\nSignature`,
    );
  });

  it('says the embargo first, then again in the subject', () => {
    const mail = renderPressMail(embargoedRelease, sampleMasthead);
    expect(mail.text.split('\n')[1]).toMatch(/^SOUS EMBARGO JUSQU’AU/);
    expect(mail.subject).toMatch(/^EMBARGO/);
    expect(String(mail.html).indexOf('SOUS EMBARGO JUSQU’AU')).toBeLessThan(
      String(mail.html).indexOf('Communiqué de presse'),
    );
    expect(mailOf({}).text.split('\n')[0]).toBe('POUR DIFFUSION IMMÉDIATE');
  });

  it('sends nobody to a page that the public cannot read yet', () => {
    expect(mailOf({}).text.replaceAll(' \n', ' ')).toContain(
      'Lire en ligne\u00a0: <https://ligne-ourche.example/dernier-train-du-matin-supprime/>',
    );
    expect(mailOf({ status: 'draft' }).text).not.toContain('Lire en ligne');
    expect(renderPressMail(embargoedRelease, sampleMasthead).text).not.toContain('Lire en ligne');
  });

  it('keeps the postal address to itself', () => {
    const mail = mailOf({});
    expect(mail.text + String(mail.html)).not.toContain('rue du Lavoir');
  });
});
