// Makes the faces of the site: cut to what texts of Western Europe are written with, with rarer signs and the letters of the other Latin
// scripts in a second file, which a browser asks for when a page has them, and Greek and Cyrillic in one each, for sites of such languages;
// and faces.json, which says what each file is.
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { inRoot } from '../../setup/root.mjs';

/**
 * The faces by the pairs that use them; each stands for a range of weights, so that a page asks for few files, and `first` ones are on
 * every first screen. Where text and headlines are of one family, one file of both weights is a fifth smaller than two.
 */
const faces = [
  {
    slug: 'source-serif-4',
    cut: '400-600-normal',
    weight: '400 800',
    axes: { wght: { min: 400, max: 600 }, opsz: 14 },
    pairs: ['serif'],
    first: true,
  },
  { slug: 'source-serif-4', cut: '400-normal', weight: '400 500', pairs: ['condensed'], first: true },
  { slug: 'source-serif-4', cut: '400-italic', weight: '400 500', pairs: ['serif', 'condensed'] },
  { slug: 'source-serif-4', cut: '600-normal', weight: '600 800', pairs: ['condensed'] },
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
  'source-serif-4': 'Source Serif 4',
  'libre-franklin': 'Libre Franklin',
  'barlow-condensed': 'Barlow Condensed',
};

const sentence =
  'Samedi 14 mars, nous marcherons de la gare à la préfecture pour que la ligne reste ouverte. The line stays open, and the night trains run.';
/** What a face that is for small words alone says most: a menu that breaks elsewhere moves the whole page. */
const menu =
  'Accueil Archives Agenda Espace presse Rechercher Nous rejoindre Contact Qui sommes-nous Home Press room Search Join us';

/** The faces that readers' machines have in place of ours, for each width that ours have, and the words by which they are measured. */
const standIns = [
  {
    ...{ slug: 'source-serif-4', cut: '400-normal', weight: '400 500', pairs: ['serif', 'condensed'] },
    ...{ of: ['Times New Roman', 'Liberation Serif'], like: 'LiberationSerif-Regular', words: sentence },
  },
  {
    ...{ slug: 'source-serif-4', cut: '600-normal', weight: '600 800', pairs: ['serif', 'condensed'] },
    of: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
    ...{ like: 'LiberationSerif-Bold', words: sentence },
  },
  {
    ...{ slug: 'source-serif-4', cut: '400-italic', weight: '400 800', pairs: ['serif', 'condensed'] },
    of: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic'],
    ...{ like: 'LiberationSerif-Italic', words: sentence },
  },
  {
    ...{ slug: 'libre-franklin', cut: '500-normal', weight: '400 800', pairs: ['serif', 'condensed'] },
    ...{ of: ['Arial', 'Liberation Sans'], like: 'LiberationSans-Regular', words: menu },
  },
  {
    ...{ slug: 'libre-franklin', cut: '400-normal', weight: '400 500', pairs: ['sans'] },
    ...{ of: ['Arial', 'Liberation Sans'], like: 'LiberationSans-Regular', words: sentence },
  },
  {
    ...{ slug: 'libre-franklin', cut: '700-normal', weight: '600 800', pairs: ['sans'] },
    of: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'],
    ...{ like: 'LiberationSans-Bold', words: sentence },
  },
  {
    ...{ slug: 'barlow-condensed', cut: '700-normal', weight: '400 800', pairs: ['condensed'] },
    ...{ of: ['Arial', 'Liberation Sans'], like: 'LiberationSans-Regular', words: sentence },
  },
];

/** The same for the name of the group in capitals, as posters have it: these are wider in other proportions. */
const name = "COLLECTIF DE LA VALLÉE, UNION LOCALE, ASSOCIATION DES HABITANTS, THE PEOPLE'S NETWORK";
const inCapitals = [
  ['source-serif-4', '600-normal', 'serif', 'LiberationSerif-Bold'],
  ['barlow-condensed', '700-normal', 'condensed', 'LiberationSans-Regular'],
  ['libre-franklin', '700-normal', 'sans', 'LiberationSans-Bold'],
].map(([slug, cut, pair, like]) => {
  const { of } = standIns.find((each) => each.like === like);
  return { slug, cut, weight: '400 800', pairs: [pair], of, like, words: name, use: ' Capitals' };
});

/** What the stand-in of a family that has Latin alone stands in for; other letters come from the next face of the list, in all its weights. */
const latinRange = 'U+0000-036F,U+1E00-1EFF,U+2000-2BFF';

/** Scripts (ISO 15924) that some of the families have too, by the names of their packages' subsets. */
const otherScripts = { Grek: ['greek'], Cyrl: ['cyrillic', 'cyrillic-ext'] };

/** What shapes letters and sets them apart. Other alternatives of signs (old-style figures, fractions) would double a face of the serif. */
const shaping = ['ccmp', 'locl', 'liga', 'clig', 'calt', 'rlig', 'rvrn', 'kern', 'mark', 'mkmk'];

/** The serif with all of its weights, which is in none of our packages: fetched when faces are made, as its package has 42 MB. */
const variable = {
  package: 'source-serif@4.5.1',
  file: 'package/VAR/SourceSerif4Variable-Roman.ttf',
  sha256: '14d360ee1b76655da9276628b229e11671bc1f5d1083636144db6677d452cf55',
};

/** Writes all into a folder, from the faces for print and their packages for other scripts. */
export async function makeSiteFaces(print, folder) {
  const made = [];
  for (const face of faces) made.push(...(await cut(face, print, folder)));
  for (const slug of Object.keys(families))
    fs.copyFileSync(path.join(print, `${slug}-OFL.txt`), path.join(folder, `${slug}-OFL.txt`));
  fs.writeFileSync(
    path.join(folder, 'faces.json'),
    `${JSON.stringify({ faces: made, standIns: [...standIns, ...inCapitals].map((each) => standInOf(each, print)) }, null, 1)}\n`,
  );
}

async function cut({ slug, cut: name, weight, axes = undefined, pairs, first = false }, print, folder) {
  const woff2 = inRoot('node_modules/@fontsource', slug);
  const ranges = JSON.parse(fs.readFileSync(path.join(woff2, 'unicode.json'), 'utf8'));
  const ttf = axes ? fetchVariable() : fs.readFileSync(path.join(print, `${slug}-${name}.ttf`));
  const signs = charactersOf(`${ranges.latin},${ranges['latin-ext']}`);
  const [usual, rare] = [true, false].map((isWanted) =>
    signs.filter((sign) => everyday.test(sign) === isWanted),
  );
  const write = async (place, wanted) => {
    const options = {
      targetFormat: 'woff2',
      noLayoutClosure: true,
      noHinting: true,
      keepFeatures: shaping,
      variationAxes: axes,
    };
    fs.writeFileSync(path.join(folder, place), await subsetFont(ttf, wanted.join(''), options));
  };
  const style = name.endsWith('italic') ? 'italic' : 'normal';
  const common = { family: families[slug], weight, style, pairs };
  const file = `${slug}-${name}.woff2`;
  const further = `${slug}-${name}-further.woff2`;
  await write(file, usual);
  await write(further, rare);
  const others = [];
  for (const script of Object.keys(otherScripts)) {
    const range = otherScripts[script].map((subset) => ranges[subset]).filter(Boolean);
    if (range.length === 0) continue;
    const letters = charactersOf(range.join()).filter((sign) => !signs.includes(sign));
    const place = `${slug}-${name}-${script.toLowerCase()}.woff2`;
    await write(place, letters);
    others.push({ ...common, file: place, script, first: false, range: rangeOf(letters) });
  }
  return [
    { ...common, file, script: 'Latn', first, range: rangeOf(usual) },
    { ...common, file: further, script: 'Latn', first: false, range: rangeOf(rare) },
    ...others,
  ];
}

function fetchVariable() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-faces-'));
  try {
    const packed = execFileSync('npm', ['pack', '--silent', variable.package], {
      cwd: folder,
      encoding: 'utf8',
    });
    execFileSync('tar', ['-xzf', packed.trim(), variable.file], { cwd: folder });
    const bytes = fs.readFileSync(path.join(folder, variable.file));
    if (hash('sha256', bytes) !== variable.sha256)
      throw new Error(`${variable.file} is not the face that we know`);
    return bytes;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The letters and signs of the languages of Western Europe but Icelandic: a page that has others asks for the second file. */
const everyday =
  /[ -~\u00a0¡£§©ª«®°²³·º»½¿À-ÏÑ-Ýßà-ïñ-ýÿŒœʼ\u2002-\u200b\u2010-\u2014‘-„†•…\u202f‰′″‹›\u2060€™−]/u;

function charactersOf(range) {
  return range.split(',').flatMap((part) => {
    const [from, to = from] = part
      .slice(2)
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: to - from + 1 }, (_each, index) => String.fromCodePoint(from + index));
  });
}

/** The range of some characters, as style sheets write it. */
function rangeOf(signs) {
  const points = [...new Set(signs.map((sign) => sign.codePointAt(0)))].sort((one, other) => one - other);
  const runs = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point) => point.toString(16).toUpperCase().padStart(4, '0');
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

/**
 * A face that readers' machines have, with its measures adjusted to ours, so that nothing moves when ours arrives: the width by that of
 * some words, heights by the faces' own.
 */
function standInOf({ slug, cut, weight, pairs, of, like, words, use = '' }, print) {
  const ours = fontkit.openSync(path.join(print, `${slug}-${cut}.ttf`));
  const theirs = fontkit.openSync(`/usr/share/fonts/truetype/liberation/${like}.ttf`);
  const width = (font) => font.layout(words).advanceWidth / font.unitsPerEm;
  const size = width(ours) / width(theirs);
  const percent = (value) => Math.round((value / ours.unitsPerEm / size) * 1000) / 10;
  return {
    family: `${families[slug]}${use} Stand-in`,
    weight,
    style: cut.endsWith('italic') ? 'italic' : 'normal',
    pairs,
    of,
    size: Math.round(size * 1000) / 10,
    ascent: percent(ours.ascent),
    descent: percent(-ours.descent),
    gap: percent(ours.lineGap),
    range: slug === 'barlow-condensed' ? latinRange : undefined,
  };
}
