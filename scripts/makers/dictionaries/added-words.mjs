import fs from 'node:fs';
import path from 'node:path';

/** Inhabitants from which a town of France is named in English texts too. */
const town = 20_000;

/**
 * What the English dictionaries lack for a campaign: its words, those of the press and of public life, words with their
 * accents, and towns. Lines to add to Hunspell's list for `en-GB` or `en-US`: words with their flags.
 */
export function englishWords(language, communesFile) {
  const words = ['en-campaign.txt', 'en-accented.txt', `${language}.txt`].flatMap(listed);
  const towns = communesIn(communesFile)
    .filter(({ population = 0 }) => population >= town)
    .flatMap(wordsOfName)
    .filter((word) => word.length > 3);
  const places = new Set([...listed('en-places.txt'), ...towns]);
  return [...words, ...[...places].map((name) => `${name}/M`)];
}

/** What campaigns and the press write that the dictionary of another language lacks. */
export function campaignWords(language) {
  return listed(`${language}-campaign.txt`);
}

/**
 * What the French dictionary lacks in Chromium, which splits compounds at their hyphens: the parts of the compounds that the
 * dictionary knows whole (week-end, Ille-et-Vilaine), and the communes of France. Lines for Hunspell's list, with flags.
 */
export function frenchWords(dictionaryFile, communesFile) {
  const lines = fs.readFileSync(dictionaryFile, 'utf8').split('\n').slice(1).filter(Boolean);
  const known = new Set(lines.map((line) => entryOf(line).word));
  const never = new Set(listed('fr-never.txt'));
  const added = new Map();
  const add = (word, flags) => {
    if (!known.has(word) && !never.has(word) && !added.has(word)) added.set(word, flags);
  };
  for (const line of lines) for (const [word, flags] of partsOf(entryOf(line))) add(word, flags);
  for (const word of namesOf(communesIn(communesFile))) add(word, name);
  const ours = [...listed('fr-campaign.txt'), ...listed('fr-inclusive.txt')];
  return [...ours, ...[...added].map(([word, flags]) => (flags ? `${word}/${flags}` : word))];
}

/** Flags of a name: it is elided before (l’Ille, d’Ille, qu’Ille) and has no plural. */
const name = "L'D'Q'";

/** The only parts of so few letters that are accepted on their own. */
const short = new Set(['Fi', 'Wi', 'bi', 'by', 'co', 'el', 'end', 'hip', 'iso', 'noz', 'up', 'uro', 'éco']);

function entryOf(line) {
  const [head] = line.split(/[\t ]/);
  const [word, flags = ''] = head.split('/');
  return { word, flags: flags.replaceAll('||', '').replaceAll('--', '') };
}

/** The first part is elided as the whole was, the last one is inflected as the whole was. */
function partsOf({ word, flags }) {
  const parts = word.split('-');
  if (parts.length < 2) return [];
  return parts
    .map((part, at) => [part, at === parts.length - 1 && flags === 'S.' ? flags : at === 0 ? name : ''])
    .filter(([part]) => isLongEnough(part) && /^[\p{L}\p{M}]+$/u.test(part));
}

function isLongEnough(part) {
  return short.has(part) || part.length > (/^\p{Lu}/u.test(part) ? 2 : 3);
}

/** Every word of a commune's name, without its article; those of three letters for towns only. */
function namesOf(communes) {
  return communes.flatMap((commune) =>
    wordsOfName(commune)
      .filter((word) => !isTypingError(word))
      .filter((word) => word.length > 3 || (commune.population ?? 0) >= 10_000),
  );
}

/** Whether a name is a likely typing error of a word that begins many sentences. */
function isTypingError(word) {
  return beginnings.has(word.toLowerCase()) || typingErrors.has(word.toLowerCase());
}

const beginnings = new Set(
  `avec ainsi alors après aucun aussi autant autre avant beaucoup bien cela celle celui cent cependant certains ceux chacun
  chaque chez comme comment contre dans depuis deux devant dire dont donc elle elles encore enfin ensuite entre être face
  faire fait faut grâce hier ici ils leur leurs lors lorsque mais malgré même mieux moins nous notre nombreux pour pourquoi
  pourtant parce parmi pendant peut plus plusieurs presque puis quand quant quatre quel quelle quelques rien sans selon sera
  seul seule sont sous soit sous sur tant tous tout toute toutes trois très trop une vers voici voilà votre vous monsieur
  madame rendez merci demain cette ces`.split(/\s+/),
);

const typingErrors = new Set(
  [...beginnings].flatMap((word) => [...lettersMissed(word), ...lettersSwapped(word)]),
);

function lettersMissed(word) {
  return [...word].map((_letter, at) => word.slice(0, at) + word.slice(at + 1));
}

function lettersSwapped(word) {
  return [...word]
    .slice(1)
    .map((_letter, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
}

/** The lines of a list of this folder, without its comments. */
function listed(file) {
  const text = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
  return text.split('\n').filter((line) => line && !line.startsWith('#'));
}

/** The communes of France that a file of @etalab/decoupage-administratif lists: `nom`, `population`. */
function communesIn(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** The words of a commune's name that are names, each without its article. */
function wordsOfName({ nom }) {
  return nom
    .split(/[\s\-/()]+/)
    .map((word) => word.replace(/^[ld]['’]/i, ''))
    .filter((word) => /^\p{Lu}[\p{L}\p{M}]+$/u.test(word));
}
