/** "du Collectif", "de la Ligue", "d’Acrimed": a group's name after « de », as French contracts it. */
export function afterDe(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const article = articles[first.toLowerCase()];
  if (article) return `${article} ${rest.join(' ')}`;
  if (masculine.test(name)) return `du ${name}`;
  if (feminine.test(name)) return `de ${/^[aeiouyéèêàâîôœæ]/i.test(name) ? 'l’' : 'la '}${name}`;
  if (plural.test(name)) return `des ${name}`;
  return /^h?[aeiouéèêàâîôœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}

const articles: Readonly<Record<string, string>> = { le: 'du', les: 'des' };
const masculine =
  /^(Atelier|Centre|Cercle|Club|Collectif|Comité|Conseil|Front|Groupe|Groupement|Mouvement|Parti|Planning|Réseau|Secours|Syndicat)(?![\p{L}\p{M}])/u;
const feminine =
  /^(Action|Alliance|Assemblée|Association|Campagne|Coalition|Confédération|Coordination|Fédération|Fondation|Intersyndicale|Ligue|Maison|Organisation|Plateforme|Union)(?![\p{L}\p{M}])/u;
const plural = /^(Ami[·.]?e?[·.]?s|Faucheurs|Parents|Soulèvements|Usagers)(?![\p{L}\p{M}])/u;
