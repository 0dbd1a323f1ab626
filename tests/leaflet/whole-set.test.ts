import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, keyOfContent } from '../export/kept-typesetting';
import { newFolder } from '../handlers/desk';
import { inputsOfLeaflets, isSetWhole } from './whole-set';

const isInput = (path: string) => inputsOfLeaflets.some((input) => `${path}/`.startsWith(`${input}/`));

/** The files of the checkout that a file imports, types left out. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*? from '(\.[^']*)'/gm)].map(
    ([, path = '']) => `${relative('.', join(dirname(file), path))}.ts`,
  );
}

it(
  isSetWhole
    ? 'the whole set of leaflets is set: it is asked for, or not all of them have passed as their inputs are now'
    : 'a few leaflets stand for the whole set, which has passed with the very inputs of now',
  () => expect(inputsOfLeaflets.filter((input) => !existsSync(input))).toEqual([]),
);

it('an input that is changed, added, moved or gone is another state', async () => {
  const folder = await newFolder();
  const file = join(folder, 'tract', 'template.typ');
  mkdirSync(dirname(file));
  const states = [
    () => writeFileSync(file, '#set page(width: 148mm)'),
    () => writeFileSync(file, '#set page(width: 149mm)'),
    () => writeFileSync(join(folder, 'face.otf'), ''),
    () => renameSync(join(folder, 'face.otf'), join(folder, 'other.otf')),
  ].map((change) => {
    change();
    return keyOfContent([folder]);
  });
  expect(new Set(states).size).toBe(states.length);
  writeFileSync(join(folder, 'other.otf'), '');
  expect(keyOfContent([folder])).toBe(states.at(-1));
});

it('what the code of leaflets imports, but through the door of a room, is an input too', () => {
  const code = inputsOfLeaflets.filter((input) => /^(electron|src)\//.test(input));
  const missing = code.flatMap(filesOf).flatMap((file) =>
    importsOf(file)
      .filter((path) => existsSync(path) && !isInput(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(missing).toEqual([]);
});

it('what a test of the whole set imports of other tests is an input too', () => {
  const tests = filesOf('tests/export/leaflet').filter((file) => file.endsWith('.ts'));
  const missing = tests.flatMap((file) => {
    if (!/\b(isSetWhole|whenSetWhole)\b/.test(readFileSync(file, 'utf8'))) return [];
    return importsOf(file)
      .filter((path) => path.startsWith('tests/') && !isInput(path))
      .map((path) => `${file}: ${path}`);
  });
  expect(missing).toEqual([]);
});
