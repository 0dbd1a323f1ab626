import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import type { Archive } from '../../electron/archive';
import type { Appointment } from '../../src/article';
import { congress, march } from '../fixtures/appointment';
import { aFolder, anArchive, anArticle, value } from './fixtures';

const spring = Date.parse('2026-03-01T00:00Z');
const during = Date.parse('2026-06-20T12:00+02:00');
const summer = Date.parse('2026-07-01T00:00Z');

function toCome(archive: Archive, toComeFrom: number, words = ''): string[] {
  const page = value(
    archive.library.list({ words, filters: { toComeFrom }, sort: 'appointment', limit: 50, offset: 0 }),
  );
  expect(page.total).toBe(page.rows.length);
  return page.rows.map((row) => row.headline);
}

function calling(headline: string, appointment: Appointment) {
  return anArticle({ headline, appointment });
}

describe('the texts that call to an appointment to come', () => {
  it('are listed, the nearest first, until it is over', () => {
    const archive = anArchive();
    value(archive.articles.create(calling('Congress', congress), 0));
    value(archive.articles.create(calling('Marche', march), 1));
    value(archive.articles.create(anArticle({ headline: 'Sans' }), 2));
    expect(toCome(archive, spring)).toEqual(['Marche', 'Congress']);
    expect(toCome(archive, during)).toEqual(['Marche', 'Congress']);
    expect(toCome(archive, summer)).toEqual(['Congress']);
    expect(
      value(archive.library.list({ words: '', filters: {}, sort: 'relevance', limit: 50, offset: 0 })).total,
    ).toBe(3);
  });

  it('are found among themselves by place', () => {
    const archive = anArchive();
    value(archive.articles.create(calling('Congress', congress), 0));
    value(archive.articles.create(calling('Marche', march), 1));
    expect(toCome(archive, spring, 'montrelay')).toEqual(['Marche']);
    expect(toCome(archive, summer, 'montrelay')).toEqual([]);
    const found = value(
      archive.library.list({ words: 'tram', filters: {}, sort: 'relevance', limit: 5, offset: 0 }),
    ).rows;
    expect(found.map(({ headline, appointment }) => [headline, appointment])).toEqual([['Marche', march]]);
  });

  it('follow each save: moved, taken out, removed and brought back', () => {
    const archive = anArchive();
    const article = calling('Marche', march);
    value(archive.articles.create(article, 0));
    value(archive.revisions.pin({ id: article.id, revision: 1 }));
    const later = { ...march, start: { ...march.start, local: '2026-07-04T10:30' }, until: null };
    value(archive.articles.save({ article: { ...article, appointment: later }, base: 1 }, 1));
    expect(toCome(archive, summer)).toEqual(['Marche']);
    value(archive.articles.remove(article.id, 2));
    expect(toCome(archive, summer)).toEqual([]);
    value(archive.articles.restore(article.id, 1e6));
    expect(toCome(archive, summer)).toEqual(['Marche']);
    const { appointment: _none, ...without } = article;
    value(archive.articles.save({ article: without, base: 2 }, 3));
    expect(toCome(archive, spring)).toEqual([]);
    expect(value(archive.revisions.open({ id: article.id, revision: 1 })).appointment).toEqual(march);
  });

  it('leave nothing behind when they are deleted for ever', async () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    const article = calling('Marche', march);
    value(archive.articles.create(article, 0));
    value(await archive.erasing.erase([article.id], 1));
    archive.close();
    const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
    expect(database.prepare('SELECT count(*) FROM appointment').pluck().get()).toBe(0);
    database.close();
  });

  it('are not listed by a row that the disk altered', () => {
    const folder = join(aFolder(), 'archive');
    const first = anArchive(folder);
    value(first.articles.create(calling('Marche', march), 0));
    first.close();
    const database = new Sqlite(join(folder, 'archive.sqlite'));
    database.exec('UPDATE appointment SET over_at = over_at + 1000000000000');
    database.close();
    const archive = value(openArchive(folder, { create: false }));
    expect(toCome(archive, summer)).toEqual([]);
    const [row] = value(
      archive.library.list({ words: '', filters: {}, sort: 'relevance', limit: 5, offset: 0 }),
    ).rows;
    expect([row?.headline, row?.appointment]).toEqual(['Marche', null]);
    archive.close();
  });
});
