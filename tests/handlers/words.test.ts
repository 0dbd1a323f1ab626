import { describe, expect, it } from 'vitest';
import { emptyMasthead } from '../../src/article';
import { argumentSchemas } from '../../src/contract';
import { openDesk, valueOf } from './desk';

describe('the personal dictionary', () => {
  it('keeps each word once, in the order added', async () => {
    const { handlers, archive } = await openDesk();
    expect(valueOf(await handlers['words:list'](null))).toEqual([]);
    await handlers['words:add']('Kergristix');
    await handlers['words:add']('Échappix');
    expect(valueOf(await handlers['words:add']('Kergristix'))).toEqual(['Kergristix', 'Échappix']);
    expect(archive.words.open()).toEqual(['Kergristix', 'Échappix']);
  });

  it('passes each change to the spell check', async () => {
    const desk = await openDesk();
    await desk.handlers['words:add']('Kergristix');
    expect(desk.known).toEqual(['Kergristix']);
    expect(valueOf(await desk.handlers['words:remove']('Kergristix'))).toEqual([]);
    expect(desk.known).toEqual([]);
  });

  it.each(['Kergrist-Moëlix', 'tou·te·s', 'O’Brix', 'G20'])('accepts « %s »', (word) => {
    expect(argumentSchemas['words:add'].safeParse(word).success).toBe(true);
  });

  it.each(['', 'deux mots', 'mot.', '-', '« mot »', '2026', '\u202f', 'a'.repeat(80)])(
    'refuses « %s »',
    (word) => {
      expect(argumentSchemas['words:add'].safeParse(word).success).toBe(false);
    },
  );
});

describe('the masthead’s names', () => {
  it('are passed to the spell check when it is saved, with the personal dictionary', async () => {
    const desk = await openDesk();
    await desk.handlers['words:add']('Kergristix');
    await desk.handlers['masthead:save']({ ...emptyMasthead(), name: 'Gare de Plouzévix' });
    expect(desk.known).toEqual(['Kergristix', 'Gare', 'de', 'Plouzévix']);
    await desk.handlers['masthead:save']({ ...emptyMasthead(), name: 'Gare ouverte' });
    expect(desk.known).toEqual(['Kergristix', 'Gare', 'ouverte']);
  });

  it('are known before the first text is checked', async () => {
    const desk = await openDesk();
    desk.archive.masthead.save({ ...emptyMasthead(), name: 'Plouzévix' }, desk.now);
    expect(valueOf(await desk.handlers['spelling:follow']({ languages: ['fr', 'br'] }))).toEqual(['fr']);
    expect(desk.known).toEqual(['Plouzévix']);
  });
});
