import { execFileSync } from 'node:child_process';
import { simpleParser } from 'mailparser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Article, Masthead } from '../../../../src/article';
import { makePressMail } from '../../../../electron/export/press/mail/press-mail';
import { proofMail } from '../../../../electron/export';
import { everyBlock } from '../../../fixtures/every-block';
import { embargoedRelease, sampleMasthead, sampleRelease } from '../../../render/press/sample-release';
import { asSearchable, machineSecrets, photoSecrets, pressMaterial } from '../press-fixture';

const material = pressMaterial();

function orderOf(article: Article, masthead: Masthead = sampleMasthead) {
  return { article, masthead, readPicture: material.readPicture, cache: null };
}

async function messageOf(article: Article, masthead: Masthead = sampleMasthead): Promise<Buffer> {
  const packed = await makePressMail(orderOf(article, masthead));
  if (!packed.ok) throw new Error(packed.problem.kind);
  return Buffer.from(packed.value.message);
}

/** What Python's mail library reads in a message: its headers, parts, defects and plain text. */
function readByPython(message: Buffer): {
  headers: [string, string][];
  parts: [type: string, disposition: string | null, contentId: string | null][];
  defects: string[];
  text: string;
} {
  const script = `
import sys, json, email, email.policy
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = [[p.get_content_type(), p.get_content_disposition(), p['Content-ID']] for p in message.walk()]
defects = [repr(d) for p in message.walk() for d in p.defects]
text = message.get_body(('plain',)).get_content()
print(json.dumps({'headers': [[k, str(v)] for k, v in message.items()], 'parts': parts, 'defects': defects, 'text': text}))`;
  return JSON.parse(
    execFileSync('python3', ['-c', script], { input: message, encoding: 'utf8' }),
  ) as ReturnType<typeof readByPython>;
}

describe('a press mail', () => {
  it('is a valid unsent message: plain text, then HTML with its lead picture', async () => {
    const read = readByPython(await messageOf(sampleRelease));
    expect(read.defects).toEqual([]);
    expect(read.parts.map(([type]) => type)).toEqual([
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/jpeg',
    ]);
    expect(read.parts[4]?.[1]).toBe('inline');
    expect(read.headers.map(([name]) => name).sort()).toEqual(
      ['Content-Language', 'Content-Type', 'From', 'MIME-Version', 'Subject', 'X-Unsent'].sort(),
    );
    expect(Object.fromEntries(read.headers)).toMatchObject({
      From: 'La Ligne d’Ourche <bonjour@ligne-ourche.example>',
      Subject: sampleRelease.headline,
      'X-Unsent': '1',
    });
    expect(read.text).toContain(sampleRelease.standfirst.slice(0, 40));
  });

  it('keeps lines within 76 bytes, ended by CR LF, in ASCII', async () => {
    const message = await messageOf(embargoedRelease);
    expect(message.every((byte) => byte < 128)).toBe(true);
    const text = message.toString('ascii');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('shows the lead picture in its HTML, small and without metadata', async () => {
    const parsed = await simpleParser(await messageOf(sampleRelease), { skipImageLinks: true });
    const [picture] = parsed.attachments;
    expect(parsed.attachments).toHaveLength(1);
    expect(parsed.html).toContain(`src="cid:${picture?.cid ?? '?'}"`);
    const bytes = picture?.content ?? Buffer.alloc(0);
    const { width, exif, xmp, iptc } = await sharp(bytes).metadata();
    expect(width).toBeLessThanOrEqual(1200);
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(bytes.length).toBeLessThan(120_000);
    for (const secret of photoSecrets) expect(asSearchable(bytes)).not.toContain(secret);
  });

  it('stays under 200 kB, its HTML under 60 kB, and loads nothing', async () => {
    const message = await messageOf({ ...sampleRelease, body: [...sampleRelease.body, ...everyBlock] });
    const parsed = await simpleParser(message, { skipImageLinks: true });
    const html = String(parsed.html);
    expect(message.length).toBeLessThan(200_000);
    expect(html.length).toBeLessThan(60_000);
    expect(html).not.toMatch(/(src|background|srcset)="(?!cid:)/);
    expect(html.replaceAll(/<!--.*?-->/g, '')).not.toMatch(
      /<(script|link|style|iframe|form)\b|url\(|@import/i,
    );
  });

  it('says the embargo before anything else in each part', async () => {
    const parsed = await simpleParser(await messageOf(embargoedRelease));
    const line = 'SOUS EMBARGO JUSQU’AU mardi 3\u00a0mars 2026, 6\u00a0h\u00a000 (heure de Paris)';
    expect(parsed.text?.split('\n')[1]).toBe(line);
    const body = String(parsed.html)
      .replace(/^[^]*<body[^>]*>/, '')
      .replace(/<[^>]+>/g, '')
      .trim();
    expect(body.startsWith(line)).toBe(true);
    expect(parsed.subject).toBe(`EMBARGO 3/3\u00a06\u00a0h – ${embargoedRelease.headline}`);
  });

  it('has the same words in both parts', async () => {
    const parsed = await simpleParser(await messageOf({ ...sampleRelease, body: everyBlock }), {
      skipImageLinks: true,
    });
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const entities: Record<string, string> = {
      '&#38;': '&',
      '&#39;': "'",
      '&#160;': ' ',
      '&#60;': '<',
      '&#62;': '>',
    };
    const html = String(parsed.html)
      .replace(/^[^]*<body[^>]*>/, '')
      .replace(/<(\/?)(sup|sub|strong|em|span|a)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#\d+;/g, (entity) => entities[entity] ?? '?');
    const inText = new Set(words(parsed.text ?? ''));
    const missing = words(html).filter((word) => !inText.has(word) && word !== 'CO2');
    expect(missing.join(' ')).toBe(
      'en pleine taille dans le dossier de presse'
        .split(' ')
        .filter((word) => missing.includes(word))
        .join(' '),
    );
  });

  it('has no sender when the group gave no address, and no picture when there is none', async () => {
    const read = readByPython(
      await messageOf({ ...sampleRelease, lead: null }, { ...sampleMasthead, email: '' }),
    );
    expect(read.headers.map(([name]) => name)).not.toContain('From');
    expect(read.parts.map(([type]) => type)).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
  });

  it('has the same bytes twice, and names neither machine nor user', async () => {
    const [once, again] = [await messageOf(sampleRelease), await messageOf(sampleRelease)];
    expect(once.equals(again)).toBe(true);
    for (const secret of machineSecrets()) expect(once.toString('latin1')).not.toContain(secret);
  });

  it('names the picture that is missing or unreadable', async () => {
    const order = orderOf(sampleRelease);
    const missing = await makePressMail({ ...order, readPicture: () => Promise.resolve(null) });
    expect(missing).toEqual({
      ok: false,
      problem: { kind: 'picture-missing', article: sampleRelease.headline, picture: '1'.repeat(64) },
    });
    const damaged = await makePressMail({
      ...order,
      readPicture: () => Promise.resolve(Buffer.from('no picture')),
    });
    expect(damaged).toMatchObject({ ok: false, problem: { kind: 'picture-unreadable' } });
  });
});

describe('hostile text in a press mail', () => {
  const nasty = 'Fin\r\nBcc: espion@exemple.org\r\n\r\n<script>alert(1)</script> "&\' 🚆 \u202etxet';

  it('never becomes a header, a recipient or markup', async () => {
    const article = {
      ...sampleRelease,
      headline: nasty,
      kicker: nasty,
      standfirst: nasty,
      dateline: nasty,
      byline: nasty,
    };
    const masthead = { ...sampleMasthead, name: nasty, shortName: nasty };
    const message = await messageOf(article, masthead);
    const read = readByPython(message);
    expect(read.headers.map(([name]) => name).sort()).toEqual(
      ['Content-Language', 'Content-Type', 'From', 'MIME-Version', 'Subject', 'X-Unsent'].sort(),
    );
    expect(read.defects).toEqual([]);
    const parsed = await simpleParser(message);
    expect(parsed.subject).toBe('Fin Bcc: espion@exemple.org <script>alert(1)</script> "&\' 🚆 txet');
    expect(parsed.from?.value.map((one) => one.address)).toEqual(['bonjour@ligne-ourche.example']);
    expect(String(parsed.html)).not.toContain('<script');
    expect(String(parsed.html)).not.toContain('\u202e');
  });

  it('is no sender when the address would be more than one', async () => {
    for (const email of [
      'a@exemple.org, b@exemple.org',
      'a@exemple.org\r\nBcc: b@exemple.org',
      '<a@exemple.org>',
    ]) {
      const read = readByPython(await messageOf(sampleRelease, { ...sampleMasthead, email }));
      expect(read.headers.map(([name]) => name)).not.toContain('From');
      expect(read.headers.map(([name]) => name)).not.toContain('Bcc');
    }
  });

  it('is encoded whatever its length and script', async () => {
    const long = 'Une très longue manchette qui ne finit pas '.repeat(8).trim();
    expect(readByPython(await messageOf({ ...sampleRelease, headline: long })).headers).toContainEqual([
      'Subject',
      long,
    ]);
    const arabic = await simpleParser(
      await messageOf({ ...sampleRelease, language: 'ar', headline: 'القطار الأخير' }),
    );
    expect(arabic.subject).toContain('القطار الأخير');
    expect(String(arabic.html)).toContain('<html lang="ar" dir="rtl">');
  });
});

describe('the proof of a press mail', () => {
  it('shows the subject, picture and size of the message', async () => {
    const proof = await proofMail(orderOf(sampleRelease));
    if (!proof.ok) throw new Error(proof.problem.kind);
    expect(proof.value.size).toBe((await messageOf(sampleRelease)).length);
    expect(proof.value.html).toContain('src="data:image/jpeg;base64,');
    expect(proof.value.html).not.toContain('cid:');
    expect(proof.value.subject).toContain(sampleRelease.headline);
  });
});
