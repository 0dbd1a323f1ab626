import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../electron/import';
import { done } from '../../../src/contract';
import { bodyOf, fileOf, keeper, read, seed, sketch } from '../support/read-fixture';

const html = async (text: string, beside: Record<string, string> = {}) =>
  sketch(await bodyOf('page.html', text, beside));

describe('an HTML page', () => {
  it('separates text wherever a block begins or ends', async () => {
    expect(await html('<div>un<div>deux</div>trois</div><p>quatre<p>cinq<ul><li>six</ul>sept')).toEqual([
      'p un',
      'p deux',
      'p trois',
      'p quatre',
      'p cinq',
      '- six',
      'p sept',
    ]);
    expect(await html('<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>')).toEqual([
      'table ',
      '  a⏎b | c',
    ]);
  });

  it('keeps the alignment that a cell declares, and no other', async () => {
    const cells =
      '<td style="text-align: right">1</td><td align="center">2</td><td align="justify">3</td><td>4</td>';
    const [table] = await bodyOf('page.html', `<table><tr>${cells}</tr><tr>${cells}</tr></table>`);
    const rows = table?.type === 'table' ? table.rows : [];
    expect(rows.map(({ cells }) => cells.map(({ alignment }) => alignment))).toEqual([
      ['right', 'center', undefined, undefined],
      ['right', 'center', undefined, undefined],
    ]);
  });

  it('joins runs of the same marks and collapses spaces as a browser does', async () => {
    expect(
      await html(
        '<p>  un <b>deux</b><b> trois </b> quatre\n  cinq&nbsp;: <i> six</i> </p><p> </p><p>&nbsp;</p>',
      ),
    ).toEqual(['p un *deux trois *quatre cinq\u00a0: /six/']);
  });

  it('leaves out scripts, styles and hidden elements', async () => {
    const page =
      '<p>vu</p><style>p{}</style><script>x</script><template>y</template><p hidden>caché</p><div style="display:none">aussi</div>';
    const { article, notices } = await read('p.html', page);
    expect(sketch(article.body)).toEqual(['p vu']);
    expect(notices).toEqual([{ kind: 'dropped', file: 'p.html', what: 'hidden-text', count: 2 }]);
  });

  it('takes title and language from the page, never the author', async () => {
    const page =
      '<!doctype html><html lang="en-GB"><head><title>Water</title><meta name="author" content="jdoe"></head><body><p>Text <span lang="fr">mot</span> <span lang="en">word</span></p></body></html>';
    const { article } = await read('p.html', page);
    expect(article).toMatchObject({ headline: 'Water', language: 'en-GB', byline: '' });
    expect(sketch(article.body)).toEqual(['p Text <fr:mot> word']);
  });

  it('reads the main part of a page and reports how many words are outside', async () => {
    const page =
      '<body><nav>menu</nav><main><h1>T</h1><p>Texte.</p></main><footer>Pied de page ici</footer></body>';
    const { article, notices } = await read('p.html', page);
    expect([article.headline, ...sketch(article.body)]).toEqual(['T', 'p Texte.']);
    expect(notices).toEqual([{ kind: 'dropped', file: 'p.html', what: 'words-outside-text', count: 5 }]);
  });

  it('maps headings to two levels of crossheads, from the highest rank in use', async () => {
    expect(await html('<h3>a</h3><h4>b</h4><h5><b>c</b></h5>')).toEqual(['h1 a', 'h2 b', 'h2 c']);
    expect(await html('<h1>t</h1><h1>a</h1><h2>b</h2>')).toEqual(['h1 a', 'h2 b']);
  });

  it('reads the speaker from a footer, a cite or the caption of a figure', async () => {
    const expected = ['quotation', '  p Dit.', '  by Ali Ba | maire'];
    expect(
      await html('<blockquote><p>Dit.</p><footer>— <cite>Ali Ba</cite>, maire</footer></blockquote>'),
    ).toEqual(expected);
    expect(await html('<blockquote>Dit.<cite>Ali Ba, maire</cite></blockquote>')).toEqual(expected);
    expect(
      await html(
        '<figure><blockquote><p>Dit.</p></blockquote><figcaption>Ali Ba, maire</figcaption></figure>',
      ),
    ).toEqual(expected);
    expect(await html('<blockquote><p>Dit.</p><p>— Ali Ba, maire</p></blockquote>')).toEqual(expected);
    expect(await html('<blockquote>Dit.<br>— Ali Ba, maire</blockquote>')).toEqual(expected);
  });

  it('keeps the text of a heading, a picture and a table inside a quotation', async () => {
    const page =
      '<blockquote><h2>Titre</h2><p>Dit.</p><table><tr><td>1</td><td>2</td></tr></table></blockquote>';
    expect(await html(page)).toEqual(['quotation', '  p Titre', '  p Dit.', '  by  | ', 'table ', '  1 | 2']);
  });

  it('reads pictures beside the page and in it, and refuses those outside its folder', async () => {
    const data = `data:image/png;base64,${Buffer.from('pixels').toString('base64')}`;
    const page = `<figure><img src="img/a%20b.png?v=2" alt="A"><figcaption>Vue. <small>© Ali</small></figcaption></figure>
      <p><img src="${data}" alt="B"></p><p><img src="../secret.png" alt="C"><img src="/etc/passwd"><img src="file:///etc/passwd"><img src="https://ex.org/x.png"></p>`;
    const { article, notices } = await read('p.html', page, {
      'img/a b.png': 'a',
      '../secret.png': 's',
      '/etc/passwd': 's',
    });
    expect(sketch(article.body)).toEqual([
      'figure alt=A caption=Vue. credit=© Ali',
      'figure alt=B caption= credit=',
    ]);
    expect(
      notices.map((notice) => (notice.kind === 'picture-dropped' ? [notice.picture, notice.why] : notice)),
    ).toEqual([
      ['secret.png', 'outside'],
      ['passwd', 'outside'],
      ['passwd', 'outside'],
      ['x.png', 'remote'],
    ]);
  });

  it('reads a caption inside the headline once', async () => {
    const { article } = await read(
      'p.html',
      '<figure><h1><figcaption>Titre</figcaption></h1></figure><p>Texte.</p>',
    );
    expect([article.headline, sketch(article.body)]).toEqual(['Titre', ['p Texte.']]);
  });

  it('reports a credit that was read from the file of a picture', async () => {
    const { keep } = keeper();
    const signed: typeof keep = async (bytes, name) => {
      const kept = await keep(bytes, name);
      return kept.ok ? done({ ...kept.value, credit: 'Nom lu' }) : kept;
    };
    const page = '<p>Texte.</p><figure><img src="a.jpg" alt="Vue"></figure>';
    const result = await readArticle(fileOf('a.html', page, { 'a.jpg': 'a' }), seed, signed);
    expect(result).toMatchObject({
      value: {
        article: { body: [{ type: 'paragraph' }, { type: 'figure', credit: 'Nom lu' }] },
        conversion: { changed: [{ what: 'credit-from-file', count: 1, words: ['Nom lu'] }] },
        notices: [{ kind: 'credit-from-file', file: 'a.html', names: ['Nom lu'] }],
      },
    });
  });

  it('keeps a picture that stands in a list outside of its items, or beside a quotation in a figure', async () => {
    const picture = '<img src="a.png" alt="Un quai">';
    const beside = { 'a.png': 'picture' };
    const figure = 'figure alt=Un quai caption= credit=';
    expect(await html(`<p>a</p><ul>${picture}</ul><p>b</p>`, beside)).toEqual(['p a', figure, 'p b']);
    expect(await html(`<ul><li>a</li>${picture}</ul>`, beside)).toEqual(['- a', figure]);
    expect(await html(`<figure><blockquote>Dit.</blockquote>${picture}</figure>`, beside)).toEqual([
      'quotation',
      '  p Dit.',
      '  by  | ',
      figure,
    ]);
  });

  it('reports a damaged picture', async () => {
    const { notices } = await read('p.html', '<img src="a.png">', { 'a.png': 'damaged' });
    expect(notices).toEqual([
      { kind: 'picture-dropped', file: 'p.html', picture: 'a.png', why: 'no picture' },
    ]);
  });

  it('fills tables up to rows of the same length, with spans and captions', async () => {
    const page =
      '<table><caption>Débits</caption><thead><tr><th>A<th colspan=2>B</thead><tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>';
    expect(await html(page)).toEqual(['table Débits', '  !A | !B | !', '  1 | 2 | 3', '   | 4 | 5']);
    expect(await html('<table><tr><td><p>Cadre</p></td></tr></table>')).toEqual(['p Cadre']);
  });

  it('reads nested lists, even when nested wrongly', async () => {
    expect(
      await html('<ul><li>a<ol start="4"><li>b</li></ol></li><ul><li>c</li></ul><li></li></ul>'),
    ).toEqual(['- a', '  4. b', '  - c']);
    expect(await html('<dl><dt>Mot</dt><dd>Sens</dd></dl>')).toEqual(['p *Mot*', 'p Sens']);
  });

  it('leaves out list items without text', async () => {
    const empty = '<li></li><li> <br></li><li><p>&nbsp;</p></li><li><noscript>x</noscript></li>';
    expect(await html(`<ol start="3">${empty}<li>a</li>${empty}<li>b</li></ol>`)).toEqual(['3. a', '4. b']);
    expect(await bodyOf('page.html', `<ul>${empty}</ul><p>a</p>`)).toHaveLength(1);
    const picture = '<li><img src="a.png" alt="Un quai"></li>';
    expect(await html(`<ul><li>a</li>${picture}<li>b</li></ul>`, { 'a.png': 'picture' })).toEqual([
      '- a',
      '- b',
      'figure alt=Un quai caption= credit=',
    ]);
  });

  it('separates paragraphs at two breaks and keeps a single one', async () => {
    expect(await html('un<br>deux<br><br>trois<br>')).toEqual(['p un⏎deux', 'p trois']);
    expect(await html('<pre>un\n  deux</pre>')).toEqual(['pre un⏎  deux']);
  });

  it('reads quotes, boxes and rules', async () => {
    expect(
      await html(
        '<p>Il dit <q>oui</q>.</p><hr><aside><h3>R</h3><p>t</p></aside><aside class="pullquote">Vif</aside>',
      ),
    ).toEqual(['p Il dit «\u202foui\u202f».', '---', 'box', '  h1 R', '  p t', 'pull Vif']);
  });
});

describe('footnotes in HTML', () => {
  const patterns = {
    'GitHub and Hugo':
      '<p>a<sup><a href="#fn:1" id="fnref:1" class="footnote-ref" role="doc-noteref">1</a></sup> b</p><section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>Note.&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a></p></li></ol></section>',
    pandoc:
      '<p>a<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a> b</p><section id="footnotes" class="footnotes"><hr /><ol><li id="fn1"><p>Note.<a href="#fnref1">↩︎</a></p></li></ol></section>',
    mammoth:
      '<p>a<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> b</p><ol><li id="footnote-1"><p> Note. <a href="#footnote-ref-1">↑</a></p></li></ol>',
    Word: '<p>a<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> b</p><div style="mso-element:footnote-list"><br clear=all><hr><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p></div></div>',
    LibreOffice:
      '<p>a<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> b</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Note.</p></div>',
    'Google Docs':
      '<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> b</p><hr class="c4"><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Note.</span></p></div>',
    Wikipedia:
      '<p>a<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup> b</p><ol class="references"><li id="cite_note-1"><span><a href="#cite_ref-1">↑</a></span> <span>Note.</span></li></ol>',
  };
  for (const [name, page] of Object.entries(patterns)) {
    it(`are put where they are referred to: ${name}`, async () => {
      expect(await html(page)).toEqual(['p a{Note.} b']);
    });
  }

  it('leave the rule above them when the text continues below', async () => {
    const call = '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>';
    const note = '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Note.</p></div>';
    expect(await html(`<p>a${call} b</p><hr>${note}<p>c</p>`)).toEqual(['p a{Note.} b', '---', 'p c']);
    expect(await html(`<p>a${call} b</p><hr><p>c</p>${note}`)).toEqual(['p a{Note.} b', '---', 'p c']);
  });

  it('leave no comma or bracket between two references', async () => {
    const page =
      '<p>a<sup><a href="#n1" id="r1">1</a>, <a href="#n2" id="r2">2</a></sup></p><ol><li id="n1">Un <a href="#r1">^</a></li><li id="n2">Deux <a href="#r2">^</a></li></ol>';
    expect(await html(page)).toEqual(['p a{Un}{Deux}']);
  });

  it('are not confused with cross-references: a link to a heading stays one', async () => {
    expect(await html('<p><a href="#b">voir</a></p><h2 id="b">Là</h2>')).toEqual(['p [voir](#la)', 'h1 Là']);
  });
});

describe('links to parts of the text', () => {
  it.each([
    ['the words of a heading', '#l-essentiel', '<h2>L’essentiel</h2>'],
    ['the name of a heading', '#x', '<h2 id="x">L’essentiel</h2>'],
    ['a name with escapes', '#%C3%A9t%C3%A9', '<h2 id="été">L’essentiel</h2>'],
    ['a name in a heading', '#x', '<h2><a name="x"></a>L’essentiel</h2>'],
    ['an empty element before a heading', '#x', '<a id="x"></a>\n<h2>L’essentiel</h2>'],
    [
      'a section that begins with a heading',
      '#x',
      '<section id="x"><div><h2>L’essentiel</h2></div></section>',
    ],
  ])('lead to its crosshead by %s', async (_what, href, heading) => {
    const blocks = await html(`<p>Voir <a href="${href}">plus bas</a>.</p>${heading}<p>Un train.</p>`);
    expect(blocks).toEqual(['p Voir [plus bas](#l-essentiel).', 'h1 L’essentiel', 'p Un train.']);
  });

  it('that lead to no heading are words alone, and named', async () => {
    const page = '<p><a href="#x">voir</a> <a href="#rien">rien</a></p><p id="x">Là</p><h2>Ici</h2>';
    const { article, notices } = await read('p.html', page);
    expect(sketch(article.body)).toEqual(['p voir rien', 'p Là', 'h1 Ici']);
    expect(notices).toEqual([{ kind: 'dropped', file: 'p.html', what: 'link', count: 2 }]);
  });
});

describe('the HTML of Word and Google Docs', () => {
  it('has the marks that its style sheet gives to passages by their class', async () => {
    const style = `@import url(https://themes.googleusercontent.com/fonts/css?kit=x);ul.lst-kix_a{list-style-type:none}
      .c0{color:#000000;font-weight:400;text-decoration:none;vertical-align:baseline;font-size:11pt;font-family:"Arial";font-style:normal}
      .c1{font-weight:700}.c2{font-style:italic}.C3{vertical-align:super}.c4{vertical-align:sub}
      .c5{text-decoration:line-through}.c6{text-decoration:underline}span.c7{font-variant:small-caps}
      .c8{-webkit-text-decoration-skip:none;color:#1155cc;text-decoration:underline}.c9{color:inherit;text-decoration:inherit}
      .c10 .c1{font-weight:400}p{font-weight:700}@media print{.c0{font-weight:700}}.a:hover{font-weight:700}.broken{font-weight:`;
    const page = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">${style}</style></head><body class="doc-content"><h1><span class="c0">La gare</span></h1><p class="c10"><span class="c0">Un </span><span class="c0 c1">gras</span><span class="c0">, </span><span class="c2 c1">les deux</span><span class="c0">, xx</span><span class="c3">e</span><span class="c0">, CO</span><span class="c4">2</span><span class="c0">, </span><span class="c5">faux </span><span class="c6">ligne</span><span class="c0">, </span><span class="c7">p</span> et <span class="c8"><a class="c9" href="https://exemple.org/">un lien</a></span><span class="a">.</span></p></body></html>`;
    const { article, notices } = await read('a.html', page);
    expect([article.headline, ...sketch(article.body)]).toEqual([
      'La gare',
      'p Un *gras*, */les deux/*, xx^e^, CO~2~, ligne, %p% et [un lien](https://exemple.org/).',
    ]);
    expect(notices).toEqual([
      { kind: 'changed', file: 'a.html', what: 'underline', count: 1 },
      { kind: 'dropped', file: 'a.html', what: 'strikethrough', count: 1 },
    ]);
  });

  it('is cleaned of wrappers, list markers and conditional comments', async () => {
    const page = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">Un </span><span style="font-weight:700">mot</span><span style="font-style:italic"> vif</span><span style="vertical-align:super">e</span></p></b>
      <p class=MsoNormal>Deux<o:p></o:p></p><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->`;
    expect(await html(page)).toEqual(['p Un *mot*/ vif/^e^', 'p Deux']);
  });

  it('has its lists rebuilt by their levels', async () => {
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}</p>`;
    expect(
      await html(
        `${item(1, '·', 'un')}\n${item(2, 'o', 'deux')}\n${item(1, '·', 'trois')}<p>fin</p>${item(1, '1.', 'quatre')}`,
      ),
    ).toEqual(['- un', '  - deux', '- trois', 'p fin', '1. quatre']);
  });
});
