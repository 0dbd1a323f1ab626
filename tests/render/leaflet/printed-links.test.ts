import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../../src/article';
import type { Inline } from '../../../src/article';
import { withPrintedLinks } from '../../../src/render';
import { lineArticle } from '../../fixtures/leaflet-articles';

const text = (words: string, href?: string): Extract<Inline, { type: 'text' }> => ({
  type: 'text',
  text: words,
  marks: href === undefined ? [] : [{ type: 'link', href }],
});

function printed(how: 'brackets' | 'notes', ...content: Inline[]): string {
  const article = withPrintedLinks(lineArticle({ body: [{ type: 'paragraph', content }] }), how);
  expect(articleSchema.parse(article)).toEqual(article);
  const said = (run: Inline): string => {
    if (run.type === 'footnote') return `[${run.content.map(said).join('')}]`;
    return run.type === 'text' ? run.text : '\n';
  };
  const [paragraph] = article.body;
  return paragraph?.type === 'paragraph' ? paragraph.content.map(said).join('') : '';
}

const page = 'https://exemple.org/horaires?utm_source=lettre';

describe('the address of a link on paper', () => {
  it('stands behind its words, in brackets or as a note, without tracking', () => {
    const line = [text('Voir '), text('les horaires', page), text('.')];
    expect(printed('brackets', ...line)).toBe('Voir les horaires (exemple.org/horaires).');
    expect(printed('notes', ...line)).toBe('Voir les horaires[exemple.org/horaires].');
  });

  it('comes once for a link of several runs, and not where the words are the address', () => {
    const bold: Inline = {
      type: 'text',
      text: 'ouverts',
      marks: [{ type: 'link', href: page }, { type: 'bold' }],
    };
    expect(printed('brackets', text('les guichets ', page), bold)).toBe(
      'les guichets ouverts (exemple.org/horaires)',
    );
    expect(printed('notes', text('www.exemple.org', 'https://exemple.org/'))).toBe('www.exemple.org');
    expect(printed('brackets', text('Écrire', 'mailto:contact@exemple.org'))).toBe(
      'Écrire (contact@exemple.org)',
    );
  });

  it('is in brackets within a note, and none for a link within the text', () => {
    const note: Inline = { type: 'footnote', content: [text('Rapport', page)] };
    expect(printed('notes', text('Lu'), note)).toBe('Lu[Rapport (exemple.org/horaires)]');
    expect(printed('notes', text('plus bas', '#horaires'))).toBe('plus bas');
  });
});
