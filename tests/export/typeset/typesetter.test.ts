import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createTypesetter } from '../../../electron/export';
import type { TypesetRequest } from '../../../electron/export';
import { renderRelease } from '../../../src/render';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPdf } from '../pdf-readers';

const release = renderRelease(shortLeaflet, lineMasthead);

function requestOf(data: TypesetRequest['data'], more: Partial<TypesetRequest> = {}): TypesetRequest {
  const request = { template: 'release', title: 'Essai', files: new Map<string, Uint8Array>() } as const;
  return { ...request, data, want: 'pdf', standard: 'ua-1', ...more };
}

test('a report has no file; a document has a file and its number of pages', () => {
  const { typeset } = createTypesetter('resources');
  const report = typeset(requestOf({ release }, { want: 'report' }));
  expect(report).toMatchObject({ ok: true, value: { pages: 1, report: null, unprintable: '' } });
  expect(report.ok && report.value.pdf).toHaveLength(0);
  const file = typeset(requestOf({ release }));
  expect(file.ok && readPdf(file.value.pdf).info).toMatch(/Pages: +1\n/);
});

test('throws on a block that the template does not know', () => {
  const strange = { ...release, body: [{ kind: 'marquee', line: [] }] };
  expect(() => createTypesetter('resources').typeset(requestOf({ release: strange }))).toThrow(
    'unknown block: marquee',
  );
});

test('throws on a run that the template does not know', () => {
  const strange = { ...release, body: [{ kind: 'paragraph', line: [{ kind: 'blink', line: [] }] }] };
  expect(() => createTypesetter('resources').typeset(requestOf({ release: strange }))).toThrow(
    'unknown run: blink',
  );
});

test('throws on a missing font, whatever fonts the machine has', async () => {
  const resources = await mkdtemp(join(tmpdir(), 'roneo-resources-'));
  const home = await mkdtemp(join(tmpdir(), 'roneo-home-'));
  for (const folder of ['.fonts', '.local/share/fonts'])
    await cp('resources/fonts/print', join(home, folder), { recursive: true });
  await writeFile(
    join(home, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${join(home, '.fonts')}</dir></fontconfig>`,
  );
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_DATA_HOME', join(home, '.local/share'));
  vi.stubEnv('FONTCONFIG_FILE', join(home, 'fonts.conf'));
  try {
    await cp('resources/templates', join(resources, 'templates'), { recursive: true });
    await cp('resources/fonts/print', join(resources, 'fonts/print'), {
      recursive: true,
      filter: (file) => !file.includes('libre-franklin'),
    });
    expect(() => createTypesetter(resources).typeset(requestOf({ release }))).toThrow(
      'unknown font family: libre franklin',
    );
    await rm(join(resources, 'fonts/print'), { recursive: true });
    expect(() => createTypesetter(resources)).toThrow();
  } finally {
    vi.unstubAllEnvs();
    await rm(resources, { recursive: true });
    await rm(home, { recursive: true });
  }
});

test('a picture that cannot be decoded is a problem', async () => {
  const picture = 'a'.repeat(64);
  const figure = { kind: 'figure', picture, width: 30, height: 20, caption: '', credit: '', alt: 'Un quai' };
  const files = new Map([[picture, new TextEncoder().encode('no picture')]]);
  const set = createTypesetter('resources').typeset(
    requestOf({ release: { ...release, body: [figure] } }, { files }),
  );
  expect(set).toMatchObject({ ok: false, problem: { kind: 'typesetting', article: 'Essai' } });
});

test('the files of a document are removed after it', () => {
  const { typeset } = createTypesetter('resources');
  const figure = {
    kind: 'figure',
    picture: 'b'.repeat(64),
    width: 1,
    height: 1,
    caption: '',
    credit: '',
    alt: 'x',
  };
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );
  const data = { release: { ...release, body: [figure] } };
  expect(typeset(requestOf(data, { files: new Map([['b'.repeat(64), pixel]]) })).ok).toBe(true);
  expect(() => typeset(requestOf(data))).toThrow(/not found|searched/);
});

test('throws on a warning of Typst as on an error', async () => {
  const resources = await mkdtemp(join(tmpdir(), 'roneo-resources-'));
  try {
    await cp('resources/fonts/print', join(resources, 'fonts/print'), { recursive: true });
    await cp('resources/templates', join(resources, 'templates'), { recursive: true });
    await writeFile(join(resources, 'templates/release.typ'), '#set text(font: "Nowhere Grotesk")\nBonjour');
    expect(() => createTypesetter(resources).typeset(requestOf({ release }))).toThrow('nowhere grotesk');
  } finally {
    await rm(resources, { recursive: true });
  }
});

test('a word as long as a page and a letter under thousands of marks are set, without gigabytes or minutes', () => {
  const line = (text: string) => ({
    ...release,
    body: [{ kind: 'paragraph', line: [{ kind: 'text', text }] }],
  });
  const { typeset } = createTypesetter('resources');
  for (const text of ['a'.repeat(20_000), `Za${'\u0301\u0327'.repeat(60_000)}`])
    expect(typeset(requestOf({ release: line(text) }, { want: 'report' }))).toMatchObject({ ok: true });
});

test('a text that is longer than a book is a problem, not an hour of work', () => {
  const long = {
    ...release,
    body: [{ kind: 'paragraph', line: [{ kind: 'text', text: 'mot '.repeat(200_000) }] }],
  };
  expect(
    createTypesetter('resources').typeset(requestOf({ release: long }, { want: 'report' })),
  ).toMatchObject({
    ok: false,
    problem: { kind: 'typesetting', why: 'it is too long to be set' },
  });
});

test('a text of hundreds of nested lists is a problem, not an error of ours', () => {
  let block: unknown = { kind: 'paragraph', line: [] };
  for (let depth = 0; depth < 200; depth += 1) block = { kind: 'list', items: [[block]] };
  const deep = { ...release, body: [block] };
  expect(
    createTypesetter('resources').typeset(requestOf({ release: deep }, { want: 'report' })),
  ).toMatchObject({
    ok: false,
    problem: { kind: 'typesetting', why: 'it is nested too deeply' },
  });
});
