import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChosen } from '../../electron/handlers';
import { callNames, done, failed } from '../../src/contract';
import { newAppointment } from '../../src/article';
import type { Problem, Result } from '../../src/contract';
import { keepArticle, openDesk, paragraph, pictureOf, valueOf } from './desk';

describe('the handlers', () => {
  it('answer every call of the contract but those on where the archive lies, and no other', async () => {
    const { handlers } = await openDesk();
    const answered = callNames.filter((name) => !name.startsWith('archives:'));
    expect(Object.keys(handlers).sort()).toEqual([...answered].sort());
  });

  it('wait while the database is rewritten, so that no save blocks the process', async () => {
    const desk = await openDesk();
    const gone = await keepArticle(desk, { headline: 'Zibeline' });
    const text = await keepArticle(desk, { headline: 'Un' });
    valueOf(await desk.handlers['article:remove'](gone.id));
    let goOn: () => void = () => undefined;
    const isReached = new Promise<void>((reached) => {
      const compact = () => {
        reached();
        return new Promise<Result<null, never>>((end) => (goOn = () => end(done(null))));
      };
      void desk.archive.erasing.erase([gone.id], desk.now, { compact });
    });
    await isReached;
    let isSaved = false;
    const saving = desk.handlers['article:save']({ article: { ...text, headline: 'Deux' }, base: 2 });
    void saving.finally(() => (isSaved = true));
    await new Promise((later) => setTimeout(later, 30));
    expect(isSaved).toBe(false);
    goOn();
    valueOf(await saving);
  });

  it('keep the settings, and answer them with those of the system', async () => {
    const { handlers } = await openDesk();
    expect(valueOf(await handlers['settings:open'](null))).toEqual({
      language: 'system',
      theme: 'system',
      library: true,
      rail: 'texts',
      librarySort: 'edited',
      libraryLines: 'compact',
      views: [],
      models: {},
      calledTo: {},
      railWidth: null,
      paneWidth: null,
      proof: 'site',
      proofZoom: 100,
      outlets: {},
      leaflets: {},
      textLeaflets: {},
      namedTemplates: [],
      lastIssue: {},
      signExports: false,
      focus: false,
      focusOn: 'paragraph',
      typewriter: false,
      acting: 0,
      spaces: false,
      spelling: true,
      guillemets: 'thin',
      repeated: false,
      longSentences: false,
      beside: false,
      setAside: {},
      lastActions: [],
      lastArticle: null,
      welcomed: false,
      exportFolder: null,
      systemLanguage: 'fr-FR',
      zone: 'Europe/Paris',
    });
    valueOf(await handlers['settings:save']({ theme: 'dark' }));
    expect(valueOf(await handlers['settings:save']({ library: false }))).toMatchObject({
      theme: 'dark',
      library: false,
    });
    expect(valueOf(await handlers['settings:open'](null))).toMatchObject({ theme: 'dark', library: false });
  });

  it('keep the masthead', async () => {
    const { handlers } = await openDesk();
    const masthead = { ...valueOf(await handlers['masthead:open'](null)), name: 'La Petite Ligne' };
    valueOf(await handlers['masthead:save'](masthead));
    expect(valueOf(await handlers['masthead:open'](null))).toEqual(masthead);
  });
});

describe('an article of the desk', () => {
  it('is used again as a draft of the same words, dated now', async () => {
    const desk = await openDesk();
    const { article } = valueOf(await desk.handlers['article:create']({ kind: 'release', language: 'fr' }));
    const appointment = newAppointment(article.date);
    const whole = { ...article, headline: 'Assemblée du jeudi', slug: 'assemblee-du-jeudi', appointment };
    valueOf(await desk.handlers['article:save']({ article: whole, base: 1 }));
    const again = valueOf(await desk.handlers['article:reuse'](article.id));
    expect(again.article).toMatchObject({
      headline: 'Assemblée du jeudi',
      slug: 'assemblee-du-jeudi-2',
      status: 'draft',
    });
    expect(again.article.id).not.toBe(article.id);
    expect(again.article).not.toHaveProperty('appointment');
    expect(again.calledTo).toBe(article.id);
  });

  it('is changed with others, and changed back', async () => {
    const desk = await openDesk();
    const make = async () =>
      valueOf(await desk.handlers['article:create']({ kind: 'article', language: 'fr' })).article;
    const ids = [(await make()).id, (await make()).id];
    const done = valueOf(await desk.handlers['batch:run']({ kind: 'add-tag', ids, tag: 'eau' }));
    expect(valueOf(await desk.handlers['library:facets'](null)).tags).toEqual([{ value: 'eau', texts: 2 }]);
    valueOf(await desk.handlers['batch:undo'](done));
    expect(valueOf(await desk.handlers['library:facets'](null)).tags).toEqual([]);
  });

  it('is dated when it is created, found by its words, removed and restored', async () => {
    const desk = await openDesk();
    const { article } = valueOf(await desk.handlers['article:create']({ kind: 'release', language: 'fr' }));
    expect(article).toMatchObject({
      kind: 'release',
      status: 'draft',
      date: { local: '2026-06-01T12:00', zone: 'Europe/Paris' },
    });
    const masthead = valueOf(await desk.handlers['masthead:open'](null));
    valueOf(await desk.handlers['masthead:save']({ ...masthead, country: 'JP' }));
    const other = valueOf(await desk.handlers['article:create']({ kind: 'release', language: 'fr' })).article;
    expect(other.date).toEqual({ local: '2026-06-01T19:00', zone: 'Asia/Tokyo' });
    valueOf(await desk.handlers['article:save']({ article: { ...article, headline: 'Éléphants' }, base: 1 }));
    const find = async () =>
      valueOf(
        await desk.handlers['library:list']({
          words: 'elephant',
          filters: {},
          sort: 'relevance',
          limit: 10,
          offset: 0,
        }),
      ).total;
    expect(await find()).toBe(1);
    valueOf(await desk.handlers['article:remove'](article.id));
    expect(await find()).toBe(0);
    expect(await desk.handlers['article:open'](article.id)).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
    valueOf(await desk.handlers['article:restore'](article.id));
    expect(await find()).toBe(1);
  });

  it('has no new revision when nothing changed, whatever revision it was based on', async () => {
    const desk = await openDesk();
    const article = await keepArticle(desk, { headline: 'Un' });
    const opened = valueOf(await desk.handlers['article:open'](article.id));
    desk.now += 60_000;
    for (const base of [opened.revision, 1])
      expect(valueOf(await desk.handlers['article:save']({ article, base }))).toEqual({
        revision: opened.revision,
        savedAt: opened.savedAt,
      });
    expect(
      await desk.handlers['article:save']({ article: { ...article, headline: 'Deux' }, base: 1 }),
    ).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', revision: opened.revision },
    });
  });

  it('can be opened at an earlier revision', async () => {
    const desk = await openDesk();
    const article = await keepArticle(desk, { headline: 'Un' });
    desk.now += 24 * 3_600_000;
    const { revision } = valueOf(await desk.handlers['article:open'](article.id));
    valueOf(
      await desk.handlers['article:save']({
        article: { ...article, headline: 'Deux', body: [paragraph('x')] },
        base: revision,
      }),
    );
    const lines = valueOf(await desk.handlers['revision:list'](article.id));
    expect(lines[0]?.headline).toBe('Deux');
    expect(valueOf(await desk.handlers['revision:open']({ id: article.id, revision })).headline).toBe('Un');
  });
});

describe('a draft that the disk refused', () => {
  const diskFull = { kind: 'disk-full', path: 'archive' } as const;

  /** A desk whose archive refuses saves while a refusal is set, with an article in it. */
  async function deskThatRefuses() {
    const state = { refusal: null as Extract<Problem, { kind: 'disk-full' }> | null };
    const desk = await openDesk((tools) => ({
      ...tools,
      archive: {
        ...tools.archive,
        articles: {
          ...tools.archive.articles,
          save: (draft, now) =>
            state.refusal ? failed(state.refusal) : tools.archive.articles.save(draft, now),
        },
      },
    }));
    const article = await keepArticle(desk, { headline: 'Gardé' });
    const { revision } = valueOf(desk.archive.articles.open(article.id));
    const save = (headline: string, base = revision) =>
      desk.handlers['article:save']({ article: { ...article, headline }, base });
    const open = async () => {
      const { article: opened, unsaved = false } = valueOf(await desk.handlers['article:open'](article.id));
      return { headline: opened.headline, unsaved };
    };
    return { desk, state, article, revision, save, open };
  }

  it('is not taken as saved, and is opened again as unsaved', async () => {
    const { desk, state, article, revision, save, open } = await deskThatRefuses();
    state.refusal = diskFull;
    expect(await save('Refusé')).toEqual(failed(diskFull));
    expect(await save('Refusé encore')).toEqual(failed(diskFull));
    expect(valueOf(desk.archive.articles.open(article.id))).toMatchObject({
      article: { headline: 'Gardé' },
      revision,
    });
    expect(await open()).toEqual({ headline: 'Refusé encore', unsaved: true });
  });

  it('is forgotten once the article is saved', async () => {
    const { state, save, open } = await deskThatRefuses();
    state.refusal = diskFull;
    await save('Refusé');
    state.refusal = null;
    valueOf(await save('Accepté'));
    expect(await open()).toEqual({ headline: 'Accepté', unsaved: false });
  });

  it('is forgotten too when the text is saved as it was before, which makes no revision', async () => {
    const { state, save, open } = await deskThatRefuses();
    state.refusal = diskFull;
    await save('Refusé');
    state.refusal = null;
    valueOf(await save('Gardé'));
    expect(await open()).toEqual({ headline: 'Gardé', unsaved: false });
  });

  it('never hides a text that was saved elsewhere since', async () => {
    const { desk, state, article, revision, save, open } = await deskThatRefuses();
    state.refusal = diskFull;
    await save('Refusé');
    const elsewhere = { ...article, headline: 'Écrit ailleurs' };
    valueOf(desk.archive.articles.save({ article: elsewhere, base: revision }, desk.now));
    expect(await open()).toEqual({ headline: 'Écrit ailleurs', unsaved: false });
  });

  it('is not replaced by a draft that only conflicts', async () => {
    const { state, revision, save, open } = await deskThatRefuses();
    state.refusal = diskFull;
    await save('Refusé');
    state.refusal = null;
    expect(await save('En conflit', revision - 1)).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await open()).toEqual({ headline: 'Refusé', unsaved: true });
  });
});

describe('a picture of the desk', () => {
  it('is probed and stored, from its bytes or from a dialog', async () => {
    const desk = await openDesk();
    const bytes = await pictureOf('#4a3aa7');
    const kept = valueOf(await desk.handlers['picture:keep']({ name: 'a.jpg', bytes }));
    expect(kept.picture).toMatchObject({ type: 'image/jpeg', width: 60, height: 40 });
    expect(Buffer.from((await desk.archive.pictures.read(kept.picture.hash)) ?? [])).toEqual(
      Buffer.from(bytes),
    );
    expect(valueOf(await desk.handlers['picture:choose'](null))).toBeNull();
    await writeFile(join(desk.folder, 'b.jpg'), bytes);
    desk.answers.picture = await openChosen(join(desk.folder, 'b.jpg'), 'b.jpg');
    expect(valueOf(await desk.handlers['picture:choose'](null))).toEqual(kept);
  });

  it('that was deleted since it was chosen is a problem with its name', async () => {
    const desk = await openDesk();
    desk.answers.picture = await openChosen(join(desk.folder, 'gone.jpg'), 'gone.jpg');
    expect(await desk.handlers['picture:choose'](null)).toEqual(
      failed({ kind: 'file-missing', path: 'gone.jpg' }),
    );
  });

  it('that cannot be decoded is a problem with its name', async () => {
    const { handlers } = await openDesk();
    expect(await handlers['picture:keep']({ name: 'a.jpg', bytes: new Uint8Array([1, 2, 3]) })).toMatchObject(
      {
        ok: false,
        problem: { kind: 'picture-unreadable', name: 'a.jpg' },
      },
    );
  });
});
