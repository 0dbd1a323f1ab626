import { describe, expect, it } from 'vitest';
import { articleSchema, linesOf, polish } from '../../src/article';
import type { Article, Inline, Mark } from '../../src/article';
import { everyBlock } from '../fixtures/every-block';
import { shown } from './gold';
import { paragraph, releaseWith, run } from './release';

const bold: Mark = { type: 'bold' };
const link: Mark = { type: 'link', href: "https://exemple.org/l'eau?x=1" };
const english: Mark = { type: 'language', language: 'en-GB' };
const superscript: Mark = { type: 'superscript' };

/** The runs of a paragraph once polished, their special spaces visible; marks by name. */
function polished(...content: (Inline | string)[]): string[] {
  const [block] = polish(releaseWith({ body: [paragraph(...content)] })).body;
  return block?.type === 'paragraph' ? block.content.map(written) : [];
}

function written(inline: Inline): string {
  if (inline.type !== 'text') return inline.type;
  return [shown(inline.text), ...inline.marks.map((mark) => mark.type)].join('|');
}

describe('polishing an article', () => {
  it('sets a space that stands before a bold exclamation mark', () => {
    expect(polished('Assez ', run('!', bold))).toEqual(['Assez˽', '!|bold']);
  });

  it('sets each line above the body', () => {
    for (const part of ['kicker', 'headline', 'standfirst', 'byline', 'dateline'] as const)
      expect([part, polish(releaseWith({ [part]: "L'eau" }))[part]]).toEqual([part, 'L’eau']);
  });

  it('puts a missing space into the plain run, not into the link', () => {
    expect(polished(run('le rapport', link), '?')).toEqual(['le rapport|link', '˽?']);
    expect(polished('«', run('le rapport', link), '»')).toEqual(['«˽', 'le rapport|link', '˽»']);
  });

  it('opens and closes a quotation across runs', () => {
    expect(polished('Il dit "', run('non', bold), '" !')).toEqual(['Il dit «˽', 'non|bold', '˽»˽!']);
  });

  it('sees the word on the other side of a mark for an apostrophe', () => {
    expect(polished("l'", run('eau', bold))).toEqual(['l’', 'eau|bold']);
  });

  it('takes a note for the end of its word', () => {
    const note: Inline = { type: 'footnote', content: [{ type: 'text', text: 'Voir "ici" !', marks: [] }] };
    expect(polished('Qui paie', note, '?')).toEqual(['Qui paie', 'footnote', '˽?']);
    const [block] = polish(releaseWith({ body: [paragraph('Qui paie', note, '?')] })).body;
    expect(JSON.stringify(block)).toContain('Voir «\u202Fici\u202F»\u202F!');
  });

  it('drops a run that was only a space too many', () => {
    expect(polished('deux ', run(' ', bold), 'mots')).toEqual(['deux ', 'mots']);
  });

  it('starts a line afresh after a line break', () => {
    expect(polished('Un "début', { type: 'lineBreak' }, '"suite" !')).toEqual([
      'Un «˽début',
      'lineBreak',
      '«˽suite˽»˽!',
    ]);
  });

  it('sets a passage in another language as that language does', () => {
    const passage = run('"what now?" he said', english);
    expect(polished('Il a dit : ', passage, ' !')).toEqual([
      'Il a dit⍽: ',
      '‘what now?’ he said|language',
      '˽!',
    ]);
  });

  it('raises the letters of ordinals, once', () => {
    const once = polished('le 1er mai, la 2ème fois, le XXe siècle');
    expect(once).toEqual([
      'le 1',
      'er|superscript',
      '⍽mai, la 2',
      'e|superscript',
      ' fois, le XX',
      'e|superscript',
      '⍽siècle',
    ]);
    expect(polished('le 1', run('er', superscript), ' mai')).toEqual(['le 1', 'er|superscript', '⍽mai']);
  });

  it('raises the letters of a bold ordinal, and none that is already lowered', () => {
    expect(polished('le ', run('1er', { type: 'bold' }), ' mai').join(' ')).toMatch(/er\|[^ ]*superscript/);
    expect(polished('le ', run('1er', { type: 'subscript' }), ' mai').join(' ')).not.toContain('superscript');
  });

  it('raises nothing in a passage in English', () => {
    expect(polished(run('the 1er', english))).toEqual(['the 1er|language']);
  });

  it('never changes where a link leads', () => {
    const [block] = polish(releaseWith({ body: [paragraph(run("l'eau", link))] })).body;
    expect(block).toEqual(paragraph(run('l’eau', link)));
  });

  it('leaves code as it is, and sets what stands around it', () => {
    const code = { type: 'code' } as const;
    expect(polished("l'option ", run("--nom='L'eau  !'", code), ' : "oui"')).toEqual([
      'l’option ',
      "--nom='L'eau  !'|code",
      '⍽: «˽oui˽»',
    ]);
    const typed = { type: 'preformatted', content: [run('a  = "b" ; 1er')] } as const;
    expect(polish(releaseWith({ body: [structuredClone(typed) as never] })).body).toEqual([typed]);
  });

  it('sets every field and every block of an article that has them all', () => {
    const figure = everyBlock.find((block) => block.type === 'figure') ?? null;
    const once = polish(
      untidy(releaseWith({ body: everyBlock, lead: figure, notesToEditors: [paragraph('x')] })),
    );
    expect(articleSchema.safeParse(once).success).toBe(true);
    expect(polish(once)).toEqual(once);
    const code = linesOf(once.body).filter((line) => JSON.stringify(line).includes(untidyWords));
    expect(code).toHaveLength(2);
    expect(JSON.stringify(code).split(untidyWords)).toHaveLength(4);
    expect(JSON.stringify(once).split('L’eau\u202F! n’est').length - 1).toBeGreaterThan(40);
  });
});

const untidyWords = "L'eau ! n'est";
const kept = new Set([
  'licence',
  'approvedBy',
  'type',
  'href',
  'language',
  'hash',
  'id',
  'kind',
  'status',
  'slug',
  'local',
  'zone',
]);

/** The article with the same untidy words wherever words can stand, in one language. */
function untidy(article: Article): Article {
  const text = JSON.stringify({ ...article, byline: 'x' }).replaceAll('"language":"en"', '"language":"fr"');
  const reviver = (key: string, value: unknown) =>
    typeof value === 'string' && value !== '' && !kept.has(key) ? untidyWords : value;
  const changed = JSON.parse(text, reviver) as Article;
  return { ...changed, kicker: untidyWords, headline: untidyWords, standfirst: untidyWords };
}
