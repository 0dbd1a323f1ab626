// Copies the font faces, with their licences, from their packages into resources/fonts: static TTF for print with the list of
// the characters that they have, woff2 for the desk, with the style sheet that names them, and smaller ones for the site. Run it when a package or the list changes.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/root.mjs';
import { coverageOf } from './fonts/coverage.mjs';
import { makeSiteFaces } from './fonts/site-faces.mjs';

const families = [
  {
    name: 'Source Serif 4',
    slug: 'source-serif-4',
    file: 'SourceSerif4',
    faces: ['400', '400i', '600', '600i', '700', '700i'],
  },
  {
    name: 'Libre Franklin',
    slug: 'libre-franklin',
    file: 'LibreFranklin',
    faces: ['400', '400i', '500', '600', '700'],
  },
  {
    name: 'Barlow Condensed',
    slug: 'barlow-condensed',
    file: 'BarlowCondensed',
    faces: ['600', '700', '800'],
  },
  // For code on paper; the site, the desk and mails take the reader's own fixed-width face.
  {
    name: 'Source Code Pro',
    slug: 'source-code-pro',
    file: 'SourceCodePro',
    faces: ['400', '700'],
    printOnly: true,
  },
  // For words in Arabic and Hebrew on paper; elsewhere the reader's own faces have them.
  {
    name: 'Vazirmatn',
    slug: 'vazirmatn',
    file: 'Vazirmatn',
    faces: ['400', '700'],
    printOnly: true,
  },
  {
    name: 'Noto Serif Hebrew',
    slug: 'noto-serif-hebrew',
    file: 'NotoSerifHebrew',
    faces: ['400', '700'],
    printOnly: true,
  },
];
const weightNames = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold', 800: 'ExtraBold' };
const subsets = ['cyrillic-ext', 'cyrillic', 'greek', 'latin-ext', 'latin'];

const print = inRoot('resources/fonts/print');
const web = inRoot('resources/fonts/web');
const site = inRoot('resources/fonts/site');
for (const folder of [print, web, site]) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
}
fs.writeFileSync(path.join(web, 'faces.css'), families.map(copyFamily).filter(Boolean).join('\n'));
fs.writeFileSync(path.join(print, 'coverage.json'), `${JSON.stringify(coverageOf(print))}\n`);
await makeSiteFaces(print, site);

function copyFamily(family) {
  const ttf = inRoot('node_modules/@expo-google-fonts', family.slug);
  const woff2 = inRoot('node_modules/@fontsource', family.slug);
  if (family.printOnly) return copyPrintFamily(family, ttf);
  for (const folder of [print, web])
    fs.copyFileSync(path.join(ttf, 'LICENSE_FONT'), path.join(folder, `${family.slug}-OFL.txt`));
  const ranges = JSON.parse(fs.readFileSync(path.join(woff2, 'unicode.json'), 'utf8'));
  return family.faces
    .map((face) => {
      const weight = parseInt(face, 10);
      const style = face.endsWith('i') ? 'italic' : 'normal';
      copyPrintFace(ttf, family, weight, style);
      return subsets
        .filter((subset) => subset in ranges)
        .map((subset) => copyWebFace(woff2, family, weight, style, subset, ranges[subset]))
        .join('\n');
    })
    .join('\n');
}

function copyPrintFamily(family, ttf) {
  fs.copyFileSync(path.join(ttf, 'LICENSE_FONT'), path.join(print, `${family.slug}-OFL.txt`));
  for (const face of family.faces) copyPrintFace(ttf, family, parseInt(face, 10), 'normal');
  return '';
}

function copyPrintFace(folder, { slug, file }, weight, style) {
  const face = `${weight}${weightNames[weight]}${style === 'italic' ? '_Italic' : ''}`;
  fs.copyFileSync(
    path.join(folder, face, `${file}_${face}.ttf`),
    path.join(print, `${slug}-${weight}-${style}.ttf`),
  );
}

function copyWebFace(folder, { name, slug }, weight, style, subset, range) {
  const file = `${slug}-${subset}-${weight}-${style}.woff2`;
  fs.copyFileSync(path.join(folder, 'files', file), path.join(web, file));
  return `@font-face {
  font-family: '${name}';
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url('${file}') format('woff2');
  unicode-range: ${range};
}`;
}
