import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readClip } from '/work/main/electron/import/paste/read-clip';
import { sketch } from '/work/main/tests/import/reading';
it('x', () => {
  for (const name of ['word', 'google-docs']) {
    const html = readFileSync(name === 'abi' ? '/tmp/paste/abi/text-html' : `/work/main/tests/fixtures/paste/${name}.html`, 'utf8');
    const rtf = name === 'word' ? readFileSync(`/work/main/tests/fixtures/paste/${name}.rtf`, 'latin1') : '';
    const clip = readClip({ html, rtf, language: 'fr' });
    console.log(name, '\n' + sketch(clip.blocks).join('\n'), clip.pictures, clip.left);
  }
});
