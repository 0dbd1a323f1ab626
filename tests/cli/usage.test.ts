import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { outlets } from '../../src/contract';
import { commandNames } from '../../electron/cli/commands/command';
import { run } from './terminal';

const english = { environment: { LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR.UTF-8' } };

describe('help', () => {
  it('is printed for the program and for each command, in both languages, on standard output', async () => {
    for (const words of [['--help'], ['-h'], ['help'], []]) {
      const { code, out, err } = await run(words);
      expect([code, err]).toEqual([0, '']);
      for (const command of commandNames) expect(out).toContain(`roneo ${command}`);
    }
    for (const command of commandNames) {
      expect((await run([command, '--help'])).out).toContain(`roneo ${command} `);
      expect((await run([command, 'x', '--help'], english)).out).toMatch(/FILE|WORDS|LANGUAGE|DIR|BACKUP/);
    }
    expect((await run(['--help'])).out).toContain('DOSSIER');
    expect((await run(['--help'], english)).out).toContain('DIR');
  });

  it('of the export names every outlet', async () => {
    for (const options of [{}, english]) {
      const { out } = await run(['export', '--help'], options);
      expect(out).toContain(`${outlets.join(',')} (`);
      for (const outlet of outlets) expect(out).toMatch(new RegExp(`(DIR|DOSSIER)/${outlet}\\b`));
    }
  });

  it('begins what each option does at one column, in lines that a terminal holds', async () => {
    for (const options of [{}, english])
      for (const command of commandNames) {
        const lines = (await run([command, '--help'], options)).out.split('\n');
        const column =
          lines.map((line) => /^ {2}--.*?\S {2,}(?=\S)/.exec(line)?.[0].length).find(Boolean) ?? 0;
        const beginsAt = (line = '') => line[column - 1] === ' ' && /\S/.test(line[column] ?? '');
        for (const [at, line] of lines.entries()) {
          expect(line.length, line).toBeLessThanOrEqual(130);
          if (/^ {8,}\S/.test(line)) expect([command, line.search(/\S/)]).toEqual([command, column]);
          // One that leaves no room has what it does on the next line.
          if (/^ {2}--/.test(line)) expect(beginsAt(line) || beginsAt(lines[at + 1]), line).toBe(true);
        }
      }
  });

  it('prints the version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${about.version}\n`, err: '' });
  });
});

describe('wrong usage', () => {
  const wrong: [string[], RegExp, RegExp][] = [
    [['exprot'], /exprot.*n’est pas une commande.*roneo --help/, /exprot.*no command.*roneo --help/],
    [['--frobnicate'], /--frobnicate n’existe pas/, /no option --frobnicate/],
    [
      ['export', 'a.md', '--out', 'x', '--print-shop', '3', '--spot', 'Pantone 032 U'],
      /--spot ne sert qu’avec --print-shop et --ink two/,
      /--spot is of use with --print-shop and --ink two/,
    ],
    [
      ['export', 'a.md', '--out', 'x', '--spot', 'Black'],
      /--spot attend le nom/,
      /--spot wants what the print shop/,
    ],
    [['export', 'a.md', '--oout', 'x'], /--oout n’existe pas.*roneo export --help/, /no option --oout/],
    [['export', 'a.md', '-o', 'x'], /-o n’existe pas/, /no option -o/],
    [['export', 'a.md', '--out'], /valeur après --out/, /missing after --out/],
    [['export', 'a.md', '--out', '--to', 'site'], /valeur après --out/, /missing after --out/],
    [['export', 'a.md', '--out='], /valeur après --out/, /missing after --out/],
    [
      ['export', 'a.md', '--out', 'x', '--json=oui'],
      /--json ne prend pas de valeur/,
      /--json takes no value/,
    ],
    [['export', 'a.md'], /manque l’option --out/, /option --out is missing/],
    [['export', '--out', 'x'], /manque un fichier/, /file to export is missing/],
    [['export', 'a.md', '--out', 'x', '--all'], /--all demande --archive/, /--all needs --archive/],
    [
      ['export', 'a.md', '--out', 'x', '--to', 'site,tract'],
      /tract.*site, leaflet, press ou cards/,
      /tract.*site, leaflet, press or cards/,
    ],
    [['import', '--archive', 'x'], /manque un fichier/, /file to import is missing/],
    [['import', 'a.md'], /manque l’option --archive/, /option --archive is missing/],
    [['search', '--archive', 'x'], /manque les mots/, /words to search for are missing/],
    [['search', 'eau'], /manque l’option --archive/, /option --archive is missing/],
    [['polish'], /manque l’option --lang/, /option --lang is missing/],
    [['polish', '--lang', 'pas une langue'], /n’est pas une langue/, /is no language/],
    [['polish', '--lang', 'fr', 'a.md'], /a\.md.*de trop/, /a\.md.*too many/],
  ];
  it.each(wrong)('%j is reported in one line on standard error', async (words, french, englishWords) => {
    for (const [options, sentence] of [
      [{}, french],
      [english, englishWords],
    ] as const) {
      const { code, out, err } = await run(words, options);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(sentence);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});
