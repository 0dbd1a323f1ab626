// Makes resources/dictionaries from the Hunspell dictionaries of npm, in Chromium's format. Needs Qt's converter (Debian:
// qt6-webengine-dev-tools); CONVERT_DICT names it when it is elsewhere. Run it when a dictionary changes.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { campaignWords, englishWords, frenchWords } from './dictionaries/added-words.mjs';
import { inRoot } from '../setup/root.mjs';

const convert = process.env.CONVERT_DICT ?? '/usr/lib/qt6/libexec/qwebengine_convert_dict';
const dictionaries = {
  fr: 'dictionary-fr@3.0.0',
  'en-GB': 'dictionary-en-gb@3.0.0',
  'en-US': 'dictionary-en@4.0.0',
  de: 'dictionary-de@3.0.0',
  es: 'dictionary-es@4.0.0',
  it: 'dictionary-it@2.0.0',
};

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'dictionaries-'));
const communes = path.join(unpack('@etalab/decoupage-administratif@6.0.0'), 'data/communes.json');
for (const [language, name] of Object.entries(dictionaries)) make(language, unpack(name));
fs.rmSync(work, { recursive: true });

function make(language, from) {
  const at = (ending) => path.join(work, `${language}.${ending}`);
  fs.copyFileSync(path.join(from, 'index.aff'), at('aff'));
  fs.copyFileSync(path.join(from, 'index.dic'), at('dic'));
  const added = wordsToAdd(language, at('dic'));
  if (added.length > 0) fs.writeFileSync(at('dic_delta'), `${added.join('\n')}\n`);
  execFileSync(convert, [at('dic'), at('bdic')], { stdio: ['ignore', 'ignore', 'inherit'] });
  fs.copyFileSync(at('bdic'), inRoot(`resources/dictionaries/${language}.bdic`));
  const { size } = fs.statSync(at('bdic'));
  console.log(`${language}.bdic: ${size} bytes`);
}

function wordsToAdd(language, dictionary) {
  if (language === 'fr') return frenchWords(dictionary, communes);
  return language.startsWith('en-') ? englishWords(language, communes) : campaignWords(language);
}

/** Downloads a package of the registry and returns its folder. */
function unpack(name) {
  const folder = fs.mkdtempSync(path.join(work, 'package-'));
  const words = ['pack', name, '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', words, { encoding: 'utf8' }));
  execFileSync('tar', ['xzf', path.join(folder, filename), '-C', folder]);
  return path.join(folder, 'package');
}
