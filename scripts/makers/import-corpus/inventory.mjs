/** The content of a text by kind and in order, from pandoc's reading of it (`pandoc -t json`). */
export function inventoryOf({ blocks }) {
  const found = { headings: [], items: [], notes: [], links: [], tables: [], pictures: [] };
  for (const block of blocks) readBlock(block, found, 0);
  const highest = Math.min(...found.headings.map(({ rank }) => rank));
  return {
    ...found,
    headings: found.headings.map(({ rank, words }) => `${rank <= highest ? 1 : 2} ${words}`),
  };
}

function readBlock(block, found, depth) {
  const { t, c } = block;
  if (t === 'Header') found.headings.push({ rank: c[0], words: wordsOf(c[2], found) });
  else if (t === 'Para' || t === 'Plain') wordsOf(c, found);
  else if (t === 'BulletList') readItems(c, () => '-', found, depth);
  else if (t === 'OrderedList') readItems(c[1], (index) => `${c[0][0] + index}.`, found, depth);
  else if (t === 'BlockQuote') for (const inner of c) readBlock(inner, found, depth);
  else if (t === 'Table') readTable(c, found);
  else if (t === 'Figure') found.pictures.push(c[1][1].map((each) => wordsOf(each.c, found)).join(' '));
  else if (t === 'LineBlock') for (const line of c) wordsOf(line, found);
}

/** An item is its depth, its marker and its own paragraphs; nested lists follow it. */
function readItems(items, signOf, found, depth) {
  for (const [index, blocks] of items.entries()) {
    const place = found.items.push('') - 1;
    const paragraphs = [];
    for (const block of blocks) {
      if (block.t === 'Para' || block.t === 'Plain') paragraphs.push(wordsOf(block.c, found));
      else readBlock(block, found, depth + 1);
    }
    found.items[place] = `${depth} ${signOf(index)} ${paragraphs.join(' / ')}`;
  }
}

/** Cells by row and column, those of the header with an exclamation mark; merged ones at their first row and column. */
function readTable([, caption, , head, bodies, foot], found) {
  const table = found.tables.filter((each) => each.includes('caption ')).length;
  found.tables.push(`${table} caption ${caption[1].map((each) => wordsOf(each.c, found)).join(' ')}`);
  const rows = [
    ...head[1].map((row) => ({ row, sign: '!' })),
    ...bodies.flatMap((body) => [...body[2], ...body[3]].map((row) => ({ row, sign: '' }))),
    ...foot[1].map((row) => ({ row, sign: '' })),
  ];
  const taken = new Set();
  for (const [y, { row, sign }] of rows.entries()) {
    let x = 0;
    for (const [, , height, width, blocks] of row[1]) {
      while (taken.has(`${y} ${x}`)) x += 1;
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < width; right += 1) taken.add(`${y + down} ${x + right}`);
      const words = blocks.map((block) => wordsOf(block.c, found)).join(' / ');
      if (words !== '') found.tables.push(`${table} ${y},${x} ${sign}${words}`);
      x += width;
    }
  }
}

/** The words of inlines; notes and links among them are recorded. */
function wordsOf(inlines, found) {
  return inlines
    .map((inline) => inlineWords(inline, found))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function inlineWords({ t, c }, found) {
  switch (t) {
    case 'Str':
      return c;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Code':
      return c[1];
    case 'Emph':
    case 'Strong':
    case 'SmallCaps':
    case 'Superscript':
    case 'Subscript':
    case 'Strikeout':
      return c.map((inner) => inlineWords(inner, found)).join('');
    case 'Quoted':
    case 'Span':
      return c[1].map((inner) => inlineWords(inner, found)).join('');
    case 'Link': {
      const words = wordsOf(c[1], found);
      found.links.push(`${words} → ${c[2][0]}`);
      return words;
    }
    case 'Note':
      found.notes.push(c.map((block) => noteWords(block, found)).join(' / '));
      return '';
    case 'Image':
      found.pictures.push('');
      return '';
    default:
      throw new Error(`unknown inline ${t}`);
  }
}

/** A note is one line of an article: its list items become lines with a bullet. */
function noteWords(block, found) {
  if (block.t === 'BulletList')
    return block.c.map((item) => `• ${item.map((inner) => noteWords(inner, found)).join(' / ')}`).join(' / ');
  return wordsOf(block.c, found);
}
