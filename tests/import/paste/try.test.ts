import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readClip } from '/work/main/electron/import/paste/read-clip';
import { rtfMarkup } from '/work/main/electron/import/paste/rtf/rtf-markup';
import { sketch } from '/work/main/tests/import/reading';
it('x', () => {
  for (const name of [
    '/work/main/tests/fixtures/paste/writer.rtf',
    '/tmp/paste/abi/text-rtf',
    '/work/main/tests/fixtures/paste/word.rtf',
  ]) {
    const rtf = readFileSync(name, 'latin1');
    const clip = readClip({ html: '', rtf, language: 'fr' });
    console.log(name, '\n' + sketch(clip.blocks).join('\n'), clip.pictures.length, clip.left);
    if (name.includes('abi')) console.log(rtfMarkup(rtf).slice(0, 1500), rtf.slice(3000, 5000));
  }
});
