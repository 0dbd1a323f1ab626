import fs from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';

/** The code points that all faces of some family in a folder have, so that they can be set in any weight and slope: ranges, [first, last] each. */
export function coverageOf(folder) {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.ttf'));
  const families = new Set(names.map(familyOf));
  const covered = [...families].flatMap((family) => {
    const faces = names
      .filter((name) => familyOf(name) === family)
      .map((name) => create(fs.readFileSync(path.join(folder, name))));
    return faces[0].characterSet.filter((code) => faces.every((face) => face.hasGlyphForCodePoint(code)));
  });
  return rangesOf([...new Set(covered)].sort((one, other) => one - other));
}

/** "source-serif-4" of "source-serif-4-700-italic.ttf". */
function familyOf(name) {
  return name.replace(/-\d+-\w+\.ttf$/, '');
}

function rangesOf(codes) {
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
