// What the English dictionaries lack on a campaign's desk: its words, the press's and public life's, words with the
// accents that English gives them, and the names of towns.
import { communesIn, listed, wordsOfName } from './lists.mjs';

/** Inhabitants from which a town of France is named in English texts too. */
const town = 20_000;

/** Lines to add to Hunspell's list for `en-GB` or `en-US`: words with their flags. */
export function englishWords(language, communesFile) {
  const words = ['en-campaign.txt', 'en-accented.txt', `${language}.txt`].flatMap(listed);
  const towns = communesIn(communesFile)
    .filter(({ population = 0 }) => population >= town)
    .flatMap(wordsOfName)
    .filter((word) => word.length > 3);
  const places = new Set([...listed('en-places.txt'), ...towns]);
  return [...words, ...[...places].map((name) => `${name}/M`)];
}
