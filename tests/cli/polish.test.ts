import { describe, expect, it } from 'vitest';
import { polishText } from '../../src/article';
import { readArticle } from '../../electron/import';
import { run } from './terminal';

const polish = async (stdin: string, lang = 'fr-FR') =>
  (await run(['polish', '--lang', lang], { stdin })).out;

describe('roneo polish', () => {
  it('sets the typography of a language, and changes nothing the second time', async () => {
    const once = await polish('Est-ce "vrai" ?\n\nL\'eau : 10 %...\n');
    expect(once).toBe(
      `${polishText('Est-ce "vrai" ?', 'fr-FR')}\n\n${polishText("L'eau : 10 %...\n", 'fr-FR')}`,
    );
    expect(once).toMatch(/«.vrai.».\?/u);
    expect(await polish(once)).toBe(once);
  });

  it('sets the spaces of « » as asked', async () => {
    const set = async (...words: string[]) =>
      (await run(['polish', '--lang', 'fr-FR', ...words], { stdin: 'Il dit "oui".' })).out;
    expect(await set()).toBe('Il dit «\u202Foui\u202F».');
    expect(await set('--guillemets=thin')).toBe(await set());
    expect(await set('--guillemets', 'firm')).toBe('Il dit «\u00A0oui\u00A0».');
    const wrong = await run(['polish', '--lang', 'fr-FR', '--guillemets', 'wide'], { stdin: 'x' });
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('wide');
  });

  const untouched = [
    '---\ntitle: "L\'eau"\ndate: 2026-03-03 06:00\n---\n',
    '```\nlet x = "y" ;\n```\n',
    'Du `code "ici" ...` là.\n',
    '[a](https://ex.org/a?b="c"...) <https://ex.org/...>\n',
    '![Vue](img/a.jpg)\n',
    '<span lang="en">x</span>\n',
    '| A | B |\n|---|--:|\n| 1 | 2 |\n',
    'Un[^1].\n\n[^1]: Note.\n\n[b]: https://ex.org/"x"\n',
    '> [!pull]\n> Mot\n',
    '- un\n- deux\n\n---\n\n1. un\n2. deux\n\n***\n',
    '# Titre\n\nLigne un\nligne deux\n',
  ];
  it.each(untouched)('leaves Markdown’s markup unchanged: %j', async (markdown) => {
    expect(await polish(markdown)).toBe(markdown);
  });

  it('changes the text without changing the structure', async () => {
    const markdown =
      '# L\'eau\n\n> Vous dites "oui" !\n> — Ali Ba, maire\n\n- un "mot" ;\n- [l\'eau](https://ex.org/l\'eau)\n\n| "A" | B |\n|---|---|\n| 1 | 2 |\n';
    const polished = await polish(markdown);
    const shape = async (text: string) => {
      const seed = {
        id: '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b11',
        date: { local: '2026-01-01T10:00', zone: 'UTC' },
        language: 'fr',
        zone: 'UTC',
      };
      const read = await readArticle({ name: 'a.md', bytes: Buffer.from(text) }, seed, () =>
        Promise.reject(new Error('no picture')),
      );
      return JSON.stringify(read).replace(/["'’“”«»\s\u00a0\u202f]|\\"/g, '');
    };
    expect(polished).toContain("https://ex.org/l'eau");
    expect(polished).toContain(
      '«\u202foui\u202f»'.replace(/\u202f/g, polished.includes('«\u202f') ? '\u202f' : '\u00a0'),
    );
    expect(await shape(polished)).toBe(await shape(markdown));
  });
});
