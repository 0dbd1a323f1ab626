import { describe, expect, it } from 'vitest';
import { drop, openDesk, pictureOf, valueOf } from './desk';
import type { Desk } from './desk';

const published = `---
title: Réunion publique
status: published
date: 2026-05-02
author: Collectif Rade Vivante
embargo: 2026-07-01 06:00
---
![La place](place.jpg)

Voir [le plan](https://exemple.org/plan?utm_source=lettre&page=2&fbclid=abc).
`;

const statusOf = (desk: Desk, id = '') =>
  desk.handlers['article:open'](id).then((opened) => valueOf(opened).article.status);

describe('a text that a stranger brings', () => {
  it('arrives as a draft, whatever its file says, and the report says what that was', async () => {
    const desk = await openDesk();
    const report = await drop(desk, { 'a.md': published, 'place.jpg': await pictureOf('red') });
    const [text] = report.imported;
    expect(text?.arrival).toMatchObject({
      status: 'draft',
      declared: 'published',
      isUndated: false,
      embargo: { local: '2026-07-01T06:00' },
      names: ['Collectif Rade Vivante'],
      pictures: [{ name: 'place.jpg' }],
    });
    expect(await statusOf(desk, text?.id)).toBe('draft');
  });

  it('brings no parameters that follow the people who click on its links', async () => {
    const desk = await openDesk();
    const [text] = (await drop(desk, { 'a.md': published })).imported;
    expect(text?.conversion.changed).toContainEqual({
      what: 'link-tracking',
      count: 1,
      words: ['https://exemple.org/plan?page=2'],
    });
    const { article } = valueOf(await desk.handlers['article:open'](text?.id ?? ''));
    expect(JSON.stringify(article)).not.toMatch(/utm_|fbclid/);
  });

  it('is a draft without a date too, even in one’s own site', async () => {
    const desk = await openDesk();
    const undated = '---\ntitle: Sans date\nstatus: published\n---\nMots.\n';
    await drop(desk, { 'a.md': undated, 'b.md': published });
    const kept = valueOf(await desk.handlers['import:keep-status']({ isKept: true }));
    expect(kept.imported.map(({ arrival }) => [arrival.status, arrival.isUndated])).toEqual([
      ['draft', true],
      ['published', false],
    ]);
  });
});

describe('the texts of one’s own site', () => {
  it('take the status that their files give once the person says so, and are drafts again when that is undone', async () => {
    const desk = await openDesk();
    const [text] = (await drop(desk, { 'a.md': published })).imported;
    for (const [isKept, status] of [
      [true, 'published'],
      [false, 'draft'],
    ] as const) {
      const report = valueOf(await desk.handlers['import:keep-status']({ isKept }));
      expect(report.imported[0]?.arrival.status).toBe(status);
      expect(await statusOf(desk, text?.id)).toBe(status);
    }
  });

  it('keep a status that somebody gave them since', async () => {
    const desk = await openDesk();
    const [text] = (await drop(desk, { 'a.md': published })).imported;
    const { article, revision } = valueOf(await desk.handlers['article:open'](text?.id ?? ''));
    await desk.handlers['article:save']({ article: { ...article, status: 'ready' }, base: revision });
    await desk.handlers['import:keep-status']({ isKept: true });
    expect(await statusOf(desk, text?.id)).toBe('ready');
  });

  it('are left to the window where they are on the sheet', async () => {
    const desk = await openDesk();
    const [text] = (await drop(desk, { 'a.md': published })).imported;
    const choice = { isKept: true, onSheet: text?.id ?? '' };
    const report = valueOf(await desk.handlers['import:keep-status'](choice));
    expect(report.imported[0]?.arrival.status).toBe('published');
    expect(await statusOf(desk, text?.id)).toBe('draft');
  });
});
