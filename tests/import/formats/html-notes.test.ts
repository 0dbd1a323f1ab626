import { describe, expect, it } from 'vitest';
import { bodyOf, read, sketch } from '../support/read-fixture';

const html = async (text: string) => sketch(await bodyOf('page.html', text));

describe('a note and its reference', () => {
  const references = {
    'sup > a': (id: string) => `<sup><a ${id} href="#n1">1</a></sup>`,
    'a > sup': (id: string) => `<a ${id} href="#n1"><sup>1</sup></a>`,
    a: (id: string) => `<a ${id} href="#n1">[1]</a>`,
    'the sup’s id': (id: string) => `<sup ${id}><a href="#n1">1</a></sup>`,
  };
  const notes = {
    'p, number first': '<p id="n1"><sup><a href="#c1">1</a></sup> La note.</p>',
    'p, link around': '<p id="n1"><a href="#c1"><sup>1</sup></a> La note.</p>',
    'p, arrow last': '<p id="n1">La note. <a href="#c1">↩</a></p>',
    li: '<ol><li id="n1">La note. <a href="#c1">↑</a></li></ol>',
    'li, arrow kept with the last word': '<ol><li id="n1">La note.\u00a0<a href="#c1">↩</a></li></ol>',
    'li > p': '<ol><li id="n1"><p>La note. <a href="#c1">↑</a></p></li></ol>',
    'id on the a': '<p><a id="n1" href="#c1">1</a> La note.</p>',
    'id on the sup': '<p><sup id="n1"><a href="#c1">1</a></sup> La note.</p>',
    'an empty anchor': '<p><a name="n1"></a><a href="#c1">1</a> La note.</p>',
    div: '<div id="n1"><a href="#c1">1</a> La note.</div>',
  };
  for (const [how, reference] of Object.entries(references))
    for (const [where, note] of Object.entries(notes)) {
      it(`are found: ${how}; ${where}`, async () => {
        const page = `<p>Texte.${reference('id="c1"')} Suite.</p><p>Entre.</p>${note}<p>Fin.</p>`;
        expect(await html(page)).toEqual(['p Texte.{La note.} Suite.', 'p Entre.', 'p Fin.']);
      });
    }

  it('are found where several notes are lines of one paragraph', async () => {
    const page =
      '<p>Un<a id="c1" href="#n1">1</a>, deux<a id="c2" href="#n2">2</a>.</p><p><a id="n1" href="#c1">1</a> La première.<br>\n<a id="n2" href="#c2">2</a> La seconde.</p>';
    expect(await html(page)).toEqual(['p Un{La première.}, deux{La seconde.}.']);
  });

  it('are told apart where the notes come before the text', async () => {
    const page =
      '<p id="n1"><a href="#c1">1</a> La note.</p><p>Un long texte<a id="c1" href="#n1">1</a> et sa suite.</p>';
    expect(await html(page)).toEqual(['p Un long texte{La note.} et sa suite.']);
  });

  it('of SPIP are found', async () => {
    const page = `<div class="texte"><p>Le pont<span class="spip_note_ref">&nbsp;[<a href="#nb1" class="spip_note" rel="appendix" title="Bâti en 1867." id="nh1">1</a>]</span> ferme.</p></div><div class="notes"><div id="nb1"><p><span class="spip_note_ref">[<a href="#nh1" class="spip_note" title="Notes 1" rev="appendix">1</a>]&nbsp;</span>Bâti en 1867.</p></div></div>`;
    expect(await html(page)).toEqual(['p Le pont{Bâti en 1867.} ferme.']);
  });

  it('of plugins of WordPress are found on their pages', async () => {
    const modern =
      '<p>Le pont<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)">1</a></sup><span id="mfn-content-1" role="tooltip" class="modern-footnotes-footnote__note" data-mfn="1">Bâti en 1867.</span> ferme.</p>';
    const footnotes =
      '<p>Le pont<span class="footnote_referrer"><a role="button"><sup id="footnote_plugin_tooltip_1" class="footnote_plugin_tooltip_text">[1]</sup></a><span id="footnote_plugin_tooltip_text_1" class="footnote_tooltip">Bâti en 1867.</span></span> ferme.</p>';
    const easy =
      '<p>Le pont<span id="easy-footnote-1-23" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a href="#easy-footnote-bottom-1-23"><sup>1</sup></a></span> ferme.</p><ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-23" class="easy-footnote-margin-adjust"></span>Bâti en 1867.<a class="easy-footnote-to-top" href="#easy-footnote-1-23"></a></li></ol>';
    for (const page of [modern, footnotes, easy])
      expect(await html(page)).toEqual(['p Le pont{Bâti en 1867.} ferme.']);
  });

  it('are made of the double brackets of SPIP, and not of a name in them', async () => {
    const words =
      'Le pont [[Bâti en 1867, voir {{Le Canal}}.]] ferme en mai, selon la [[Page]] et [[Accueil du site]].';
    const expected =
      'p Le pont{Bâti en 1867, voir {{Le Canal}}.} ferme en mai, selon la [[Page]] et [[Accueil du site]].';
    expect(await html(`<p>${words}</p>`)).toEqual([expected]);
    expect(sketch(await bodyOf('texte.txt', words))).toEqual([expected]);
    expect(await html('<p>Vu[[<a href="https://ex.org">là</a>]] ici [[sans fin</p>')).toEqual([
      'p Vu{[là](https://ex.org)} ici [[sans fin',
    ]);
  });
});

describe('what looks like a note and is none', () => {
  it('a table of contents whose headings lead back is no note, however long its section', async () => {
    const page = `<nav class="contents"><ul><li><p><a class="reference internal" href="#installer" id="id1">Installer</a></p></li><li><p><a class="reference internal" href="#suite" id="id2">2</a></p></li></ul></nav>
      <section id="installer"><h2><a class="toc-backref" href="#id1">Installer</a></h2><p>Tout ce qu’il faut.</p></section>
      <section id="suite"><h2><a class="toc-backref" href="#id2">2</a></h2><p>La suite.</p></section>`;
    const { article } = await read('guide.html', `<main>${page}</main>`);
    expect(JSON.stringify(article.body)).not.toContain('footnote');
    expect(sketch(article.body)).toEqual(
      expect.arrayContaining(['h1 Installer', 'p Tout ce qu’il faut.', 'h1 2', 'p La suite.']),
    );
  });

  it('a paragraph that a link leads to, and which links back, is no note unless the link is a mark', async () => {
    const page =
      '<p>Voir <a id="a" href="#b">la partie suivante</a>.</p><p id="b">Cette partie suit <a href="#a">la précédente</a>.</p>';
    expect(await html(page)).toEqual(['p Voir la partie suivante.', 'p Cette partie suit la précédente.']);
  });

  it('a note whose reference is hidden is named with its words', async () => {
    const { article, notices } = await read(
      'p.html',
      '<p>Texte.</p><p hidden>Caché<sup><a id="c1" href="#n1">1</a></sup></p><p id="n1"><a href="#c1">1</a> La note.</p>',
    );
    expect(sketch(article.body)).toEqual(['p Texte.']);
    expect(notices).toContainEqual({ kind: 'dropped', file: 'p.html', what: 'note-unplaced', count: 1 });
  });
});
