import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leadPassage } from '../../src/leaflet';
import type { Ink } from '../../src/leaflet';
import { readPdf, readPixels } from '../export/pdf-readers';
import {
  deskWithFolder,
  keepArticle,
  openDesk,
  paragraph,
  pictureOf,
  ready,
  valueOf,
  wholeMasthead,
} from './desk';

describe('a proof', () => {
  it('of the site is the exported page and style sheet, with pictures from the archive', async () => {
    const desk = await deskWithFolder();
    const { picture } = valueOf(
      await desk.handlers['picture:keep']({ name: 'a.jpg', bytes: await pictureOf('red') }),
    );
    const article = await keepArticle(desk, {
      ...ready('L’eau', 'eau'),
      lead: { type: 'figure', picture, caption: '', credit: '', alt: 'x' },
    });
    await desk.handlers['masthead:save'](wholeMasthead);
    const { url, notices } = valueOf(await desk.handlers['proof:site'](article));
    expect(url).toBe('app://proof/site/1/eau/index.html');
    expect(notices).toEqual([]);
    const pages = desk.held.get('app://proof/site/1/');
    const page = new TextDecoder().decode(pages?.get('eau/index.html')?.bytes);
    expect(page).toContain(`app://picture/${picture.hash}?w=60`);
    const linked = [...page.matchAll(/<link rel="(?:stylesheet|icon)[^>]*href="\.\.\/([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(linked.length).toBeGreaterThan(1);
    for (const path of linked) expect(pages?.has(path), path).toBe(true);
    expect(pages?.get('assets/site.css')?.type).toBe('text/css; charset=utf-8');
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['site'] }));
    const exported = readFileSync(join(desk.out, 'site/eau/index.html'), 'utf8');
    const words = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words(page)).toBe(words(exported));
  });

  it('gives notice that a draft and an article under embargo are not on the site', async () => {
    const desk = await openDesk();
    const draft = await keepArticle(desk, { headline: 'Un' });
    expect(valueOf(await desk.handlers['proof:site'](draft)).notices).toEqual([
      { kind: 'draft-left-out', article: 'Un' },
    ]);
    const held = {
      ...draft,
      status: 'ready' as const,
      embargo: { local: '2027-01-01T00:00', zone: 'Europe/Paris' },
    };
    expect(valueOf(await desk.handlers['proof:site'](held)).notices).toEqual([
      { kind: 'held-back', article: 'Un', until: held.embargo },
    ]);
  });

  it('of the pages for copiers has its pictures in lines of black, and in colours is the leaflet itself', async () => {
    const desk = await deskWithFolder();
    const bytes = await pictureOf('red');
    const { picture } = valueOf(await desk.handlers['picture:keep']({ name: 'a.jpg', bytes }));
    const lead = { type: 'figure', picture, caption: '', credit: '', alt: 'x' } as const;
    const article = await keepArticle(desk, { ...ready('Un', 'un'), lead });
    const design = { format: 'a5', template: 'tract', ink: 'black' } as const;
    const pages = async (ink: Ink, call: 'proof:leaflet' | 'proof:copier') =>
      valueOf(await desk.handlers[call]({ article, design: { ...design, ink } })).pdf;
    expect(await pages('colour', 'proof:copier')).toEqual(await pages('colour', 'proof:leaflet'));
    const [shown, copied] = [await pages('black', 'proof:leaflet'), await pages('black', 'proof:copier')];
    const areGreys = (pdf: Uint8Array) =>
      readPixels(pdf, 1, 300).pixels.filter((grey) => grey > 60 && grey < 200).length;
    expect(areGreys(copied)).toBeLessThan(areGreys(shown) / 4);
  }, 60_000);

  it('of the pages without the lead picture has it in no template', async () => {
    const desk = await deskWithFolder();
    const bytes = await pictureOf('red');
    const { picture } = valueOf(await desk.handlers['picture:keep']({ name: 'a.jpg', bytes }));
    const lead = { type: 'figure', picture, caption: 'Le quai de la gare', credit: '', alt: 'x' } as const;
    const article = await keepArticle(desk, { ...ready('Un', 'un'), lead });
    for (const template of ['tract', 'affiche'] as const) {
      const design = { format: 'a5', template, ink: 'black' } as const;
      const text = async (leftOut: string[]) =>
        readPdf(
          valueOf(await desk.handlers['proof:template']({ article, design: { ...design, leftOut } })).pdf,
        ).text;
      expect(await text([])).toContain('Le quai de la gare');
      expect(await text([leadPassage(article)])).not.toContain('Le quai de la gare');
    }
  });

  it('of a template’s sample has its words in the language asked for, and the group’s name', async () => {
    const desk = await deskWithFolder();
    await desk.handlers['masthead:save'](wholeMasthead);
    const design = { format: 'a6', template: 'appel', ink: 'two' } as const;
    const proof = valueOf(await desk.handlers['proof:sample']({ language: 'it', design }));
    const { text } = readPdf(Buffer.from(proof.pdf));
    expect(text).toContain('Il punto nascite non chiude');
    expect(text).toContain(wholeMasthead.name);
    expect(proof.wordsTooMany).toBe(0);
    expect(valueOf(await desk.handlers['proof:sample']({ language: 'it', design })).pdf).toEqual(proof.pdf);
  });

  it('of a leaflet in two inks says that the group has no colour', async () => {
    const desk = await openDesk();
    const article = await keepArticle(desk, ready('Un', 'un'));
    const design = { format: 'a5', template: 'tract', ink: 'two' } as const;
    const notices = async () =>
      valueOf(await desk.handlers['proof:leaflet']({ article, design })).notices.map(({ kind }) => kind);
    await desk.handlers['masthead:save']({ ...wholeMasthead, colour: '' });
    expect(await notices()).toEqual(['leaflet-without-colour']);
    await desk.handlers['masthead:save']({ ...wholeMasthead, colour: '#b3261e' });
    expect(await notices()).toEqual([]);
  });

  it('of the leaflet is the exported file', async () => {
    const desk = await deskWithFolder();
    await desk.handlers['masthead:save'](wholeMasthead);
    const article = await keepArticle(desk, ready('Un', 'un'));
    const design = { format: 'a5', template: 'tract', ink: 'black' } as const;
    const proof = valueOf(await desk.handlers['proof:leaflet']({ article, design }));
    expect(proof).toMatchObject({ pages: 1, wordsTooMany: 0 });
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['leaflet'] }));
    expect(Buffer.from(proof.pdf)).toEqual(readFileSync(join(desk.out, 'tracts/2026-06-01-un-tract-A5.pdf')));
  });

  it('of a newsletter is the exported file of its texts in their order, on the sheet that suits them', async () => {
    const desk = await deskWithFolder();
    await desk.handlers['masthead:save'](wholeMasthead);
    const kept = await Promise.all(
      ['Un', 'Deux'].map((headline) => keepArticle(desk, ready(headline, headline.toLowerCase()))),
    );
    const ids = kept.map(({ id }) => id).toReversed();
    const issue = { name: 'Le Rail', number: 12 };
    const leaflets = { formats: ['a4-fold'], template: 'bulletin', ink: 'black', issue } as const;
    const proof = valueOf(await desk.handlers['proof:newsletter']({ ids, leaflets }));
    expect(proof).toMatchObject({ format: 'a4', pages: 1, wordsTooMany: 0 });
    const { text } = readPdf(Buffer.from(proof.pdf));
    expect(text).toMatch(/Le Rail[^]*Nº\s12[^]*Deux[^]*Un/);
    const { files } = valueOf(await desk.handlers['export:run']({ ids, outlets: ['leaflet'], leaflets }));
    expect(Buffer.from(proof.pdf)).toEqual(readFileSync(join(desk.out, files[0] ?? '')));
  }, 60_000);

  it('of a leaflet that is too long names the format that the export makes instead', async () => {
    const desk = await deskWithFolder();
    const sentence = 'Une phrase de quelques mots qui se répète sans fin. ';
    const article = await keepArticle(desk, {
      ...ready('Long', 'long'),
      body: Array.from({ length: 12 }, () => paragraph(sentence.repeat(7))),
    });
    const leaflets = { formats: ['a6'], template: null, ink: 'black' } as const;
    const larger = valueOf(await desk.handlers['proof:larger-format']({ article, leaflets, asked: 'a6' }));
    const order = { ids: [article.id], outlets: ['leaflet' as const], leaflets };
    const report = valueOf(await desk.handlers['export:run'](order));
    expect(larger).not.toBe('a6');
    expect(report.documents).toContainEqual(expect.objectContaining({ kind: 'leaflet', format: larger }));
  });

  it('of a leaflet that fits is printed as the sheets of the machine, on the edge that was chosen', async () => {
    const desk = await deskWithFolder();
    const article = await keepArticle(desk, { ...ready('Court', 'court'), body: [paragraph('Une phrase.')] });
    const design = { format: 'a5', template: 'tract', ink: 'black' } as const;
    valueOf(await desk.handlers['proof:print']({ article, design }));
    valueOf(await desk.handlers['proof:print']({ article, design, turn: 'long-edge' }));
    expect(desk.printed).toMatchObject([
      { paper: 'A4', turn: 'short-edge' },
      { paper: 'A4', turn: 'long-edge' },
    ]);
    const sheet = readPdf(desk.printed[0]?.document as Uint8Array);
    expect(sheet.info).toMatch(/841\.\d+ x 595|595\.\d+ x 841/);
    expect(sheet.text.match(/Une phrase/g)?.length).toBe(2);
  }, 60_000);

  it('of a leaflet that is too long is printed as it is, each page marked as a draft', async () => {
    const desk = await deskWithFolder();
    const sentence = 'Une phrase de quelques mots qui se répète sans fin. ';
    const body = Array.from({ length: 12 }, () => paragraph(sentence.repeat(7)));
    const article = await keepArticle(desk, { ...ready('Long', 'long'), body });
    const design = { format: 'a6', template: 'tract', ink: 'black' } as const;
    const proof = valueOf(await desk.handlers['proof:leaflet']({ article, design }));
    expect(proof.pages).toBeGreaterThan(2);
    valueOf(await desk.handlers['proof:print']({ article, design }));
    expect(desk.printed).toMatchObject([{ paper: 'A4', turn: 'long-edge' }]);
    const printed = desk.printed[0]?.document as Uint8Array;
    const pages = readPdf(printed).raw.split('\f').slice(0, -1);
    expect(pages).toHaveLength(proof.pages);
    const marks = pages.map((page) => /Brouillon|Pagedetrop/.exec(page.replace(/\s/g, ''))?.[0]);
    expect(marks).toEqual(pages.map((_page, at) => (at < 2 ? 'Brouillon' : 'Pagedetrop')));
    const words = (pdf: Uint8Array) => readPdf(pdf).text.match(/phrase/g)?.length;
    expect(words(printed)).toBe(words(proof.pdf));
    const mostInk = Math.min(...readPixels(printed, 3, 50).pixels);
    expect(mostInk).toBeLessThan(60); // The text stays as black as it is.
  }, 60_000);

  it('of a template leaves the leaflet that is looked at alone', async () => {
    const desk = await deskWithFolder();
    const article = await keepArticle(desk, ready('Un', 'un'));
    const design = { format: 'a5', template: 'tract', ink: 'black' } as const;
    const answers = await Promise.all([
      desk.handlers['proof:leaflet']({ article, design }),
      desk.handlers['proof:template']({ article, design }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('shows in brackets what the masthead lacks, where an export prints nothing', async () => {
    const desk = await deskWithFolder();
    const article = await keepArticle(desk, { ...ready('L’eau', 'eau'), kind: 'release' });
    const { text } = valueOf(await desk.handlers['proof:mail'](article));
    expect(text).toContain('[Contact presse');
    expect(text).toContain('[Qui vous êtes');
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['press'] }));
    expect(readFileSync(join(desk.out, 'presse/2026-06-01-eau-communique.eml'), 'utf8')).not.toContain(
      'Contact presse',
    );
  });

  it('of the mail is a page, a subject and a text', async () => {
    const desk = await openDesk();
    const article = await keepArticle(desk, ready('L’eau', 'eau'));
    const proof = valueOf(await desk.handlers['proof:mail'](article));
    expect(proof).toMatchObject({
      url: 'app://proof/press/1/index.html',
      subject: expect.stringContaining('L’eau') as string,
    });
    expect(proof.size).toBeGreaterThan(500);
    expect(
      new TextDecoder().decode(desk.held.get('app://proof/press/1/')?.get('index.html')?.bytes),
    ).toContain('Un texte court.');
  });
});
