import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deskFilesFrom } from '../../electron/main/app-protocol/desk-files';
import { pictureRenditions } from '../../electron/main/app-protocol/picture-renditions';
import { holdProofs } from '../../electron/main/app-protocol/proofs';

describe('app://desk/', () => {
  /** The built window in a folder, with a secret beside it. */
  function aDesk() {
    const around = mkdtempSync(join(tmpdir(), 'desk-'));
    onTestFinished(() => rmSync(around, { recursive: true, force: true }));
    const folder = join(around, 'renderer');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(around, 'secret.js'), 'secret');
    writeFileSync(join(around, 'renderer-old.js'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<head><meta name="csp-nonce" content="" /></head>');
    writeFileSync(join(folder, 'assets', 'desk.js'), 'desk');
    writeFileSync(join(folder, 'notes.db'), 'secret');
    return deskFilesFrom(folder);
  }

  it('gives its page under a strict policy with a nonce of its own', async () => {
    const desk = aDesk();
    const first = await desk(new URL('app://desk/'));
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']{20,})'/.exec(policy)?.[1];
    expect(await first.text()).toContain(`<meta name="csp-nonce" content="${nonce}" />`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|nonce|\*|http)/);
    const second = await desk(new URL('app://desk/index.html'));
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('gives its files with their type', async () => {
    const answer = await aDesk()(new URL('app://desk/assets/desk.js'));
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe('desk');
  });

  it.each([
    'app://desk/../secret.js',
    'app://desk/%2e%2e/secret.js',
    'app://desk/..%2fsecret.js',
    'app://desk/..%5csecret.js',
    'app://desk/assets/..%2f..%2fsecret.js',
    'app://desk/%2e%2e%2frenderer-old.js',
    'app://desk//etc/passwd',
    'app://desk/assets',
    'app://desk/assets/desk.js%00.html',
    'app://desk/notes.db',
    'app://desk/%E0%A4%A',
    'app://desk/none.js',
  ])('gives nothing at %s', async (address) => {
    const answer = await aDesk()({ pathname: address.slice('app://desk'.length) } as URL);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });
});

describe('app://desk/proof/', () => {
  const page = (text: string) => new Map([['index.html', { type: 'text/html', bytes: Buffer.from(text) }]]);

  it('gives what was held, under a policy without scripts', async () => {
    const proofs = holdProofs();
    const address = proofs.hold('site', page('un'));
    const answer = proofs.answer(new URL(`${address}index.html`));
    expect(await answer.text()).toBe('un');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors app://desk');
    expect(policy).not.toContain('script');
    expect(policy).toContain('sandbox');
    expect(proofs.answer(new URL(address)).status).toBe(200);
  });

  it('forgets the older proofs of a kind, and only those', () => {
    const proofs = holdProofs();
    const press = proofs.hold('press', page('courriel'));
    const sites = ['un', 'deux', 'trois'].map((text) => proofs.hold('site', page(text)));
    const status = (address: string) => proofs.answer(new URL(address)).status;
    expect(sites.map(status)).toEqual([404, 200, 200]);
    expect(status(press)).toBe(200);
  });

  it.each([
    'app://desk/proof/',
    'app://desk/proof/site/1/../../2/',
    'app://desk/proof/site/9/index.html',
    'app://desk/proof/__proto__/1/',
  ])('gives nothing at %s', (address) => {
    const proofs = holdProofs();
    expect(proofs.answer(new URL(address)).status).toBe(404);
  });
});

describe('app://picture/', () => {
  const hash = 'ab'.repeat(32);

  /** A photograph taken upright by a camera held on its side, with the place it was taken at. */
  async function aPhotograph(): Promise<Buffer> {
    const picture = sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#7755aa' } });
    return picture
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 6/1 0/1' }, IFD0: { Artist: 'Nom' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  }

  async function answerTo(address: string, bytes: Buffer | null) {
    const pictures = { readPicture: () => Promise.resolve(bytes), findPicture: () => null };
    return pictureRenditions(() => Promise.resolve(pictures))(new URL(address));
  }

  it('gives a picture upright, at the width asked or the next larger, and without its data', async () => {
    const answer = await answerTo(`app://picture/${hash}?w=600`, await aPhotograph());
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { width, height, format, exif } = await sharp(bytes).metadata();
    expect({ width, height, format, exif }).toEqual({
      width: 640,
      height: 1280,
      format: 'webp',
      exif: undefined,
    });
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it('never makes a picture larger than it is, nor than the cap', async () => {
    const small = await sharp({ create: { width: 50, height: 40, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const answer = await answerTo(`app://picture/${hash}?w=1920`, small);
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(50);
    const large = await sharp({ create: { width: 4000, height: 40, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    for (const address of [
      `app://picture/${hash}?w=99999`,
      `app://picture/${hash}`,
      `app://picture/${hash}?w=-3`,
    ]) {
      const capped = await answerTo(address, large);
      expect((await sharp(Buffer.from(await capped.arrayBuffer())).metadata()).width).toBe(2560);
    }
  });

  it.each([`app://picture/${'ab'.repeat(31)}`, 'app://picture/../../etc/passwd', `app://picture/${hash}x`])(
    'gives nothing at %s',
    async (address) => {
      expect((await answerTo(address, await aPhotograph())).status).toBe(404);
    },
  );

  it('gives nothing when the archive does not hold it', async () => {
    expect((await answerTo(`app://picture/${hash}`, null)).status).toBe(404);
  });
});
