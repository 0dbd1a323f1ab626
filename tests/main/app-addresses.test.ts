import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveDeskFiles } from '../../electron/main/app-protocol/desk-files';
import { createThumbnails } from '../../electron/handlers';
import { servePictures } from '../../electron/main/app-protocol/picture-renditions';
import { createProofStore } from '../../electron/main/app-protocol/proofs';

describe('app://desk/', () => {
  const head = '<head><meta name="csp-nonce" content="" /></head>';

  /** The built window in a folder, with secrets beside it. */
  function aDesk() {
    const parent = mkdtempSync(join(tmpdir(), 'desk-'));
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const folder = join(parent, 'renderer');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(parent, 'secret.js'), 'secret');
    writeFileSync(join(parent, 'renderer-old.js'), 'secret');
    writeFileSync(join(folder, 'index.html'), `${head}<script src="./assets/desk.js"></script>`);
    writeFileSync(join(folder, 'assets', 'desk.js'), 'desk');
    writeFileSync(join(folder, 'notes.db'), 'secret');
    return serveDeskFiles(folder);
  }

  it('serves its page under a strict policy with a new nonce each time', async () => {
    const desk = aDesk();
    const first = await desk.serve(new URL('app://desk/'));
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']{20,})'/.exec(policy)?.[1];
    expect(await first.text()).toContain(`<meta name="csp-nonce" content="${nonce}" />`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|nonce|\*|http)/);
    const second = await desk.serve(new URL('app://desk/index.html'));
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('serves its files with their type', async () => {
    const response = await aDesk().serve(new URL('app://desk/assets/desk.js'));
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('desk');
  });

  it('tells when the page has got all files that it names', async () => {
    const desk = aDesk();
    let isServed = false;
    void desk.pageServed.then(() => (isServed = true));
    await desk.serve(new URL('app://desk/'));
    await desk.serve(new URL('app://desk/assets/none.js'));
    expect(isServed).toBe(false);
    await desk.serve(new URL('app://desk/assets/desk.js'));
    expect(isServed).toBe(true);
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
  ])('serves nothing at %s', async (address) => {
    const response = await aDesk().serve({ pathname: address.slice('app://desk'.length) } as URL);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });
});

describe('app://desk/proof/', () => {
  const page = (text: string) => new Map([['index.html', { type: 'text/html', bytes: Buffer.from(text) }]]);

  it('serves what is held, under a policy without scripts', async () => {
    const proofs = createProofStore();
    const address = proofs.hold('site', page('un'));
    const response = proofs.respond(new URL(`${address}index.html`));
    expect(await response.text()).toBe('un');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors app://desk');
    expect(policy).not.toContain('script');
    expect(policy).toContain('sandbox');
    expect(proofs.respond(new URL(address)).status).toBe(200);
  });

  it('drops the older proofs of a kind, and only those', () => {
    const proofs = createProofStore();
    const press = proofs.hold('press', page('courriel'));
    const sites = ['un', 'deux', 'trois'].map((text) => proofs.hold('site', page(text)));
    const status = (address: string) => proofs.respond(new URL(address)).status;
    expect(sites.map(status)).toEqual([404, 200, 200]);
    expect(status(press)).toBe(200);
  });

  it.each([
    'app://desk/proof/',
    'app://desk/proof/site/1/../../2/',
    'app://desk/proof/site/9/index.html',
    'app://desk/proof/__proto__/1/',
  ])('serves nothing at %s', (address) => {
    const proofs = createProofStore();
    expect(proofs.respond(new URL(address)).status).toBe(404);
  });
});

describe('app://picture/', () => {
  const hash = 'ab'.repeat(32);

  /** A photograph with an Exif orientation and a GPS position. */
  async function aPhotograph(): Promise<Buffer> {
    const picture = sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#7755aa' } });
    return picture
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 6/1 0/1' }, IFD0: { Artist: 'Nom' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  }

  async function respondTo(address: string, bytes: Buffer | null) {
    const pictures = { read: () => Promise.resolve(bytes) };
    const thumbnail = createThumbnails({ pictures, startProcess: null, cache: null });
    return servePictures({ pictures: () => Promise.resolve(pictures), thumbnail })(new URL(address));
  }

  it('serves a picture upright, at the requested width or the next larger, without its metadata', async () => {
    const response = await respondTo(`app://picture/${hash}?w=600`, await aPhotograph());
    const bytes = Buffer.from(await response.arrayBuffer());
    const { width, height, format, exif } = await sharp(bytes).metadata();
    expect({ width, height, format, exif }).toEqual({
      width: 640,
      height: 1280,
      format: 'webp',
      exif: undefined,
    });
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('never makes a picture larger than it is, nor than the largest width', async () => {
    const small = await sharp({ create: { width: 50, height: 40, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const response = await respondTo(`app://picture/${hash}?w=1920`, small);
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(50);
    const large = await sharp({ create: { width: 4000, height: 40, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    for (const address of [
      `app://picture/${hash}?w=99999`,
      `app://picture/${hash}`,
      `app://picture/${hash}?w=-3`,
    ]) {
      const capped = await respondTo(address, large);
      expect((await sharp(Buffer.from(await capped.arrayBuffer())).metadata()).width).toBe(2560);
    }
  });

  it.each([`app://picture/${'ab'.repeat(31)}`, 'app://picture/../../etc/passwd', `app://picture/${hash}x`])(
    'serves nothing at %s',
    async (address) => {
      expect((await respondTo(address, await aPhotograph())).status).toBe(404);
    },
  );

  it('serves nothing when the archive does not hold it', async () => {
    expect((await respondTo(`app://picture/${hash}`, null)).status).toBe(404);
  });
});
