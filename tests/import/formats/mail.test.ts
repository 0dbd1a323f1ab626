import { describe, expect, it, test } from 'vitest';
import { packMail } from '../../../electron/export/press/mail/pack-mail';
import { renderPressMail } from '../../../src/render';
import { emptyMasthead } from '../../../src/article';
import type { Article, Masthead } from '../../../src/article';
import { encoded } from '../support/encoder';
import { textsByLanguage } from '../support/languages';
import { problemOf, read, sketch } from '../support/read-fixture';

const text = (words: string) => ({ type: 'text' as const, text: words, marks: [] });
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] });

const article: Article = {
  id: '0a4f3a55-6d0e-4b0c-9b0e-0a4f3a556d0e',
  kind: 'release',
  language: 'fr',
  kicker: 'Ligne de la Lorsanne',
  headline: 'Les trains du matin reviennent',
  standfirst: 'La Région a tenu parole, avec quatorze trains par jour dès septembre.',
  byline: 'La Petite Ligne',
  dateline: 'Montrelay',
  date: { local: '2026-05-12T11:30', zone: 'Europe/Paris' },
  embargo: null,
  status: 'ready',
  slug: 'trains',
  tags: [],
  lead: {
    type: 'figure',
    picture: { hash: 'a'.repeat(64), type: 'image/jpeg', width: 4, height: 3 },
    alt: 'Un quai plein',
    caption: 'À la halte, mardi',
    credit: 'Maud',
  },
  body: [
    {
      type: 'paragraph',
      content: [text('Ils ont signé'), { type: 'footnote', content: [text('De janvier à mai.')] }, text('.')],
    },
    { type: 'crosshead', level: 1, content: [text('Et ensuite')] },
    paragraph('Une réunion publique suivra.'),
  ],
  notesToEditors: [paragraph('Photos sur demande.')],
};

const masthead: Masthead = {
  ...emptyMasthead(),
  name: 'Collectif des haltes',
  email: 'presse@haltes.invalid',
  boilerplate: { fr: 'Le collectif défend la ligne.' },
};

async function pressMail(of: Article): Promise<Uint8Array> {
  const mail = renderPressMail(of, masthead);
  const pictures = mail.pictures.map(({ cid }) => ({
    cid,
    name: 'photo-1.jpg',
    type: 'jpg' as const,
    bytes: Buffer.from('photo'),
  }));
  return packMail(mail, masthead, pictures);
}

describe('a press mail of our own', () => {
  it('comes back as its article, and what framed it is in the report', async () => {
    const { article: back, notices } = await read('a.eml', await pressMail(article));
    const { kicker, headline, standfirst, byline, dateline, language } = article;
    expect(back).toMatchObject({ kicker, headline, standfirst, byline, dateline, language });
    expect(back.lead).toMatchObject({ alt: 'Un quai plein', caption: 'À la halte, mardi', credit: 'Maud' });
    expect(sketch(back.body)).toEqual([
      'p Ils ont signé{De janvier à mai.}.',
      'h1 Et ensuite',
      'p Une réunion publique suivra.',
    ]);
    expect(sketch(back.notesToEditors)).toEqual(['p Photos sur demande.']);
    expect(notices).toEqual([{ kind: 'dropped', file: 'a.eml', what: 'release-frame', count: 1 }]);
  });

  it('that is under embargo comes back as a draft, its notice in the report', async () => {
    const embargo = { local: '2026-06-01T06:00', zone: 'Europe/Paris' };
    const { article: back, notices } = await read('a.eml', await pressMail({ ...article, embargo }));
    expect(back).toMatchObject({ headline: article.headline, status: 'draft' });
    expect(notices).toContainEqual(expect.objectContaining({ what: 'release-frame' }));
  });
});

const mailOf = (headers: readonly string[], body: string | Uint8Array) =>
  Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);

describe('a mail of a stranger', () => {
  it('in plain text is read in its encoding, its lines joined, its subject and date taken', async () => {
    const words = textsByLanguage.cs;
    const bytes = mailOf(
      [
        'From: Jana <jana@priklad.invalid>',
        'Subject: =?utf-8?B?RndkOiBWb2Rh?=',
        'Date: Tue, 3 Mar 2026 07:54:00 +0100',
        'Content-Type: text/plain; charset=windows-1250',
        'Content-Transfer-Encoding: 8bit',
      ],
      encoded(words, 'windows-1250'),
    );
    const { article: back } = await read('a.eml', bytes);
    expect(back).toMatchObject({
      headline: 'Voda',
      language: 'cs',
      date: { local: '2026-03-03T07:54', zone: 'Europe/Paris' },
    });
    expect(sketch(back.body)).toEqual([`p ${words}`]);
  });

  it('in HTML keeps the pictures that it shows, and names what else is attached', async () => {
    const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`;
    const body = [
      part('Content-Type: text/html; charset=utf-8', '<p>Mots <img src="cid:p1" alt="Un quai">.</p>'),
      part('Content-Type: image/png\r\nContent-ID: <p1>\r\nContent-Transfer-Encoding: base64', 'cXVhaQ=='),
      part(
        'Content-Type: application/pdf; name="tract.pdf"\r\nContent-Transfer-Encoding: base64',
        'JVBERg==',
      ),
      '--b--\r\n',
    ].join('');
    const headers = ['Subject: Quai', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'];
    const { article: back, notices } = await read('a.eml', mailOf(headers, body));
    expect(back.body).toContainEqual(expect.objectContaining({ type: 'figure', alt: 'Un quai' }));
    expect(notices).toContainEqual({ kind: 'dropped', file: 'a.eml', what: 'attachment', count: 1 });
  });

  it.each([
    ['text/html', '<p>Les trains du matin reviennent.</p>', ''],
    ['text/plain', 'Les trains du matin reviennent.', '=?utf-8?Q?invalid?='],
  ])(
    'whose only text, as %s, has a disposition that says nothing has it as its text',
    async (type, words, said) => {
      const headers = [
        'Subject: Trains',
        `Content-Type: ${type}; charset=utf-8`,
        `Content-Disposition: ${said}`,
      ];
      const { article: back, notices } = await read('a.eml', mailOf(headers, words));
      expect(sketch(back.body)).toEqual(['p Les trains du matin reviennent.']);
      expect(notices.filter(({ kind }) => kind === 'dropped')).toEqual([]);
    },
  );

  it('without words, or nested to do harm, is refused', async () => {
    expect(await problemOf('a.eml', mailOf(['Subject: x'], ''))).toMatchObject({ kind: 'file-unreadable' });
    const endless = `Subject: ${'a'.repeat(3_000_000)}\r\n\r\nMots.`;
    expect(await problemOf('a.eml', endless)).toMatchObject({ why: 'it is cut or damaged' });
    const nested = Array.from(
      { length: 600 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join('');
    expect(await problemOf('a.eml', `Subject: x\r\n${nested}`)).toMatchObject({
      kind: 'file-unreadable',
      why: 'it is nested too deeply',
    });
  });
});

test('a page saved as MHTML is read in its encoding, with its pictures', async () => {
  const words = textsByLanguage.ru;
  const html = `<html><head><title>Вода</title></head><body><h1>Вода</h1><p>${words}</p><img src="file:///C:/a/b.png" alt="Река"></body></html>`;
  const mhtml = [
    'From: <Saved by Blink>',
    'Subject: x',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="=b"',
    '',
    '--=b',
    'Content-Type: text/html; charset=windows-1251',
    'Content-Transfer-Encoding: base64',
    'Content-Location: file:///C:/a.htm',
    '',
    Buffer.from(encoded(html, 'windows-1251')).toString('base64'),
    '--=b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: file:///C:/a/b.png',
    '',
    'cXVhaQ==',
    '--=b--',
  ].join('\r\n');
  const { article: back } = await read('a.mht', mhtml);
  expect([back.headline, ...sketch(back.body)]).toEqual([
    'Вода',
    `p ${words}`,
    'figure alt=Река caption= credit=',
  ]);
});
