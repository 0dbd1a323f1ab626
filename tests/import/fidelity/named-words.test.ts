import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../electron/import';
import { fileOf, keeper, seed } from '../support/read-fixture';
import { zipOf } from '../support/zip-of';

const numRuns = Number(process.env['RUNS'] ?? 80);

/** All texts of a value that are content, not names of kinds or addresses that a reader made. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['type', 'what', 'why', 'hash', 'id', 'slug', 'href'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}

const wordsIn = (value: unknown): string[] =>
  textsIn(value)
    .join(' ')
    .match(/mot\d+z/g) ?? [];

/** Reads a text whose words are `mot1z` to `mot<count>z`: each is in the article or named in the report, and in the article once. */
async function expectEveryWord(
  name: string,
  content: string | Uint8Array,
  count: number,
  shown: string,
): Promise<void> {
  const result = await readArticle(fileOf(name, content), seed, keeper().keep);
  if (!result.ok) expect.fail(`${result.problem.kind}: ${shown}`);
  const { article, conversion } = result.value;
  const placed = wordsIn(article);
  const there = new Set([...placed, ...wordsIn(conversion)]);
  const lost = Array.from({ length: count }, (_, index) => `mot${index + 1}z`).filter(
    (word) => !there.has(word),
  );
  expect(lost, shown).toEqual([]);
  expect(placed.length - new Set(placed).size, `${placed.join(' ')} of ${shown}`).toBe(0);
}

type Tree = string | { tag: string; children: Tree[] };

/** Trees of these tags and leaves, which are written as they are. */
function treesOf(tags: readonly string[], leaves: readonly string[]): fc.Arbitrary<Tree[]> {
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom(...leaves),
      fc.record({ tag: fc.constantFrom(...tags), children: fc.array(tie('tree'), { maxLength: 4 }) }),
    ),
  }));
  return fc.array(tree, { minLength: 1, maxLength: 8 });
}

/** Writes trees as markup, each `mot` a word of its own, with one reference to a note at most, and one note for it. */
function write(trees: readonly Tree[]): { markup: string; count: number } {
  let count = 0;
  const references = new Set<string>();
  const one = (each: Tree): string => {
    const note = typeof each === 'string' ? /href="(#[nc]\d)"/.exec(each)?.[1] : undefined;
    if (note !== undefined && references.has(note)) return one(' mot ');
    if (note !== undefined) references.add(note);
    if (typeof each === 'string') return each.replace(/mot/g, () => `mot${(count += 1)}z`);
    const inner = each.children.map(one).join('');
    return `<${each.tag}>${inner}</${each.tag.split(' ')[0] ?? ''}>`;
  };
  return { markup: trees.map(one).join(''), count };
}

describe('what an importer does not place, it names', () => {
  it('of a page with notes, hidden passages, forms and media', async () => {
    const notes = [1, 2, 3].flatMap((note) => [
      ` mot<sup><a id="c${note}" href="#n${note}">${note}</a></sup> mot `,
      ` mot<a href="#n${note}"><sup id="c${note}">${note}</sup></a> `,
      ` mot [<a id="c${note}" href="#n${note}">${note}</a>] `,
      `<p id="n${note}"><sup><a href="#c${note}">${note}</a></sup> mot mot</p>`,
      `<p><a id="n${note}" href="#c${note}">${note}</a> mot</p>`,
      `<ol class="footnotes"><li id="n${note}">mot <a href="#c${note}">↩</a></li></ol>`,
    ]);
    const leaves = [
      ...[' mot ', ' mot ', ' mot mot ', '<br>', '<hr>', '<!-- mot -->', ' mot[[mot mot, et voilà.]] '],
      ...['<img src="x.jpg" alt="mot" title="mot">', '<p title="mot">mot</p>', '<svg><text>mot</text></svg>'],
      ...['<select><option>mot</option></select>', '<textarea>mot</textarea>', '<video>mot</video>'],
      ...notes,
    ];
    const tags = [
      ...'p div section b em span a h1 h2 h3 ul ol li blockquote aside figure figcaption table tr td th'.split(
        ' ',
      ),
      ...'caption dl dt dd pre q sup footer cite details summary main article header small center button'.split(
        ' ',
      ),
      ...[
        'p hidden',
        'div style="display:none"',
        'span class="inline-note"',
        'ruby',
        'rt',
        'label',
        'fieldset',
      ],
      ...['legend', 'object', 'audio', 'p class="subtitle"', 'p class="byline"', 'p class="caption"', 'nav'],
      ...[
        'div class="writer-frame"',
        'blockquote class="pullquote"',
        'p class="kicker"',
        'div class="footnotes"',
      ],
    ];
    await fc.assert(
      fc.asyncProperty(treesOf(tags, leaves), async (trees) => {
        const { markup, count } = write(trees);
        await expectEveryWord('p.html', `<body>${markup}</body>`, count, markup);
      }),
      { numRuns },
    );
  });

  it('of a Word document', async () => {
    const run = (properties: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve"> mot </w:t></w:r>`;
    const inline = [
      ...['', '<w:b/>', '<w:vanish/>', '<w:strike/>'].map(run),
      `<w:ins>${run('')}</w:ins>`,
      '<w:del><w:r><w:delText> mot </w:delText></w:r></w:del>',
      `<w:hyperlink w:anchor="a">${run('')}</w:hyperlink>`,
      `<w:smartTag>${run('')}</w:smartTag>`,
      `<w:sdt><w:sdtContent>${run('')}</w:sdtContent></w:sdt>`,
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      `<w:fldSimple w:instr=" AUTHOR ">${run('')}</w:fldSimple>`,
      '<m:oMath><m:r><m:t>mot</m:t></m:r></m:oMath>',
      '<w:r><w:drawing><wp:inline><wp:docPr descr="mot"/><wps:txbx><w:txbxContent><w:p><w:r><w:t>mot</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:inline></w:drawing></w:r>',
      '<w:r><w:pict><v:shape><v:textpath string="mot"/></v:shape></w:pict></w:r>',
      '<w:r><w:object><w:txbxContent><w:p><w:r><w:t>mot</w:t></w:r></w:p></w:txbxContent></w:object></w:r>',
      '<w:r><w:ruby><w:rt><w:r><w:t>mot</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>mot</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ];
    const styles = ['', 'Heading1', 'Title', 'Quote', 'Caption', 'Subtitle', 'Kicker'];
    const paragraph = fc
      .tuple(fc.constantFrom(...styles), fc.array(fc.constantFrom(...inline), { maxLength: 5 }))
      .map(([style, runs]) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join('')}</w:p>`);
    const table = fc
      .array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
      );
    const block = fc.oneof(
      { weight: 4, arbitrary: paragraph },
      { weight: 1, arbitrary: table },
      {
        weight: 1,
        arbitrary: paragraph.map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
      },
      { weight: 1, arbitrary: paragraph.map((inner) => `<w:customXml>${inner}</w:customXml>`) },
    );
    const spaces = 'xmlns:w="w" xmlns:wp="wp" xmlns:wps="wps" xmlns:v="v" xmlns:m="m" xmlns:mc="mc"';
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
        // The note may be referred to several times, or not at all: only then is its word named.
        let used = false;
        const once = blocks.join('').replace(/<w:r><w:footnoteReference w:id="2"\/><\/w:r>/g, (call) => {
          const first = !used;
          used = true;
          return first ? call : '';
        });
        const note = used ? '<w:footnote w:id="2"><w:p><w:r><w:t>mot</w:t></w:r></w:p></w:footnote>' : '';
        let count = 0;
        const numbered = (xml: string) => xml.replace(/mot/g, () => `mot${(count += 1)}z`);
        const body = numbered(once);
        const relations = `<Relationships><Relationship Id="r1" Type="x/footnotes" Target="footnotes.xml"/></Relationships>`;
        const bytes = await zipOf({
          '_rels/.rels': `<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
          'word/_rels/document.xml.rels': relations,
          'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
          'word/footnotes.xml': `<w:footnotes ${spaces}>${numbered(note)}</w:footnotes>`,
        });
        await expectEveryWord('p.docx', bytes, count, body);
      }),
      { numRuns },
    );
  });

  it('of an OpenDocument text', async () => {
    const leaves = [
      ...[' mot ', ' mot ', '<text:s text:c="2"/>', '<text:tab/>', '<text:line-break/>'],
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>mot</text:p></text:note-body></text:note>',
      '<office:annotation><text:p>mot</text:p></office:annotation>',
      '<text:hidden-text text:string-value="mot"/>',
      '<draw:frame><draw:text-box><text:p>mot</text:p></draw:text-box></draw:frame>',
      '<draw:frame><svg:title>mot</svg:title></draw:frame>',
      '<draw:custom-shape><text:p>mot</text:p></draw:custom-shape>',
      '<text:ruby><text:ruby-base>mot</text:ruby-base><text:ruby-text>mot</text:ruby-text></text:ruby>',
    ];
    const tags = [
      ...[
        'text:p',
        'text:p text:style-name="Quotations"',
        'text:p text:style-name="Title"',
        'text:h',
        'text:span',
      ],
      ...[
        'text:list',
        'text:list-item',
        'text:list-header',
        'text:section',
        'text:section text:display="none"',
      ],
      ...[
        'table:table',
        'table:table-row',
        'table:table-cell',
        'table:table-header-rows',
        'text:a xlink:href="x"',
      ],
      ...[
        'text:index-body',
        'text:table-of-content',
        'text:bibliography',
        'text:meta',
        'text:numbered-paragraph',
      ],
    ];
    const spaces =
      'xmlns:office="o" xmlns:text="t" xmlns:table="ta" xmlns:draw="d" xmlns:svg="s" xmlns:xlink="x" xmlns:style="st"';
    await fc.assert(
      fc.asyncProperty(treesOf(tags, leaves), async (trees) => {
        const { markup, count } = write(trees);
        const bytes = await zipOf({
          'content.xml': `<office:document-content ${spaces}><office:body><office:text>${markup}</office:text></office:body></office:document-content>`,
        });
        await expectEveryWord('p.odt', bytes, count, markup);
      }),
      { numRuns },
    );
  });

  it('of a plain text', async () => {
    const pieces = [
      ...[' mot ', ' mot, ', '\n', '\n\n', '\n- mot ', '\n1. mot ', ' [[mot ', ' voilà, mot.]] ', '\n> mot '],
      ...['\t', ' ((mot ', '))'],
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
        const { markup, count } = write([`début\n\n${parts.join('')}\n\nfin`]);
        await expectEveryWord('p.txt', markup, count, markup);
      }),
      { numRuns },
    );
  });
});
