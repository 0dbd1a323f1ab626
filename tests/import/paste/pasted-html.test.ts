import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../../electron/import/paste/read-clipboard';
import { sketch } from '../support/read-fixture';

const read = (html: string) => sketch(readClipboard({ html, rtf: '', language: 'fr' }).blocks);
const left = (html: string) => readClipboard({ html, rtf: '', language: 'fr' }).leftOut;

describe('the text of pasted HTML', () => {
  it('is never joined across blocks, breaks, cells and elements styled as blocks', () => {
    expect(read('<div>un<p>deux</p>trois</div>quatre<br>cinq')).toEqual([
      'p un',
      'p deux',
      'p trois',
      'p quatre⏎cinq',
    ]);
    expect(read('<table><tr><td>un<br>deux</td><td><p>trois</p><p>quatre</p></td></tr></table>')).toEqual([
      'table ',
      '  un⏎deux | trois⏎quatre',
    ]);
    expect(read('<span style="display:block">un</span><span style="display: block;">deux</span>')).toEqual([
      'p un',
      'p deux',
    ]);
    expect(read('<div style="display:flex"><span>un</span><a href="https://ex.org">deux</a></div>')).toEqual([
      'p un',
      'p [deux](https://ex.org)',
    ]);
    expect(read('<p>un<button>Partager</button>deux</p>')).toEqual(['p un deux']);
    expect(read('<p>l’eau<svg><title>icône</title></svg> vive</p>')).toEqual(['p l’eau vive']);
  });

  it('loses soft hyphens and zero-width characters, and keeps no-break spaces', () => {
    expect(read('<p>ques&shy;tion pré\u200bvue\ufeff 12\u00a0% «\u202foui\u202f»</p>')).toEqual([
      'p question prévue 12\u00a0% «\u202foui\u202f»',
    ]);
  });

  it('keeps the line breaks that a style preserves', () => {
    expect(read('<div style="white-space: pre-wrap">un\ndeux\n\ntrois</div>')).toEqual([
      'p un⏎deux',
      'p trois',
    ]);
    expect(read('<span style="white-space-collapse: preserve">un\ndeux</span>')).toEqual(['p un⏎deux']);
    expect(read('<div style="white-space:pre"><p style="white-space:normal">un\ndeux</p></div>')).toEqual([
      'p un deux',
    ]);
  });

  it('is read from menus too', () => {
    expect(read('<nav><ul><li>Accueil</li><li>Agir</li></ul></nav>')).toEqual(['- Accueil', '- Agir']);
  });
});

describe('what the person did not see', () => {
  it('is left out: scripts, styles, hidden text, tracking pixels', () => {
    const html =
      '<style>p{}</style><script>alert(1)</script><p>vu<img src="https://t.ex/p.gif" width="1" height="1"><img src="https://t.ex/q" style="width:1px;height:1px"></p><p hidden>caché</p><p style="display:none">caché</p><span style="mso-hide:all">caché</span><noscript>caché</noscript><!-- caché -->';
    expect(read(html)).toEqual(['p vu']);
    expect(left(html)).toEqual([]);
  });

  it('is left out: a reviewer’s comments, and tracked deletions, which are counted', () => {
    const html =
      '<p>Le vote<a class=msocomanchor href="#_msocom_1">[RD1]</a> est <span class=msoDel>lundi</span><ins>mardi</ins>.</p><div style="mso-element:comment-list"><div class=msocomtxt>secret</div></div>';
    expect(read(html)).toEqual(['p Le vote est mardi.']);
    expect(left(html)).toEqual([{ what: 'deleted', count: 1 }]);
  });

  it('does not include struck-out text', () => {
    expect(read('<p><del>12 €</del> 8 €</p>')).toEqual(['p 12 € 8 €']);
  });

  it('counts media and formulas that an article cannot hold', () => {
    expect(
      left('<p>a</p><iframe src="https://v.ex/1"></iframe><video></video><math><mi>x</mi></math>'),
    ).toEqual([
      { what: 'media', count: 1 },
      { what: 'media', count: 1 },
      { what: 'formula', count: 1 },
    ]);
  });
});

describe('links', () => {
  it('lose tracking parameters and redirects', () => {
    const link = (href: string) => read(`<a href="${href}">x</a>`);
    expect(link('https://ex.org/a?utm_source=x&amp;id=3&amp;fbclid=abc#b')).toEqual([
      'p [x](https://ex.org/a?id=3#b)',
    ]);
    expect(link('https://www.google.com/url?q=https%3A%2F%2Fex.org%2F%3Futm_medium%3Dm&amp;sa=D')).toEqual([
      'p [x](https://ex.org/)',
    ]);
    expect(link('https://l.facebook.com/l.php?u=https%3A%2F%2Fex.org%2Fa&amp;h=AT0')).toEqual([
      'p [x](https://ex.org/a)',
    ]);
    expect(
      link('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fex.org%2Fa&amp;data=05'),
    ).toEqual(['p [x](https://ex.org/a)']);
    expect(link('https://ex.org/url?q=https://autre.org')).toEqual([
      'p [x](https://ex.org/url?q=https://autre.org)',
    ]);
  });

  it('that are dangerous or lead nowhere keep only their text', () => {
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'file:///C:/a',
      '#la',
      'vbscript:x',
    ])
      expect(read(`<a href="${href}">mot</a>`)).toEqual(['p mot']);
  });
});

describe('lists', () => {
  const item = (level: number, words: string, sign = 'disc') =>
    `<li aria-level="${level}" style="list-style-type:${sign}"><p>${words}</p></li>`;

  it('are nested by the level of their items', () => {
    expect(
      read(
        `<ul>${item(1, 'un')}${item(2, 'a', 'decimal')}${item(2, 'b', 'decimal')}${item(3, 'x')}${item(1, 'deux')}</ul>`,
      ),
    ).toEqual(['- un', '  1. a', '  2. b', '    - x', '- deux']);
    expect(read(`<ul>${item(2, 'a')}${item(3, 'b')}${item(1, 'c')}</ul>`)).toEqual(['- a', '  - b', '- c']);
  });

  it('that Word on the web cuts into pieces are joined', () => {
    const piece = (level: number, words: string) =>
      `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1"><li data-aria-level="${level}"><p><span class="TextRun">${words}</span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
    expect(read(piece(1, 'un') + piece(2, 'a') + piece(1, 'deux'))).toEqual(['- un', '  - a', '- deux']);
  });

  it('of Word keep their numbers, restart where they do, and may have Roman numerals', () => {
    const drawn = (sign: string, words: string, list = 0, level = 1) =>
      `<p class=MsoListParagraph style='mso-list:l${list} level${level} lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;</span></span>${words}</p>`;
    const many = [
      drawn('i.', 'a'),
      drawn('ii.', 'b'),
      drawn('iii.', 'c'),
      drawn('1.', 'd', 1),
      drawn('2.', 'e', 1),
      drawn('1.', 'f', 2),
    ];
    expect(read(many.join(''))).toEqual(['1. a', '2. b', '3. c', '1. d', '2. e', '1. f']);
    expect(read(drawn('o', 'a', 0, 2) + drawn('§', 'b', 0, 2))).toEqual(['- a', '- b']);
  });
});

describe('notes', () => {
  it('are put where they are referred to, although the browser made their links absolute', () => {
    const page = 'https://ex.org/page';
    const html = `<p>mot<sup><a id="r1" href="${page}#n1">1</a></sup></p><ol><li id="n1">Dit. <a href="${page}#r1">↩</a></li></ol>`;
    expect(read(html)).toEqual(['p mot{Dit.}']);
  });

  it('of Google Docs are found', () => {
    const html =
      '<p>mot<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Dit.</span></p></div>';
    expect(read(html)).toEqual(['p mot{Dit.}.']);
  });
});

describe('malicious or very large content', () => {
  it('of a thousand levels is read with every word', () => {
    const nested = (name: string) => `<${name}>`.repeat(1000) + 'mot' + `</${name}>`.repeat(1000);
    expect(read(nested('div'))).toEqual(['p mot']);
    expect(read(nested('span'))).toEqual(['p mot']);
    expect(JSON.stringify(readClipboard({ html: nested('b'), rtf: '', language: 'fr' }).blocks)).toContain(
      'mot',
    );
    expect(JSON.stringify(read(nested('blockquote')))).toContain('mot');
  });

  it('of a hundred thousand spans is read as one text', () => {
    const html = `<p>${'<span style="color:red;font-weight:400">mot </span>'.repeat(100_000)}</p>`;
    const { blocks } = readClipboard({ html, rtf: '', language: 'fr' });
    const text = 'mot '.repeat(100_000).trim();
    expect(blocks).toEqual([{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }]);
  });

  it('of five megabytes is read, paragraph by paragraph', () => {
    const html = '<div class="a"><p style="margin:0">Une phrase <b>forte</b> de la page.</p></div>\n'.repeat(
      65_000,
    );
    expect(html.length).toBeGreaterThan(5_000_000);
    const lines = read(html);
    expect(lines).toHaveLength(65_000);
    expect([...new Set(lines)]).toEqual(['p Une phrase *forte* de la page.']);
  }, 60_000);
});

describe('struck-out text', () => {
  it('is kept, and counted', () => {
    const html = '<p>Le <s>mardi</s> <span style="text-decoration:line-through">soir</span> jeudi.</p>';
    expect(read(html)).toEqual(['p Le mardi soir jeudi.']);
    expect(left(html)).toEqual([{ what: 'struck', count: 2 }]);
  });
});

describe('a list of Word', () => {
  it('continues after a paragraph of an item that has no number', () => {
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${sign}</span>${words}</p>`;
    const html = [
      item(1, '1.', 'Un'),
      item(2, 'a)', 'Premier'),
      "<p class=MsoListParagraphCxSpMiddle style='margin-left:72pt'>Suite du premier</p>",
      item(2, 'b)', 'Second'),
      item(1, '2.', 'Deux'),
    ].join('');
    expect(read(html)).toEqual(['1. Un', '  1. Premier', '    p Suite du premier', '  2. Second', '2. Deux']);
  });
});

describe('a checklist of Google Docs', () => {
  it('keeps its checkboxes as characters, without their pictures', () => {
    const item = (checked: boolean, words: string) =>
      `<li role="checkbox" aria-checked="${checked}"><img src="data:image/png;base64,iVBORw0KGgo=" width="17.6px" alt="${checked ? 'checked' : 'unchecked'}" aria-roledescription="checkbox"><p>${words}</p></li>`;
    const html = `<ul>${item(true, 'Salle réservée')}${item(false, 'Tracts pliés')}</ul>`;
    expect(read(html)).toEqual(['- ☑ Salle réservée', '- ☐ Tracts pliés']);
    expect(left(html)).toEqual([]);
  });
});
