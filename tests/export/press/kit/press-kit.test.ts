import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { figuresOf, newSignatory } from '../../../../src/article';
import type { Article } from '../../../../src/article';
import { exportPress } from '../../../../electron/export';
import type { Material } from '../../../../electron/export';
import { embargoedRelease, sampleMasthead, sampleRelease } from '../../../render/press/sample-release';
import { asSearchable, machineSecrets, photoSecrets, pressJob, pressMaterial } from '../press-fixture';

const work = mkdtempSync(path.join(os.tmpdir(), 'press-'));
afterAll(() => rmSync(work, { recursive: true }));
const job = pressJob();
const slug = 'dernier-train-du-matin-supprime';

async function exported(material: Material, name: string): Promise<string> {
  const folder = path.join(work, name);
  const result = await exportPress(material, folder, job);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return folder;
}

/** A kit, unpacked. */
async function unpacked(
  article: Article,
  name: string,
): Promise<{ folder: string; zip: string; files: string[] }> {
  const zip = path.join(await exported(pressMaterial(article), name), `${slug}-press-kit.zip`);
  const into = path.join(work, `${name}-unpacked`);
  execFileSync('unzip', ['-q', zip, '-d', into]);
  const folder = path.join(into, slug);
  const files = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).trim().split('\n');
  return { folder, zip, files };
}

const kit = await unpacked(embargoedRelease, 'kit');
const read = (name: string) => readFileSync(path.join(kit.folder, name));
const embargo = 'SOUS EMBARGO JUSQU’AU mardi 3\u00a0mars 2026, 6\u00a0h\u00a000 (heure de Paris)';

describe('a press kit', () => {
  it('is a valid zip of one folder in a fixed order', () => {
    expect(execFileSync('unzip', ['-t', kit.zip], { encoding: 'utf8' })).toContain('No errors detected');
    expect(kit.files).toEqual(
      [
        'LISEZ-MOI.txt',
        `${slug}.pdf`,
        `${slug}.docx`,
        `${slug}.html`,
        `${slug}.txt`,
        'photos/legendes.csv',
        'contacts.vcf',
        `photos/${slug}-1.jpg`,
        `photos/${slug}-2.jpg`,
        'manifest.json',
      ].map((name) => `${slug}/${name}`),
    );
  });

  it('lists the size and hash of every file in its manifest', () => {
    const manifest = JSON.parse(read('manifest.json').toString()) as {
      headline: string;
      embargo: string;
      date: string;
      files: { path: string; size: number; sha256: string }[];
    };
    expect(manifest).toMatchObject({
      headline: embargoedRelease.headline,
      language: 'fr',
      date: '2026-02-24T09:30:00+01:00',
      embargo: '2026-03-03T06:00:00+01:00',
    });
    expect(manifest.files.map((file) => `${slug}/${file.path}`)).toEqual(kit.files.slice(0, -1));
    for (const file of manifest.files) {
      const bytes = read(file.path);
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        file.size,
        file.sha256,
      ]);
    }
  });

  it('says the embargo at the top of the read-me and of the release in each format', () => {
    const top = (text: string) => text.replace(/^\ufeff/, '').split(/\r?\n/);
    expect(top(read('LISEZ-MOI.txt').toString())[0]).toBe(embargo);
    expect(top(read(`${slug}.txt`).toString())[1]).toBe(embargo);
    const page = read(`${slug}.html`)
      .toString()
      .replace(/^[^]*<body[^>]*>/, '')
      .replace(/<[^>]+>/g, '')
      .trim();
    expect(page.startsWith(embargo)).toBe(true);
    const pdf = execFileSync('pdftotext', ['-layout', path.join(kit.folder, `${slug}.pdf`), '-'], {
      encoding: 'utf8',
    });
    expect(pdf.indexOf('EMBARGO')).toBeGreaterThanOrEqual(0);
    expect(pdf.indexOf('EMBARGO')).toBeLessThan(pdf.indexOf('Ligne d’Ourche'));
  });

  it('has pictures at full size with their credit, without metadata of the camera', async () => {
    for (const [name, width, height, credit] of [
      [`photos/${slug}-1.jpg`, 2400, 1600, 'Collectif de la ligne d’Ourche'],
      [`photos/${slug}-2.jpg`, 1200, 1800, 'Yannis Feuillâtre'],
    ] as const) {
      const bytes = read(name);
      const picture = await sharp(bytes).metadata();
      expect([picture.width, picture.height]).toEqual([width, height]);
      expect(picture.xmp?.toString()).toContain(`<photoshop:Credit>${credit}</photoshop:Credit>`);
      for (const secret of photoSecrets) expect(asSearchable(bytes)).not.toContain(secret);
    }
  });

  it('has a table of captions that a spreadsheet reads', () => {
    const script = `
import csv, json, sys
print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))))`;
    const rows: unknown = JSON.parse(
      execFileSync('python3', ['-c', script, path.join(kit.folder, 'photos/legendes.csv')], {
        encoding: 'utf8',
      }),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        Fichier: `${slug}-1.jpg`,
        Crédit: 'Collectif de la ligne d’Ourche',
        'Largeur (px)': '2400',
      }),
      expect.objectContaining({
        Fichier: `${slug}-2.jpg`,
        Légende: 'La fiche horaire affichée le 20 février',
      }),
    ]);
  });

  it('has a page that loads nothing', () => {
    const page = read(`${slug}.html`).toString();
    const sources = [...page.matchAll(/\b(?:src|srcset|background|data|poster)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(sources).toHaveLength(2);
    expect(sources.every((source) => source.startsWith('data:image/jpeg;base64,'))).toBe(true);
    expect(page).not.toMatch(/<(script|link|iframe)\b|url\(|@import/i);
  });

  it('has the same bytes twice, without an owner, dated with the article’s day', async () => {
    const again = await unpacked(embargoedRelease, 'again');
    expect(readFileSync(again.zip).equals(readFileSync(kit.zip))).toBe(true);
    expect(
      readFileSync(again.zip.replace('-press-kit.zip', '.eml')).equals(
        readFileSync(kit.zip.replace('-press-kit.zip', '.eml')),
      ),
    ).toBe(true);
    const lines = execFileSync('zipinfo', ['-T', kit.zip], { encoding: 'utf8' }).split('\n').slice(2, -2);
    for (const line of lines) expect(line).toMatch(/^-rw-r--r-- .* [bt]- .* 20260224\.120000 /);
    expect(lines).toHaveLength(kit.files.length);
    const files = readdirSync(kit.folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    for (const entry of files) {
      const bytes = asSearchable(readFileSync(path.join(entry.parentPath, entry.name)));
      for (const secret of machineSecrets()) expect(bytes).not.toContain(secret);
    }
  });

  it('has nothing of a text that is withdrawn but that it is, and why', async () => {
    const withdrawn = { date: { local: '2026-02-25T09:00', zone: 'Europe/Paris' }, reason: 'Chiffres faux.' };
    const { folder, files } = await unpacked({ ...sampleRelease, withdrawn }, 'withdrawn');
    expect(files.some((name) => name.includes('photos/'))).toBe(false);
    const pdf = execFileSync('pdftotext', [path.join(folder, `${slug}.pdf`), '-'], { encoding: 'utf8' });
    expect(pdf).toContain('Chiffres faux.');
    expect(pdf).not.toContain('nouveau service annuel');
  });

  it('has the group’s logo', async () => {
    const logo = await sharp({ create: { width: 400, height: 200, channels: 4, background: '#8a1c3bff' } })
      .png()
      .toBuffer();
    const material = pressMaterial({ ...sampleRelease, lead: null, body: [] });
    const hash = 'c'.repeat(64);
    const folder = await exported(
      {
        ...material,
        masthead: { ...sampleMasthead, logo: { hash, type: 'image/png', width: 400, height: 200 } },
        readPicture: (wanted) => Promise.resolve(wanted === hash ? logo : null),
      },
      'logo',
    );
    const files = execFileSync('unzip', ['-Z1', path.join(folder, `${slug}-press-kit.zip`)], {
      encoding: 'utf8',
    });
    expect(files).toContain(`${slug}/logo/logo-couleur.png`);
    const zip = path.join(folder, `${slug}-press-kit.zip`);
    execFileSync('unzip', ['-q', zip, `${slug}/${slug}.docx`, '-d', folder]);
    const inDocx = execFileSync('unzip', ['-Z1', path.join(folder, slug, `${slug}.docx`)], {
      encoding: 'utf8',
    });
    expect(inDocx).toMatch(/word\/media\/\S+\.png/);
    expect(files).not.toContain('photos/');
  });
});

describe('the press export', () => {
  it('names in the manifest whose a relayed text is, and gives it no licence of ours', async () => {
    const signatories = { groups: [newSignatory('Ligue')], isRelayed: true };
    const { folder } = await unpacked(
      { ...embargoedRelease, embargo: null, lead: null, body: [], signatories },
      'relayed',
    );
    const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({ group: 'Ligue', licence: null });
  });

  it('names a logo of another group that is lost, and has all else', async () => {
    const logo = { hash: 'd'.repeat(64), type: 'image/png', width: 400, height: 200 } as const;
    const signatories = { groups: [{ ...newSignatory('Ligue'), logo }], isRelayed: false };
    const material = pressMaterial({ ...sampleRelease, lead: null, body: [], signatories });
    const readPicture = () => Promise.resolve(null);
    const made = await exportPress({ ...material, readPicture }, path.join(work, 'no-logo'), job);
    if (!made.ok) throw new Error(made.problem.kind);
    expect(made.value.files).toHaveLength(2);
    expect(made.value.notices).toContainEqual({
      kind: 'logo-left-out',
      article: sampleRelease.headline,
      group: 'Ligue',
    });
  });

  it('writes a mail and a kit for each article, and keeps those of others', async () => {
    const first = await exported(pressMaterial({ ...sampleRelease, lead: null, body: [] }), 'many');
    const material = pressMaterial({
      ...sampleRelease,
      slug: '',
      headline: 'Été sans train',
      lead: null,
      body: [],
      status: 'draft',
    });
    await exported(material, 'many');
    expect(
      readdirSync(first)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual([`${slug}-press-kit.zip`, `${slug}.eml`, 'ete-sans-train-press-kit.zip', 'ete-sans-train.eml']);
  });

  it('gives notice when the masthead does not name the group', async () => {
    const material = pressMaterial({ ...sampleRelease, headline: 'Un train', lead: null, body: [] });
    const masthead = { ...sampleMasthead, name: ' ', shortName: '' };
    const result = await exportPress({ ...material, masthead }, path.join(work, 'nameless'), job);
    expect(result).toMatchObject({ ok: true, value: { notices: [{ kind: 'group-name-missing' }] } });
  });

  it('gives notice of a subject that inboxes cut off', async () => {
    const subject = async (headline: string, name: string) => {
      const material = pressMaterial({ ...sampleRelease, headline, lead: null, body: [] });
      const result = await exportPress(material, path.join(work, name), job);
      return result.ok ? result.value.notices : [];
    };
    expect(await subject('Un train '.repeat(8).trim(), 'cut')).toEqual([
      { kind: 'subject-long', article: 'Un train '.repeat(8).trim(), characters: 71, limit: 70 },
    ]);
    expect(await subject('Un train', 'shown')).toEqual([]);
  });

  it('gives notice when there is no contact', async () => {
    const material = pressMaterial({ ...sampleRelease, headline: 'Un train', lead: null, body: [] });
    const masthead = { ...sampleMasthead, spokespersons: [], email: '' };
    const result = await exportPress({ ...material, masthead }, path.join(work, 'silent'), job);
    expect(result).toMatchObject({ ok: true, value: { notices: [{ kind: 'contact-missing' }] } });
  });

  it.each([
    ['no article at all', [], { kind: 'nothing-to-export' }],
    [
      'an article without a headline',
      [{ ...sampleRelease, headline: '', slug: '' }],
      { kind: 'headline-missing' },
    ],
  ] as [string, Article[], object][])('refuses %s', async (_, articles, problem) => {
    const result = await exportPress(pressMaterial(...articles), path.join(work, 'refused'), job);
    expect(result).toMatchObject({ ok: false, problem });
  });

  it('leaves out pictures that are lost, and writes nothing at all when the export is cancelled', async () => {
    const material = pressMaterial(sampleRelease);
    const target = path.join(work, 'stopped');
    const lacking = await exportPress(
      { ...material, readPicture: () => Promise.resolve(null) },
      path.join(work, 'lacking'),
      job,
    );
    if (!lacking.ok) throw new Error(lacking.problem.kind);
    expect(lacking.value.files).toHaveLength(2);
    const lost = lacking.value.notices.filter(({ kind }) => kind === 'picture-left-out');
    expect(lost).toHaveLength(figuresOf(sampleRelease).length);
    const stopped = await exportPress(material, target, { ...job, signal: AbortSignal.abort() });
    expect(stopped).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(readdirSync(work).filter((name) => name.includes('stopped'))).toEqual([]);
  });
});
