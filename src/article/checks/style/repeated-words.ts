import type { Block } from '../../model/schema';
import { checkedTexts } from '../checked-texts';
import type { BlockPlace } from '../check';

/** A word that comes again soon after its last use. */
export interface RepeatedWord {
  within: BlockPlace;
  word: string;
  /** The stem that its forms share. */
  stem: string;
}

/** Two uses of a word with fewer words between them are a repetition: about four lines of a page. A house rule. */
const earshot = 40;

/** The repeated words of a block, one entry for each place. Names may be repeated. */
export function repeatedWords(block: Block, language: string): readonly RepeatedWord[] {
  const known = read.get(block);
  if (known?.language === language) return known.found;
  const found = repeatsAmong(noticedWords(block, language));
  read.set(block, { language, found });
  return found;
}

const read = new WeakMap<Block, { language: string; found: readonly RepeatedWord[] }>();

interface Heard extends RepeatedWord {
  /** Its place among all the words of the block. */
  place: number;
}

function repeatsAmong(words: readonly Heard[]): RepeatedWord[] {
  const last = new Map<string, Heard>();
  const repeated = new Set<Heard>();
  for (const heard of words) {
    const before = last.get(heard.stem);
    if (before && heard.place - before.place <= earshot) repeated.add(before).add(heard);
    last.set(heard.stem, heard);
  }
  return words
    .filter((heard) => repeated.has(heard))
    .map(({ within, word, stem }) => ({ within, word, stem }));
}

/** The words whose repetition is noticed: long ones, without stop words and names. */
function noticedWords(block: Block, language: string): Heard[] {
  const words: Heard[] = [];
  let place = 0;
  for (const { prose: text, within } of checkedTexts(block)) {
    if (!isLine(within(0, 0))) continue;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:[-·][\p{L}\p{M}]+)*/gu)) {
      place += 1;
      if (word.length < 4 || isName(text, word, index) || isStopWord(word, language)) continue;
      words.push({ place, word, stem: stemOf(word, language), within: within(index, index + word.length) });
    }
  }
  return words;
}

/** Captions, credits and notes are not read together with the text. */
function isLine(within: BlockPlace): boolean {
  return 'line' in within && within.note === undefined;
}

/** A capital in the middle of a sentence, or a word all in capitals. */
function isName(text: string, word: string, index: number): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  return word === word.toUpperCase() || !beginsSentence(text.slice(0, index));
}

function beginsSentence(before: string): boolean {
  const bare = before.trimEnd();
  return bare === '' || /[.!?…:«“"–—]/.test(bare.at(-1) ?? '') || before.includes('\n', bare.length);
}

/**
 * The stem of a word, without the endings of number and gender, so that "usager" and "usagère" count as one. French: J. Savoy's
 * minimal stemmer (1999); English: D. Harman's "S" stemmer (1991); other languages: the word.
 */
function stemOf(word: string, language: string): string {
  const lower = word.toLowerCase();
  if (/^fr\b/i.test(language)) return frenchStem(lower);
  return /^en\b/i.test(language) ? englishStem(lower) : lower;
}

function frenchStem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '');
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  if (word.endsWith('x')) return word.slice(0, -1);
  return word
    .replace(/s$/, '')
    .replace(/r$/, '')
    .replace(/e$/, '')
    .replace(/é$/, '')
    .replace(/(\p{L})\1$/u, '$1');
}

function englishStem(word: string): string {
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Words whose repetition nobody notices: function words, the commonest verbs, numbers, days and months. */
function isStopWord(word: string, language: string): boolean {
  const lower = word.toLowerCase();
  if (/^fr\b/i.test(language)) return frenchStopWords.has(lower);
  return /^en\b/i.test(language)
    ? englishStopWords.has(lower)
    : frenchStopWords.has(lower) || englishStopWords.has(lower);
}

const frenchStopWords = setOf(`
  afin ailleurs ainsi alors après aucun aucune aujourd aujourdhui auprès aussi autant autre autres autour avant avec
  beaucoup bien car cela celle celles celui cependant certain certaine certaines certains cette ceux chacun chacune chaque chez
  combien comme comment contre dans davantage dehors déjà demain depuis dernier dernière derniers dernières derrière
  desquels desquelles dessous dessus deux devant donc dont durant elle elles encore enfin ensuite entre envers environ
  est-ce étant être était étaient été êtes étions fait faire fais faisait faisant faite faites faits fera feront font fallait
  faudra faut fois furent grâce guère hier hors huit ici jamais jusque jusqu laquelle lequel lesquelles lesquels leur leurs
  loin lors lorsque malgré même mêmes mieux mille moins mois mons neuf notamment notre nous nombre nombreux nombreuses
  onze outre parce parfois parmi partout pendant petit petite petits petites peu peut peuvent plus plusieurs plutôt point
  pour pourquoi pourtant pouvait pouvoir pourra pourrait pourraient première premier premiers premières presque près puis puisque quand quant quarante
  quatre quel quelle quelles quelque quelques quels quinze quoi quoique rien sans sauf selon sept sera serait seraient
  seront seul seule seuls seules seulement sien soit soient soixante sont sous souvent sommes suis suite sûr surtout
  tandis tant tard tellement telle telles tels toujours tous tout toute toutes toutefois treize trente très trois trop
  vers vingt voici voilà vont vos votre vous vraiment avait avaient avez avoir avons ayant aura aurait auraient auront eurent
  dit dire disent disait doit doivent devoir devrait devraient devra veut veulent vouloir voulait aller allait sait savoir
  prend prendre met mettre vient venir voit voir an ans année années jour jours heure heures minute minutes semaine semaines
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  lundi mardi mercredi jeudi vendredi samedi dimanche madame monsieur
`);

const englishStopWords = setOf(`
  about above across after again against almost alone along already also although always among another anyone anything
  around because become been before behind being below beneath beside besides between beyond both came come could
  did does doing done down during each either else enough even ever every everyone everything except few first five four
  from further gave get gets getting give given goes going gone have having here hers herself himself how however hundred
  inside instead into itself just keep last later least less like made make makes making many might mine more most much
  must myself near neither never next nine nobody none nothing now off often once only onto other others ought ours
  ourselves outside over part past perhaps put quite rather really said same say says seem seven several shall she
  should since six some someone something soon still such take taken takes than that their theirs them themselves then
  there therefore these they thing things this those though three through thus till today together told tomorrow too
  took toward towards twelve twenty twice under unless until upon used uses using very want wants was well went were what
  whatever when whenever where whether which while whole whom whose will with within without would yesterday you your yours
  yourself year years month months week weeks day days hour hours minute minutes time times
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
`);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}
