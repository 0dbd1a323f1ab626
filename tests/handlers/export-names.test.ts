import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { outlets } from '../../src/contract';
import type { Article } from '../../src/article';
import type { InterfaceLanguage, Outlet } from '../../src/contract';
import { deskWithFolder, keepArticle, valueOf } from './desk';
import type { Desk } from './desk';

let desk: Desk;
let out = '';
beforeEach(async () => {
  const opened = await deskWithFolder();
  ({ out } = opened);
  desk = opened;
});

const keep = (slug: string) => keepArticle(desk, { headline: slug, slug, status: 'ready' });
const run = async (articles: readonly Article[], to: readonly Outlet[] = ['leaflet', 'press']) =>
  valueOf(await desk.handlers['export:run']({ ids: articles.map(({ id }) => id), outlets: [...to] }));
const speak = async (language: Exclude<InterfaceLanguage, 'fr-x-long'>) => {
  const settings = valueOf(await desk.handlers['settings:open'](null));
  valueOf(await desk.handlers['settings:save']({ ...settings, language }));
};
const save = async (article: Article) => {
  const { revision } = valueOf(await desk.handlers['article:open'](article.id));
  valueOf(await desk.handlers['article:save']({ article, base: revision }));
};
const folders = () => readdirSync(out).sort();
const names = (folder: string) =>
  readdirSync(join(out, folder))
    .filter((name) => name !== '.roneo-files')
    .sort();

describe('what the desk exports', () => {
  it('has short names that say the day, the text and what it is', async () => {
    const report = await run([await keep('la-gare-de-saint-jean-doit-rester-ouverte-la-nuit')], outlets);
    const name = '2026-06-01-la-gare-de-saint-jean-doit';
    expect(report.documents).toEqual([
      { kind: 'site', file: 'site/index.html' },
      { kind: 'leaflet', format: 'a5', file: `tracts/${name}-tract-A5.pdf` },
      { kind: 'imposed', format: 'a5', file: `tracts/${name}-tract-A5-photocopieuse.pdf` },
      { kind: 'guide', format: 'a5', file: `tracts/${name}-tract-A5-plier-et-couper.pdf` },
      { kind: 'release', file: `presse/${name}-texte.pdf` },
      { kind: 'mail', file: `presse/${name}-texte.eml` },
      { kind: 'kit', file: `presse/${name}-dossier-de-presse.zip` },
      { kind: 'card', file: `cartes/${name}-carte-lien.png` },
      ...['carre', 'portrait', 'story'].map((size) => ({
        kind: 'card',
        file: `cartes/${name}-carte-${size}-1.png`,
      })),
      { kind: 'card-words', file: `cartes/${name}-cartes.txt` },
    ]);
    const kit = join(out, 'presse', `${name}-dossier-de-presse.zip`);
    const inKit = execFileSync('unzip', ['-p', kit, `${name}/${name}.pdf`]);
    expect(inKit.equals(readFileSync(join(out, 'presse', `${name}-texte.pdf`)))).toBe(true);
  });

  it('has another name for each text, in one export and in the next', async () => {
    const [one, two, three] = [
      await keep('non-a-la-fermeture-du-guichet-de-guichen'),
      await keep('non-a-la-fermeture-du-guichet-de-rennes'),
      await keep('non-a-la-fermeture-du-guichet-un-point'),
    ] as const;
    const stem = '2026-06-01-non-a-la-fermeture-du-guichet';
    const leaflets = () => names('tracts').filter((name) => name.endsWith('-A5.pdf'));
    await run([one, two]);
    expect(leaflets()).toEqual([`${stem}-de-rennes-tract-A5.pdf`, `${stem}-tract-A5.pdf`]);
    await run([three]);
    await run([two]);
    await run([one]);
    expect(leaflets()).toEqual([
      `${stem}-de-rennes-tract-A5.pdf`,
      `${stem}-tract-A5.pdf`,
      `${stem}-un-point-tract-A5.pdf`,
    ]);
    const told = (name: string) => execFileSync('pdftotext', [join(out, 'tracts', name), '-']).toString();
    expect(told(`${stem}-tract-A5.pdf`)).toContain('guichen');
    expect(told(`${stem}-un-point-tract-A5.pdf`).replace(/\s/g, '')).toContain('un-point');
  });
});

describe('after the interface’s language was changed', () => {
  it('an export goes on in folders of the new language, with what is kept of the old', async () => {
    const [gare, quai] = [await keep('gare'), await keep('quai')];
    await run([gare, quai]);
    writeFileSync(join(out, 'tracts', 'devis.txt'), 'de l’imprimeur');
    await speak('en');
    const report = await run([gare]);
    expect(folders()).toEqual(['leaflets', 'press', 'tracts']);
    expect(names('tracts')).toEqual(['devis.txt']);
    expect(names('leaflets')).toEqual([
      '2026-06-01-gare-leaflet-A5-fold-and-cut.pdf',
      '2026-06-01-gare-leaflet-A5-photocopier.pdf',
      '2026-06-01-gare-leaflet-A5.pdf',
      '2026-06-01-quai-tract-A5-photocopieuse.pdf',
      '2026-06-01-quai-tract-A5-plier-et-couper.pdf',
      '2026-06-01-quai-tract-A5.pdf',
    ]);
    expect(names('press').filter((name) => name.endsWith('.eml'))).toEqual([
      '2026-06-01-gare-text.eml',
      '2026-06-01-quai-texte.eml',
    ]);
    // They were not withdrawn, they have other names.
    expect(report.notices.map(({ kind }) => kind)).not.toContain('withdrawn');
    await speak('fr');
    await run([quai]);
    expect(folders()).toEqual(['presse', 'tracts']);
    expect(names('tracts')).toContain('2026-06-01-gare-leaflet-A5.pdf');
  });

  it.each([[['leaflet', 'press']], [['site']]] as [Outlet[]][])(
    'nothing of a withdrawn text stays, under whatever name, when %s is exported',
    async (to) => {
      const [gare, quai, halte] = [await keep('gare'), await keep('quai'), await keep('halte')];
      await run([gare, quai, halte]);
      await save({ ...gare, status: 'draft' });
      valueOf(await desk.handlers['article:remove'](quai.id));
      await speak('en');
      const report = await run([halte], to);
      expect(folders().filter((name) => name !== 'site')).toEqual(['leaflets', 'press']);
      expect([...names('leaflets'), ...names('press')].filter((name) => !name.includes('halte'))).toEqual([]);
      expect(report.notices.find(({ kind }) => kind === 'withdrawn')).toMatchObject({
        outlet: 'leaflet',
        files: expect.arrayContaining(['2026-06-01-gare-tract-A5.pdf']) as string[],
      });
    },
  );

  it('nothing of a withdrawn text stays under the names of earlier versions, which the command line has', async () => {
    const [gare, quai] = [await keep('gare'), await keep('quai')];
    await run([gare, quai]);
    renameSync(join(out, 'tracts'), join(out, 'leaflet'));
    renameSync(join(out, 'presse'), join(out, 'press'));
    valueOf(await desk.handlers['article:remove'](gare.id));
    await run([quai]);
    expect(folders()).toEqual(['presse', 'tracts']);
    expect([...names('tracts'), ...names('presse')].filter((name) => name.includes('gare'))).toEqual([]);
  });

  it('a cancelled export leaves the old folders as they were', async () => {
    const gare = await keep('gare');
    await run([gare]);
    const before = [names('tracts'), names('presse')];
    await speak('en');
    const stopped = desk.handlers['export:run']({ ids: [gare.id], outlets: ['leaflet', 'press'] });
    await desk.handlers['export:cancel'](null);
    expect(await stopped).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(folders()).toEqual(['presse', 'tracts']);
    expect([names('tracts'), names('presse')]).toEqual(before);
    expect(existsSync(join(out, 'tracts', '.roneo-files'))).toBe(true);
  });
});
