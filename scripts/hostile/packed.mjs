import { zipOf } from './zip.mjs';

// Mails, saved pages, RTF and zips of texts that were made to do harm.

const nested = (depth) =>
  Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  ).join('');
const mail = (body) => `Subject: Mots\r\nMIME-Version: 1.0\r\n${body}`;

/** [name, content] of each. */
export function packedTexts() {
  return [
    ['nested.eml', mail(nested(5_000))],
    ['nested-less.eml', mail(nested(400))],
    ['nested.mhtml', mail(nested(5_000))],
    ['endless-header.eml', `Subject: ${'a'.repeat(5_000_000)}\r\n\r\nmots`],
    [
      'outside.mhtml',
      mail(
        'Content-Type: text/html\r\nContent-Location: file:///etc/passwd\r\n\r\n<img src="file:///etc/passwd"><p>mots</p>',
      ),
    ],
    ['deep.rtf', `{\\rtf1 ${'{\\b '.repeat(300_000)}mots`],
    ['many-fonts.rtf', `{\\rtf1{\\fonttbl${'{\\f1\\fcharset2 Symbol;}'.repeat(100_000)}}mots}`],
    ['bin-lies.rtf', '{\\rtf1{\\pict\\pngblip\\bin2000000000 mots}}'],
    ['many-pictures.rtf', `{\\rtf1 ${'{\\pict\\pngblip 00}'.repeat(50_000)}mots}`],
    ['bomb.zip', zipOf(Array.from({ length: 20 }, (_, n) => [`${n}.md`, Buffer.alloc(60_000_000, 97)]))],
    ['many.zip', zipOf(Array.from({ length: 6_000 }, (_, n) => [`${n}.md`, 'mots']))],
    [
      'outside.zip',
      zipOf([
        ['../../dehors.md', 'mots'],
        ['/etc/dehors.md', 'mots'],
      ]),
    ],
  ];
}
