const openings =
  'Le collectif|La mairie|La préfecture|Notre association|Le conseil régional|La vallée|Une centaine d’habitants|Le syndicat|La direction de la ligne|L’école du bourg'.split(
    '|',
  );
const verbs = 'demande|refuse|annonce|rappelle|défend|dénonce|soutient|examine|publie|reporte'.split('|');
const things =
  'le maintien des trains|une réunion publique|la réouverture du guichet|le budget de l’entretien|un moratoire|les horaires d’hiver|la rénovation de la halte|le rapport d’expertise|la gratuité pour les élèves|une enquête indépendante'.split(
    '|',
  );
const endings =
  'avant la fin de l’été|malgré les promesses|devant la presse|depuis bientôt deux ans|sans attendre le vote|avec les communes voisines|au nom des usagers|dès la rentrée|comme prévu par la loi|faute de moyens'.split(
    '|',
  );

/** A repeatable stream of numbers from 0 to 1. */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Paragraphs of French sentences, about this many words in all, the same for the same seed; rare words grow with it. */
export function paragraphs(words, seed) {
  const next = numbers(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const out = [];
  for (let count = 0; count < words;) {
    const sentences = Array.from({ length: 6 }, () => {
      const rare = `mot${Math.floor(next() ** 3 * 50_000).toString(36)}`;
      return `${pick(openings)} ${pick(verbs)} ${pick(things)} ${pick(endings)}, dit ${rare}.`;
    });
    const paragraph = sentences.join(' ');
    out.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return out;
}
