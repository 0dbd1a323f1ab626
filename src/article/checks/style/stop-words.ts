/** Words whose repetition nobody notices: function words, the commonest verbs, numbers, days and months. */
export function isStopWord(word: string, language: string): boolean {
  const lower = word.toLowerCase();
  if (/^fr\b/i.test(language)) return french.has(lower);
  return /^en\b/i.test(language) ? english.has(lower) : french.has(lower) || english.has(lower);
}

const french = setOf(`
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

const english = setOf(`
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
