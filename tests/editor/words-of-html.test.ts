import { expect, test } from 'vitest';
import { wordsOfHtml } from '../../src/editor/paste/foreign-paste';

test('words of HTML have a line for each block, and nothing of scripts, styles and comments', () => {
  const html = `<!--StartFragment--><p class="a">Avant  tout,\n<b>un mot</b>.</p><style>p > b { color: red }</style>
    <div><script>if (a < b) alert('<p>non</p>')</script>Au <i>fond</i><br/>2 &lt; 3</div><ul><li>un<li>deux</ul><!-- <p>caché</p> -->fin`;
  expect(wordsOfHtml(html)).toBe('Avant tout, un mot.\nAu fond\n2 &lt; 3\nun\ndeux\nfin');
});

test('HTML that is nested, or left open, by the hundred thousand is read in one pass', () => {
  const many = 200_000;
  expect(wordsOfHtml(`${'<div>'.repeat(many)}au fond${'</div>'.repeat(many)}`)).toBe('au fond');
  for (const piece of ['<a ', '<!--', '<script>', '<p', ' ', '\n', '< '])
    expect(wordsOfHtml(`mot ${piece.repeat(many)}`).startsWith('mot')).toBe(true);
});
