import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mustBeMended } from '../../src/contract';
import type { LeavingPoint, Outlet } from '../../src/contract';
import type { Article, Block } from '../../src/article';
import {
  deskWithFolder,
  keepArticle,
  newFolder,
  paragraph,
  pictureOf,
  ready,
  valueOf,
  wholeMasthead,
} from './desk';
import type { Desk } from './desk';

const kindOf = (point: LeavingPoint) => (point.kind === 'check' ? point.check.kind : point.notice.kind);

async function look(desk: Desk, ids: string[], outlets: Outlet[] = ['site']): Promise<LeavingPoint[]> {
  return valueOf(await desk.handlers['leaving:look']({ ids, outlets }));
}

const noticeOf = (points: LeavingPoint[], kind: string) =>
  points.find((point) => point.kind === 'notice' && point.notice.kind === kind);

async function change(desk: Desk, id: string, fields: Partial<Article>): Promise<void> {
  const { article, revision } = valueOf(await desk.handlers['article:open'](id));
  valueOf(await desk.handlers['article:save']({ article: { ...article, ...fields }, base: revision }));
}

const linked = (href: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'le plan', marks: [{ type: 'link', href }] }],
});

async function deskWithPhoto() {
  const desk = await deskWithFolder();
  valueOf(await desk.handlers['masthead:save'](wholeMasthead));
  const kept = await desk.handlers['picture:keep']({ name: 'foule.jpg', bytes: await pictureOf('red') });
  const { picture } = valueOf(kept);
  const lead = { type: 'figure', picture, caption: 'La foule', credit: '', alt: 'x' } as const;
  return { desk, picture, lead };
}

describe('before a text leaves', () => {
  it('says what becomes public, what tells too much, who was not asked and who made the picture, each at its place', async () => {
    const { desk, picture, lead } = await deskWithPhoto();
    const { id } = await keepArticle(desk, {
      ...ready('La gare reste', 'la-gare'),
      byline: 'Le collectif',
      lead,
      body: [
        paragraph('Appelez le 06 12 34 56 78.'),
        paragraph('Elle habite 12 rue des Lilas, au 3e étage.'),
        linked('https://exemple.org/plan?utm_source=lettre&page=2'),
      ],
    });
    const points = await look(desk, [id]);
    expect(noticeOf(points, 'becomes-public')).toMatchObject({
      text: id,
      place: null,
      notice: { isNew: true, pictures: 1, names: ['Le collectif'] },
    });
    const places = new Map(points.map((point) => [kindOf(point), point]));
    expect(places.get('telephone')?.place).toMatchObject({ part: 'body', block: 0 });
    expect(places.get('home-address')?.place).toMatchObject({ part: 'body', block: 1 });
    expect(places.get('link-tracked')).toMatchObject({
      place: { part: 'body', block: 2 },
      mend: { kind: 'plain-links' },
    });
    expect(places.get('consent-unasked')).toMatchObject({
      place: { part: 'lead' },
      mend: { kind: 'note-consent', picture: picture.hash },
    });
    expect(places.get('credit-missing')?.place).toEqual({ part: 'lead', field: 'credit' });
    const weights = points.map(mustBeMended);
    expect(weights, 'what is to be mended comes first').toEqual([...weights].sort().reverse());
    valueOf(
      await desk.handlers['pictures:note']({
        hash: picture.hash,
        consent: { kind: 'given', by: '', on: '', note: '' },
      }),
    );
    expect(noticeOf(await look(desk, [id]), 'consent-unasked')).toBeUndefined();
  });

  it('leaves out what the person set aside in the text', async () => {
    const desk = await deskWithFolder();
    const { id } = await keepArticle(desk, {
      ...ready('Un', 'un'),
      body: [paragraph('Appelez le 06 12 34 56 78.')],
    });
    const [point] = (await look(desk, [id])).filter((each) => kindOf(each) === 'telephone');
    if (point?.kind !== 'check') expect.fail('no point');
    desk.archive.settings.save({ setAside: { [id]: [point.check.key] } }, 0);
    expect((await look(desk, [id])).map(kindOf)).not.toContain('telephone');
  });

  it('says of a text under embargo, and of a withdrawn one, that paper and press would take it out', async () => {
    const desk = await deskWithFolder();
    const until = { local: '2031-03-04T06:00', zone: 'Europe/Paris' };
    const held = await keepArticle(desk, { ...ready('Tenu', 'tenu'), embargo: until });
    const gone = await keepArticle(desk, {
      ...ready('Retiré', 'retire'),
      withdrawn: { date: until, reason: 'Faux' },
    });
    expect(noticeOf(await look(desk, [held.id]), 'embargo-leaves')).toBeUndefined();
    expect(noticeOf(await look(desk, [held.id], ['press']), 'embargo-leaves')).toMatchObject({
      place: { part: 'embargo' },
    });
    expect(noticeOf(await look(desk, [gone.id], ['press']), 'withdrawn-leaves')).toBeUndefined();
    const leaflet = {
      ...valueOf(await desk.handlers['article:open'](gone.id)).article,
      kind: 'leaflet',
    } as const;
    await change(desk, gone.id, leaflet);
    const points = await look(desk, [gone.id], ['leaflet', 'press']);
    expect(points[0]).toMatchObject({ notice: { kind: 'withdrawn-leaves' } });
    expect(points.some((point) => kindOf(point) === 'becomes-public')).toBe(false);
  });

  it('finds the kit of a text that was withdrawn since, and the next export deletes it', async () => {
    const desk = await deskWithFolder();
    const gone = await keepArticle(desk, ready('Retiré', 'retire'));
    const other = await keepArticle(desk, ready('Autre', 'autre'));
    valueOf(await desk.handlers['export:run']({ ids: [gone.id], outlets: ['press'] }));
    const date = { local: '2026-06-01T10:00', zone: 'Europe/Paris' };
    await change(desk, gone.id, { withdrawn: { date, reason: 'Faux' } });
    const [point] = await look(desk, [other.id], ['press']);
    expect(point).toMatchObject({ text: gone.id, notice: { kind: 'withdrawn-files' } });
    const report = valueOf(await desk.handlers['export:run']({ ids: [other.id], outlets: ['press'] }));
    expect(report.notices.map(({ kind }) => kind)).toContain('withdrawn');
    const left = await readdir(join(desk.out, 'presse'));
    expect(left.filter((name) => name.includes('retire'))).toEqual([]);
    valueOf(await desk.handlers['export:run']({ ids: [gone.id], outlets: ['press'] }));
    expect(noticeOf(await look(desk, [other.id], ['press']), 'withdrawn-files')).toBeUndefined();
    valueOf(await desk.handlers['export:run']({ ids: [other.id], outlets: ['press'] }));
    const withdrawal = (await readdir(join(desk.out, 'presse'))).filter((name) => name.includes('retire'));
    expect(withdrawal, 'the mail that says so stays').not.toEqual([]);
  });

  it('marks a withdrawn text in the library', async () => {
    const desk = await deskWithFolder();
    const date = { local: '2026-06-01T10:00', zone: 'Europe/Paris' };
    const gone = await keepArticle(desk, {
      ...ready('Retiré', 'retire'),
      withdrawn: { date, reason: 'Faux' },
    });
    await keepArticle(desk, {
      ...ready('Autre', 'autre'),
      body: [paragraph('"withdrawn":{ et autres mots')],
    });
    const query = { words: '', filters: {}, sort: 'edited', offset: 0, limit: 10 } as const;
    const { rows } = valueOf(await desk.handlers['library:list'](query));
    expect(rows.map(({ id, withdrawn }) => [id === gone.id, withdrawn]).sort()).toEqual([
      [false, undefined],
      [true, true],
    ]);
    const found = valueOf(await desk.handlers['library:list']({ ...query, words: 'retiré' }));
    expect(found.rows).toMatchObject([{ id: gone.id, withdrawn: true }]);
  });
});

/** A folder that the site is published to, by its identifier. */
async function newDestination(desk: Desk): Promise<string> {
  const [id, folder] = [randomUUID(), join(await newFolder(), 'www')];
  const destination = {
    id,
    name: 'Groupe',
    isAutomatic: false,
    settings: { kind: 'folder', folder } as const,
  };
  valueOf(await desk.handlers['publish:save']({ destination }));
  return id;
}

describe('before a site is published', () => {
  it('says of a text that is on line only what was added to it since', async () => {
    const { desk, lead } = await deskWithPhoto();
    const id = await newDestination(desk);
    const text = await keepArticle(desk, { ...ready('La gare', 'la-gare'), byline: 'Le collectif' });
    const plan = () => desk.handlers['publish:plan']({ id, edition: 'now' });
    expect(noticeOf(valueOf(await plan()).leaving, 'becomes-public')).toMatchObject({
      notice: { isNew: true, names: ['Le collectif'] },
    });
    valueOf(await desk.handlers['publish:run']({ id, edition: 'now', accepted: null }));
    expect(valueOf(await plan()).leaving).toEqual([]);
    desk.now += 3_600_000;
    await change(desk, text.id, { lead, body: [paragraph('D’autres mots.')], byline: 'La voisine' });
    const { leaving } = valueOf(await plan());
    expect(noticeOf(leaving, 'becomes-public')).toMatchObject({
      notice: { isNew: false, pictures: 1, names: ['La voisine'] },
    });
    expect(noticeOf(leaving, 'consent-unasked')).toBeDefined();
  });

  it('says of a text that is on line and is held, removed or a draft by now that it is taken down', async () => {
    const { desk } = await deskWithPhoto();
    const id = await newDestination(desk);
    const held = await keepArticle(desk, ready('Tenu', 'tenu'));
    const draft = await keepArticle(desk, ready('Brouillon', 'brouillon'));
    const trash = await keepArticle(desk, ready('Corbeille', 'corbeille'));
    await keepArticle(desk, ready('Reste', 'reste'));
    const until = { local: '2031-03-04T06:00', zone: 'Europe/Paris' };
    const plan = async (edition: 'now' | 'before' = 'now') =>
      valueOf(await desk.handlers['publish:plan']({ id, edition })).leaving;
    const run = async () =>
      valueOf(await desk.handlers['publish:run']({ id, edition: 'now', accepted: null }));
    expect(noticeOf(await plan(), 'taken-down')).toBeUndefined();
    await run();
    await change(desk, held.id, { embargo: until });
    await change(desk, draft.id, { status: 'draft' });
    valueOf(await desk.handlers['article:remove'](trash.id));
    const taken = (await plan()).filter((point) => kindOf(point) === 'taken-down');
    expect(taken.sort((a, b) => a.headline.localeCompare(b.headline))).toMatchObject([
      { text: draft.id, place: null, notice: { article: 'Brouillon', until: null } },
      { text: trash.id, place: null, notice: { article: 'Corbeille', until: null } },
      { text: held.id, place: { part: 'embargo' }, notice: { article: 'Tenu', until } },
    ]);
    await run();
    expect((await plan()).map(kindOf)).not.toContain('taken-down');
    await change(desk, held.id, { embargo: null });
    await run();
    const undo = (await plan('before')).map((point) => [kindOf(point), point.headline]);
    expect(undo, 'an undo takes down what was added').toEqual([['taken-down', 'Tenu']]);
  });

  it('tells of the people in pictures at the first publication to each destination', async () => {
    const { desk, lead } = await deskWithPhoto();
    const [one, other] = [await newDestination(desk), await newDestination(desk)];
    await keepArticle(desk, { ...ready('La gare', 'la-gare'), lead });
    const plan = async (id: string) =>
      valueOf(await desk.handlers['publish:plan']({ id, edition: 'now' })).leaving;
    expect(noticeOf(await plan(one), 'consent-unasked')).toBeDefined();
    valueOf(await desk.handlers['publish:run']({ id: one, edition: 'now', accepted: null }));
    const leaving = await plan(other);
    expect(noticeOf(leaving, 'consent-unasked')).toBeDefined();
    expect(noticeOf(leaving, 'becomes-public'), 'it is public already').toBeUndefined();
  });
});
