import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tools } from '../../../electron/handlers';
import { createHandlers } from '../../../electron/handlers';
import { failed } from '../../../src/contract';
import { keepArticle, newFolder, openDesk, ready, valueOf } from '../desk';
import type { Desk } from '../desk';

const hour = 3_600_000;

/** A desk that published a text, and holds another until 6 in the morning of the next day, in Paris. */
async function deskAtNight(isAutomatic = true, change?: (tools: Tools) => Tools) {
  let tools: Tools | undefined;
  const desk = await openDesk((given) => (tools = change ? change(given) : given));
  const there = join(await newFolder(), 'www');
  const destination = {
    id: randomUUID(),
    name: 'Site du groupe',
    isAutomatic,
    settings: { kind: 'folder' as const, folder: there },
  };
  valueOf(await desk.handlers['publish:save']({ destination }));
  await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
  valueOf(await desk.handlers['publish:run']({ id: destination.id, edition: 'now', accepted: null }));
  await keepArticle(desk, {
    ...ready('Le rapport', 'rapport'),
    embargo: { local: '2026-06-02T06:00', zone: 'Europe/Paris' },
  });
  /** The same archive, after another start of the program. */
  const startAgain = () => createHandlers(tools as Tools);
  return { ...desk, desk, there, startAgain };
}

const saidBy = (desk: Desk) =>
  desk.events.filter(({ name }) => name === 'publish:at-the-hour').map(({ payload }) => payload);

const atSix = Date.parse('2026-06-02T04:00:00Z');

describe('what was held until an hour', () => {
  it('is published at that hour and not before, while the program runs, and said', async () => {
    const { desk, there } = await deskAtNight();
    const [line] = valueOf(await desk.handlers['publish:list'](null)).destinations;
    expect(line?.nextAt).toBe(atSix);
    desk.now = atSix - 1;
    await desk.handlers['publish:look'](null);
    expect([await readdir(there), saidBy(desk)]).toEqual([expect.not.arrayContaining(['rapport']), []]);
    desk.now = atSix;
    await desk.handlers['publish:look'](null);
    await desk.handlers['publish:look'](null);
    expect(await readdir(there)).toContain('rapport');
    expect(saidBy(desk)).toEqual([
      { name: 'Site du groupe', headlines: ['Le rapport'], problem: null, isUnsigned: false },
    ]);
  });

  it('is published without a signature, which is said, while the group’s key is locked; what was signed stays so', async () => {
    const { desk, there, startAgain } = await deskAtNight();
    const { handlers } = desk;
    const passphrase = 'quatre mots pris au hasard';
    valueOf(await handlers['signing:make']({ passphrase }));
    valueOf(await handlers['settings:save']({ signExports: true }));
    const [line] = valueOf(await handlers['publish:list'](null)).destinations;
    const signed = { id: line?.id ?? '', edition: 'now' as const, isSigned: true, accepted: null };
    expect(await handlers['publish:run'](signed)).toEqual({
      ok: false,
      problem: { kind: 'signing-key-locked' },
    });
    valueOf(await handlers['signing:unlock']({ passphrase }));
    valueOf(await handlers['publish:run'](signed));
    expect(await readdir(join(there, 'eau'))).toEqual(['eau.txt', 'eau.txt.minisig', 'index.html']);
    const locked = startAgain();
    desk.now = atSix;
    await locked['publish:look'](null);
    expect(saidBy(desk)).toEqual([
      { name: 'Site du groupe', headlines: ['Le rapport'], problem: null, isUnsigned: true },
    ]);
    expect(await readdir(join(there, 'rapport'))).toEqual(['index.html']);
    expect(await readdir(join(there, 'eau'))).toContain('eau.txt.minisig');
    valueOf(await locked['signing:unlock']({ passphrase }));
    valueOf(await locked['publish:run'](signed));
    expect(await readdir(join(there, 'rapport'))).toContain('rapport.txt.minisig');
  });

  it('is not published by itself where the person did not ask for that', async () => {
    const { desk, there } = await deskAtNight(false);
    desk.now = atSix + hour;
    await desk.handlers['publish:look'](null);
    expect(await readdir(there)).not.toContain('rapport');
    expect(saidBy(desk)).toEqual([]);
    expect(valueOf(await desk.handlers['publish:overdue'](null))).toEqual([]);
  });

  it('is named at the next start where the program did not run, and published by the person', async () => {
    const { desk, there, startAgain } = await deskAtNight();
    desk.now = atSix + hour;
    const handlers = startAgain();
    expect(valueOf(await handlers['publish:overdue'](null))).toEqual([
      { name: 'Site du groupe', headlines: ['Le rapport'] },
    ]);
    await handlers['publish:look'](null);
    expect(await readdir(there)).not.toContain('rapport');
    const [line] = valueOf(await handlers['publish:list'](null)).destinations;
    valueOf(await handlers['publish:run']({ id: line?.id ?? '', edition: 'now', accepted: null }));
    expect(valueOf(await handlers['publish:overdue'](null))).toEqual([]);
  });

  it('is tried again some minutes after the line was cut, and said once', async () => {
    let isCut = false;
    const { desk, there } = await deskAtNight(true, (tools) => ({
      ...tools,
      openDestination: async (settings, secret) =>
        isCut
          ? failed({ kind: 'host-lost', host: 'exemple.org', why: 'timed-out' })
          : tools.openDestination(settings, secret),
    }));
    isCut = true;
    desk.now = atSix;
    await desk.handlers['publish:look'](null);
    desk.now += 60_000;
    await desk.handlers['publish:look'](null);
    expect(saidBy(desk)).toMatchObject([{ problem: { kind: 'host-lost' } }]);
    isCut = false;
    desk.now += 5 * 60_000;
    await desk.handlers['publish:look'](null);
    expect(await readdir(there)).toContain('rapport');
    expect(saidBy(desk)).toMatchObject([{ problem: { kind: 'host-lost' } }, { problem: null }]);
  });
});
