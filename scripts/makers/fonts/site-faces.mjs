// Makes the faces of the site: cut to the characters of Western Europe, with those of the other Latin scripts in a second file, which a
// browser asks for when a page has them; and faces.json, which says what each file is.
import fs from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { inRoot } from '../../setup/root.mjs';

/** The faces by the pairs that use them. Each stands for a range of weights, so that a page asks for few files; `first` ones are on every first screen. */
const faces = [
  {
    slug: 'source-serif-4',
    cut: '400-normal',
    weight: '400 500',
    pairs: ['serif', 'condensed'],
    first: true,
  },
  { slug: 'source-serif-4', cut: '400-italic', weight: '400 500', pairs: ['serif', 'condensed'] },
  {
    slug: 'source-serif-4',
    cut: '600-normal',
    weight: '600 800',
    pairs: ['serif', 'condensed'],
    first: true,
  },
  { slug: 'source-serif-4', cut: '600-italic', weight: '600 800', pairs: ['serif', 'condensed'] },
  {
    slug: 'libre-franklin',
    cut: '500-normal',
    weight: '400 800',
    pairs: ['serif', 'condensed'],
    first: true,
  },
  { slug: 'barlow-condensed', cut: '700-normal', weight: '400 800', pairs: ['condensed'], first: true },
  { slug: 'libre-franklin', cut: '400-normal', weight: '400 500', pairs: ['sans'], first: true },
  { slug: 'libre-franklin', cut: '400-italic', weight: '400 800', pairs: ['sans'] },
  { slug: 'libre-franklin', cut: '700-normal', weight: '600 800', pairs: ['sans'], first: true },
];
const families = {
  'source-serif-4': {
    name: 'Source Serif 4',
    standIn: ['Times New Roman', 'Liberation Serif'],
    like: 'LiberationSerif',
  },
  'libre-franklin': { name: 'Libre Franklin', standIn: ['Arial', 'Liberation Sans'], like: 'LiberationSans' },
  'barlow-condensed': {
    name: 'Barlow Condensed',
    standIn: ['Arial', 'Liberation Sans'],
    like: 'LiberationSans',
  },
};

/** Whose alternatives (figures of one width, for tables) cost little; those of the serif would double it. */
const keepsAlternatives = (slug) => slug === 'libre-franklin';

/** Writes all into a folder, from the faces for print and their packages for other scripts. */
export async function makeSiteFaces(print, folder) {
  const made = [];
  for (const face of faces) made.push(...(await cut(face, print, folder)));
  for (const slug of Object.keys(families))
    fs.copyFileSync(path.join(print, `${slug}-OFL.txt`), path.join(folder, `${slug}-OFL.txt`));
  const standIns = Object.entries(families).map(([slug, family]) => standInOf(slug, family, print));
  fs.writeFileSync(
    path.join(folder, 'faces.json'),
    `${JSON.stringify({ faces: made, standIns }, null, 1)}\n`,
  );
}

async function cut({ slug, cut: name, weight, pairs, first = false }, print, folder) {
  const woff2 = inRoot('node_modules/@fontsource', slug);
  const ranges = JSON.parse(fs.readFileSync(path.join(woff2, 'unicode.json'), 'utf8'));
  const ttf = fs.readFileSync(path.join(print, `${slug}-${name}.ttf`));
  const bytes = await subsetFont(ttf, charactersOf(ranges.latin), {
    targetFormat: 'woff2',
    noLayoutClosure: !keepsAlternatives(slug),
    noHinting: true,
  });
  const style = name.endsWith('italic') ? 'italic' : 'normal';
  const common = { family: families[slug].name, weight, style, pairs };
  const file = `${slug}-${name}.woff2`;
  const further = `${slug}-${name}-further.woff2`;
  fs.writeFileSync(path.join(folder, file), bytes);
  fs.copyFileSync(path.join(woff2, 'files', `${slug}-latin-ext-${name}.woff2`), path.join(folder, further));
  return [
    { ...common, file, first, range: ranges.latin },
    { ...common, file: further, first: false, range: ranges['latin-ext'] },
  ];
}

function charactersOf(range) {
  return range
    .split(',')
    .flatMap((part) => {
      const [from, to = from] = part
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return Array.from({ length: to - from + 1 }, (_each, index) => String.fromCodePoint(from + index));
    })
    .join('');
}

/**
 * A face that readers' machines have, with its measures adjusted to ours, so that nothing moves when ours arrives: the width by the letters of a
 * sentence, heights by the faces' own.
 */
function standInOf(slug, { name, standIn, like }, print) {
  const ours = fontkit.openSync(
    path.join(print, `${slug}-${slug === 'barlow-condensed' ? '700' : '400'}-normal.ttf`),
  );
  const theirs = fontkit.openSync(`/usr/share/fonts/truetype/liberation/${like}-Regular.ttf`);
  const width = (font) => font.layout(sentence).advanceWidth / font.unitsPerEm;
  const size = width(ours) / width(theirs);
  const percent = (value) => Math.round((value / ours.unitsPerEm / size) * 1000) / 10;
  return {
    family: `${name} Stand-in`,
    of: standIn,
    size: Math.round(size * 1000) / 10,
    ascent: percent(ours.ascent),
    descent: percent(-ours.descent),
    gap: percent(ours.lineGap),
  };
}

const sentence =
  'Samedi 14 mars, nous marcherons de la gare à la préfecture pour que la ligne reste ouverte. The line stays open, and the night trains run.';
