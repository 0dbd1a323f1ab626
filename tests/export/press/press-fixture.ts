import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Article } from '../../../src/article';
import { plainNames } from '../../../electron/export/naming/name-texts';
import type { Job, Material } from '../../../electron/export/order/job';
import { createTypesetter } from '../../../electron/export/typeset/typesetter';
import { sampleMasthead } from '../../render/press/sample-release';

/** A photo as a phone takes it: large, with location, owner and serial number in its metadata. */
export async function phonePhoto(width: number, height: number): Promise<Uint8Array> {
  const grain = await sharp(grainOf(300, 200), { raw: { width: 300, height: 200, channels: 3 } })
    .resize(width, height)
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#7a9cc4' } })
    .composite([{ input: grain, blend: 'overlay' }])
    .withExif({
      IFD0: { Make: 'Telefon', Artist: 'PRIVATE-OWNER', Software: '/home/private-owner/retouche' },
      IFD2: { BodySerialNumber: 'SERIAL-0042' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 7/1 30/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '1/1 40/1 0/1',
      },
    })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** Grey noise, always the same, so that exports are reproducible. */
function grainOf(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < pixels.length; at += 3) {
    seed = (seed * 48_271) % 2_147_483_647;
    pixels.fill(40 + (seed % 176), at, at + 3);
  }
  return pixels;
}

/** The private metadata of such a photo. */
export const photoSecrets = ['PRIVATE-OWNER', 'private-owner', 'SERIAL-0042', 'Telefon'];

/** Names of this machine and its user, which no exported file may contain. */
export function machineSecrets(): string[] {
  const { username } = os.userInfo();
  const names = [
    os.hostname(),
    os.homedir(),
    `${os.tmpdir()}/`,
    process.cwd(),
    ...(username.length > 4 ? [username] : []),
  ];
  return names.filter((name) => name.length > 4);
}

const photos = new Map([
  ['1'.repeat(64), await phonePhoto(2400, 1600)],
  ['2'.repeat(64), await phonePhoto(1200, 1800)],
]);

/** Articles and pictures of the sample, as the archive passes them to an export. */
export function pressMaterial(...articles: Article[]): Material {
  const readPicture = (hash: string) =>
    Promise.resolve(photos.get(hash) ?? photos.get('1'.repeat(64)) ?? null);
  return {
    articles,
    masthead: sampleMasthead,
    names: plainNames,
    draftWords: { draft: 'Draft', tooMany: 'Page too many' },
    readPicture,
  };
}

/** An export as the command line runs it, with the real typesetter. */
export function pressJob(): Job {
  const resources = path.resolve('resources');
  const typesetter = createTypesetter(resources);
  return {
    now: Date.parse('2026-02-24T10:00:00Z'),
    signal: new AbortController().signal,
    progress: () => undefined,
    resources,
    cache: null,
    typeset: (request) => Promise.resolve(typesetter.typeset(request)),
  };
}

/** Bytes as text that can be searched. */
export function asSearchable(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
