// Texts that were made to do harm: huge lines, deep nesting, traps for regular expressions, bad encodings, malicious links.

const title = '# Réunion publique\n\n';
const page = (body, head = '') =>
  `<!doctype html><html lang="fr"><head><title>Réunion</title>${head}</head><body><h1>Réunion publique</h1>${body}</body></html>`;

/** [name, content] of each, in Markdown. */
export function markdownTexts() {
  const traps = {
    'backticks-growing': Array.from({ length: 980 }, (_, n) => '`'.repeat(n + 1)).join(' '),
    'backticks-488-kB': '`'.repeat(488_000),
    'backticks-apart': '`a``b```c````'.repeat(20_000),
    'line-of-5-MB': 'mot '.repeat(1_250_000),
    'letters-before-an-apostrophe': `${'a'.repeat(400_000)}'`,
    'initials-100000': 'A.'.repeat(100_000),
    'headings-alike-20000': '## a\n\n'.repeat(20_000),
    'front-matter-of-brackets': `---\ntitle: ${'['.repeat(100_000)}\n---\n`,
    'front-matter-of-lists': `---\ntitle:\n  ${'- '.repeat(100_000)}\n---\n`,
    'line-without-spaces': 'a'.repeat(5_000_000),
    'stars-open': '*a **b '.repeat(300_000),
    'stars-closing': 'a**b'.repeat(200_000),
    underscores: '_'.repeat(200_000),
    tildes: '~a~~b'.repeat(100_000),
    'brackets-open': '['.repeat(100_000),
    'brackets-closed': '[a]'.repeat(100_000),
    'links-open': '[a]('.repeat(80_000),
    'pictures-nested': `${'!['.repeat(20_000)}a${'](b)'.repeat(20_000)}`,
    'quotations-nested': `${'> '.repeat(20_000)}a`,
    'quotations-of-lists': `${'> - '.repeat(5_000)}a`,
    'lists-nested-200': Array.from({ length: 200 }, (_, n) => `${'  '.repeat(n)}- point ${n}`).join('\n'),
    'lists-nested-5000': Array.from({ length: 5_000 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n'),
    'list-of-100000': '- a\n'.repeat(100_000),
    'rules-100000': '---\n\n'.repeat(100_000),
    'table-of-2000-columns': `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${`${'|b'.repeat(2000)}|\n`.repeat(20)}`,
    'table-of-20000-rows': `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(20_000)}`,
    'entities-many': '&amp;&lt;&#x26;'.repeat(200_000),
    'html-comments-open': '<!-- '.repeat(100_000),
    'html-tags-open': '<b><i><u>'.repeat(50_000),
    'html-declarations': '<!A'.repeat(100_000),
    'html-cdata-open': '<![CDATA['.repeat(50_000),
    'html-instructions': '<?a '.repeat(100_000),
    'attributes-open': '<a '.repeat(100_000),
    autolinks: '<http://a'.repeat(80_000),
    'bare-addresses': 'www.a.fr/('.repeat(60_000),
    'mail-addresses': 'a@a.'.repeat(100_000),
    'footnotes-missing': '[^a]'.repeat(60_000),
    'footnotes-in-a-ring': '[^a]\n\n[^a]: [^b]\n[^b]: [^a]\n',
    'footnotes-many': Array.from({ length: 8_000 }, (_, n) => `[^${n}]\n\n[^${n}]: Note.\n`).join('\n'),
    'definitions-many': Array.from({ length: 20_000 }, (_, n) => `[a${n}]: /b${n}\n`).join(''),
    'shortcodes-open': '{{< figure '.repeat(60_000),
    'shortcodes-nested': `${'{{% a %}}'.repeat(2_000)}x${'{{% /a %}}'.repeat(2_000)}`,
    'liquid-open': '{% raw '.repeat(60_000),
    'escapes-many': '\\*'.repeat(400_000),
    'tabs-and-spaces': `${' \t'.repeat(500_000)}a`,
    'blank-lines': '\n'.repeat(2_000_000),
    'line-feeds-of-others': '\r\u2028\u0085\v\f'.repeat(200_000),
    'combining-marks': `Za${'\u0301\u0327\u0489'.repeat(60_000)}`,
    'combining-marks-everywhere': `Mo${'\u0301'.repeat(200)}t `.repeat(2_000),
    'directions-overridden': '\u202Emot\u202C \u2066mot '.repeat(20_000),
    'joiners-only': '\u200D\u200B\u2060\uFEFF'.repeat(200_000),
    'family-emoji': '👨‍👩‍👧‍👦'.repeat(40_000),
    'no-break-only': '\u00a0\u202f'.repeat(200_000),
    'word-of-one-megabyte': 'anticonstitutionnellement'.repeat(40_000),
    'ordinals-many': 'le 1er et le 2e et la XXe '.repeat(15_000),
    'headings-10000': '## Titre\n\nMots.\n\n'.repeat(10_000),
    'headline-of-300-kB': '',
  };
  const links = {
    javascript: '[ici](javascript:alert(1)) [là](JaVaScRiPt:alert(1)) <javascript:alert(1)>',
    'javascript-hidden':
      '[ici](java&#10;script:alert(1)) [là](&#106;avascript:alert(1)) [et](\u0001javascript:alert(1))',
    'data-page': '[ici](data:text/html,<script>alert(1)</script>) [là](vbscript:msgbox)',
    'file-link': '[ici](file:///etc/passwd) [là](file://serveur/partage)',
    'picture-outside':
      '![a](../../../../../../etc/passwd) ![b](..%2f..%2fsecret.png) ![c](..\\..\\secret.png)',
    'picture-absolute': '![a](/etc/passwd) ![b](file:///etc/passwd) ![c](C:\\secret.png)',
    'picture-remote':
      '![a](https://exemple.org/pixel.png) ![b](//exemple.org/pixel.png) ![c](http://127.0.0.1:9/a.png)',
    'picture-data-page': '![a](data:text/html;base64,PHNjcmlwdD4=) ![b](data:image/png;base64,AAAA)',
    'picture-secret': '![a](secret-link.png) ![b](lien/secret.png)',
    'script-in-page':
      '<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)></svg><iframe src="javascript:alert(1)"></iframe>',
    'style-remote':
      '<div style="background:url(https://exemple.org/a.png)">mots</div><link rel="stylesheet" href="https://exemple.org/a.css">',
    'form-and-base':
      '<base href="https://exemple.org/"><form action="https://exemple.org/"><input name="mot"></form><meta http-equiv="refresh" content="0;url=https://exemple.org/">',
  };
  const fields = {
    'fields-aliases': `---\na: &a [${'x,'.repeat(9)}x]\n${Array.from({ length: 9 }, (_, n) => `${'bcdefghij'[n]}: &${'bcdefghij'[n]} [${`*${'abcdefghi'[n]},`.repeat(9)}*${'abcdefghi'[n]}]`).join('\n')}\n---\n`,
    'fields-deep': `---\ntitle: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n`,
    'fields-deep-toml': `+++\ntitle = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n+++\n`,
    'fields-tagged': '---\ntitle: !!js/function "function(){process.exit()}"\ndate: !!binary AAAA\n---\n',
    'fields-prototype':
      '---\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntitle: Réunion\n---\n',
    'fields-open': `---\n${'title: a\n'.repeat(100_000)}`,
    'fields-slug-outside': '---\ntitle: Réunion\nslug: ../../../dehors\nid: ../../dehors\n---\n',
    'fields-slug-device': '---\ntitle: Réunion\nslug: CON\nlang: ../../etc\n---\n',
    'fields-date': '---\ntitle: Réunion\ndate: 999999-99-99T99:99:99Z\nembargo: -1\n---\n',
    'fields-script':
      '---\ntitle: "<script>alert(1)</script>"\nauthor: "\\"><img src=x onerror=alert(1)>"\ntags: ["../../a", "<b>"]\n---\n',
    'fields-mail-header': '---\ntitle: "Réunion\\r\\nBcc: victime@exemple.org"\nkind: release\n---\n',
    'fields-picture-outside': '---\ntitle: Réunion\nlead: ../../../etc/passwd\n---\n',
    'fields-picture-device': '---\ntitle: Réunion\nlead: {file: /dev/zero, alt: "a"}\n---\n',
  };
  return [
    ...Object.entries(traps).map(([name, text]) => [`${name}.md`, `${title}${text}\n`]),
    ['headline-of-300-kB.md', `# ${'Réunion '.repeat(37_000)}\n\nMots.\n`],
    ...Object.entries(links).map(([name, text]) => [`${name}.md`, `${title}${text}\n`]),
    ...Object.entries(fields).map(([name, text]) => [`${name}.md`, `${text}\nMots.\n`]),
  ];
}

/** [name, content] of each, in HTML. */
export function pages() {
  const bodies = {
    'elements-nested': `${'<div>'.repeat(60_000)}mots${'</div>'.repeat(60_000)}`,
    'lists-nested': `${'<ul><li>'.repeat(5_000)}mots`,
    'tables-nested': `${'<table><tr><td>'.repeat(1_000)}mots`,
    'quotations-nested': `${'<blockquote>'.repeat(5_000)}mots`,
    'formatting-nested': `${'<b><i><a href="x">'.repeat(5_000)}mots`,
    'formatting-adopted': '<a><p><b>'.repeat(3_000),
    'cells-merged': '<table><tr><td colspan="1000000" rowspan="1000000">mots</td></tr></table>',
    'columns-spanned': `<table>${'<tr><td colspan="1000" rowspan="65534">a</td></tr>'.repeat(400)}</table>`,
    'attributes-many': `<p ${Array.from({ length: 50_000 }, (_, n) => `a${n}="b"`).join(' ')}>mots</p>`,
    'style-of-2-MB': `<p style="${'margin:0;'.repeat(220_000)}">mots</p>`,
    'class-of-2-MB': `<p class="${'a '.repeat(1_000_000)}">mots</p>`,
    'spans-100000': '<span>a</span>'.repeat(100_000),
    'breaks-200000': '<br>'.repeat(200_000),
    'entities-open': '&amp'.repeat(400_000),
    'tag-open': `<p title="${'a'.repeat(2_000_000)}`,
    'comment-open': `<!--${'-'.repeat(1_000_000)}`,
    'notes-in-a-ring':
      '<p>a<sup><a href="#b" id="a">1</a></sup></p><p id="b">b<sup><a href="#a" id="c">1</a></sup></p>',
    'notes-5000': Array.from(
      { length: 5_000 },
      (_, n) =>
        `<p>a<sup><a href="#n${n}" id="c${n}">${n}</a></sup></p><p id="n${n}"><a href="#c${n}">${n}</a> note</p>`,
    ).join(''),
    'links-malicious':
      '<a href="javascript:alert(1)">a</a><a href=" java\tscript:alert(1)">b</a><a href="file:///etc/passwd">c</a><a href="data:text/html,x">d</a>',
    scripts:
      '<script>alert(1)</script><p onclick="alert(1)">a</p><img src="x" onerror="alert(1)"><object data="file:///etc/passwd"></object><embed src="javascript:alert(1)">',
    'pictures-outside':
      '<img src="../../secret.png"><img src="/etc/passwd"><img src="file:///etc/passwd"><img srcset="https://exemple.org/a.png 2x">',
    'pictures-remote':
      '<img src="https://exemple.org/pixel.png" width="1"><video src="https://exemple.org/a.mp4"></video><iframe src="https://exemple.org/"></iframe>',
    'picture-data-bomb': `<img src="data:image/svg+xml,${'%3Csvg%3E'.repeat(50_000)}">`,
    'math-nested': `<math>${'<mrow>'.repeat(10_000)}<mi>x</mi>`,
    'svg-nested': `<svg>${'<g>'.repeat(20_000)}<text>mots</text>`,
    'templates-nested': '<template>'.repeat(10_000),
    'selects-nested': '<select><option>'.repeat(20_000),
    'bold-lines': '<p><b>Intertitre</b></p>'.repeat(20_000),
    'office-lists': '<p class="MsoListParagraph" style="mso-list:l0 level9 lfo1">a</p>'.repeat(20_000),
    'office-conditions': '<!--[if gte mso 9]><![endif]-->'.repeat(60_000),
    'pre-of-3-MB': `<pre>${'a\n'.repeat(1_500_000)}</pre>`,
  };
  return [
    ...Object.entries(bodies).map(([name, body]) => [`${name}.html`, page(body)]),
    ['title-of-2-MB.html', page('<p>mots</p>', `<title>${'a '.repeat(1_000_000)}</title>`)],
    [
      'data-of-search-engines.html',
      page('<p>mots</p>', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`),
    ],
  ];
}

/** [name, content] of each: texts in no encoding, or in the wrong one. */
export function encodings() {
  const words = `${title}L’œuvre naïve — « 10 € » à Rennes.\n`;
  return [
    ['nul-bytes.md', Buffer.alloc(500_000)],
    ['nul-among-words.txt', Buffer.from(words.replaceAll(' ', '\0'))],
    ['utf-16-cut.md', Buffer.from(`\ufeff${words}`, 'utf16le').subarray(0, -1)],
    ['utf-16-wrong-mark.md', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(words, 'utf16le')])],
    ['utf-8-cut.txt', Buffer.from('é'.repeat(100_000)).subarray(0, -1)],
    ['utf-8-overlong.txt', Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf8, 0x88, 0x80, 0x80, 0x80, 0x61])],
    ['surrogates-alone.md', Buffer.from('\ud800\udc00\ud800'.repeat(10_000), 'utf16le')],
    ['utf-7.html', Buffer.from('<meta charset="utf-7">+ADw-script+AD4-alert(1)+ADw-/script+AD4-')],
    ['charset-unknown.html', Buffer.from('<meta charset="klingon"><h1>Réunion</h1><p>mots</p>', 'latin1')],
    ['every-byte.txt', Buffer.from(Array.from({ length: 65_536 }, (_, n) => (n * 31) % 256))],
    ['escape-sequences.txt', Buffer.from('\u001b[2J\u001b]0;titre\u0007\u001b[31m mots '.repeat(1_000))],
    ['empty.md', Buffer.alloc(0)],
    ['one-byte.docx', Buffer.from('P')],
    ['pdf-as-text.txt', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['program-as-text.md', Buffer.from(`\x7fELF${'\x02\x01\x01\0'.repeat(20_000)}`, 'latin1')],
    ['\u001b[31mname-in-red\u0007.md', Buffer.from(words)],
    [`${'nom-très-long-'.repeat(14)}.md`, Buffer.from(words)],
    ['-option.md', Buffer.from(words)],
  ];
}
