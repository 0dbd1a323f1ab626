import { existsSync, readFileSync } from 'node:fs';
import { keyOfContent } from '../export/kept-typesetting';

/** What decides how leaflets come out: templates, faces, code and samples, the libraries that set and draw, and the tests themselves. */
export const inputsOfLeaflets = [
  'resources/templates',
  'resources/fonts/print',
  'resources/sample',
  'electron/export/folder',
  'electron/export/leaflet',
  'electron/export/naming',
  'electron/export/order',
  'electron/export/pictures',
  'electron/export/signing',
  'electron/export/typeset',
  'src/article',
  'src/leaflet',
  'src/messages/outlets',
  'src/render/appointment',
  'src/render/drawing',
  'src/render/leaflet',
  'src/render/press/release.ts',
  'src/render/print',
  'src/render/site/paths.ts',
  'tests/article/sample.ts',
  'tests/export/kept-typesetting.ts',
  'tests/export/leaflet',
  'tests/export/pdf-readers.ts',
  'tests/fixtures/appointment.ts',
  'tests/fixtures/closing-stations.ts',
  'tests/fixtures/leaflet-articles.ts',
  'tests/fixtures/leaflets',
  'tests/leaflet',
  'node_modules/@myriaddreamin/typst-ts-node-compiler/package.json',
  'node_modules/sharp/package.json',
];

/** The state in which all of them passed last, which `npm run leaflets` writes. */
const record = 'tests/fixtures/leaflets-passed.json';

/** The state of the inputs, as it is now. */
export function stateOfLeaflets(): string {
  return keyOfContent(inputsOfLeaflets);
}

function statePassed(): unknown {
  return existsSync(record) && (JSON.parse(readFileSync(record, 'utf8')) as { state: unknown }).state;
}

/**
 * Whether the whole set of leaflets is set: one of its inputs is not as it was when all of them passed last, or it is asked for. Else
 * only those that stand for the others are.
 */
export const isSetWhole = process.env['RONEO_LEAFLETS'] === 'all' || statePassed() !== stateOfLeaflets();
