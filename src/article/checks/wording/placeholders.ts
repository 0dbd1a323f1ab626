import type { Range } from './range';
import { rangesOf } from './range';

/** Words that only hold a place until somebody knows better: "[à compléter]", "le XX mai", "TODO", "lorem ipsum". */
export function placeholders(text: string): Range[] {
  return patterns.flatMap((pattern) => rangesOf(text, pattern));
}

const toFill =
  'à (?:compléter|préciser|confirmer|venir|vérifier|définir|remplir)|compléter|nom|prénom|date|lieu|heure|ville|titre|chiffre|citation|source|lien|téléphone|name|place|time|town|number|figure|quote|link|phone|to (?:be )?(?:complete|confirm|check|fill|come|add|decide)\\w*|tbc|tbd|todo|insert\\b[^\\]]{0,40}|insérer\\b[^\\]]{0,40}';

const patterns = [
  new RegExp(`\\[\\s*(?:${toFill})\\s*[\\]…?]`, 'giu'),
  /(?<![\p{L}\p{N}])(?:TODO|TBC|TBD|TKTK|FIXME)(?![\p{L}\p{N}])/gu,
  /(?<!\p{L})lorem ipsum(?!\p{L})/giu,
  // Twenty is also written XX: it holds a place only before a month, a unit or a plain noun, or where a day is due.
  /(?<![\p{L}\p{N}/.-])XX(?=[\s\u00A0\u202F](?:%|€|h(?:\b|eures)|euros|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|personnes|habitants|signatures|January|February|March|April|May|June|July|August|September|October|November|December|people|signatures)(?!\p{L}))/gu,
  /(?<=(?<!\p{L})(?:le|du|au|on|à)[\s\u00A0])XX(?![\p{L}\p{N}/])(?![\s\u00A0\u202F]*(?:siècle|century))/gu,
  /(?<![\p{L}\p{N}])XX[/.]XX(?:[/.]X{2,4})?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}.-])(?<!(?:chapitre|tome|article|titre|section|annexe|volume|livre|acte|psaume|chapter|title|book|part|\p{Lu}\p{Ll}+)[\s\u00A0])X{3,4}(?=[\s\u00A0\u202F.,;:!?)\]»]|$)(?![\s\u00A0\u202F]*(?:siècle|century))/gu,
];
