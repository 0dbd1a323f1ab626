import { randomFrom } from '../kills/driver/random.mjs';

/** The least that is drawn of a small room. */
const least = 15;

/**
 * Draws `count` mutations that `isSound`, each room's share in proportion to its places. The entries of a table of plain
 * values are one place, of which one entry is drawn.
 * @param {Record<string, import('./find-mutations.mjs').Mutation[]>} rooms
 * @param {number} count
 * @param {number} seed
 * @param {(mutation: import('./find-mutations.mjs').Mutation) => boolean} isSound
 */
export function drawMutations(rooms, count, seed, isSound) {
  const random = randomFrom(seed * 7919 + 1);
  for (let turn = 0; turn < 20; turn += 1) random(0, 1); // The first numbers of neighbouring seeds are alike.
  const places = Object.entries(rooms).map(([room, found]) => ({ room, places: placesOf(found) }));
  const total = places.reduce((sum, one) => sum + one.places.length, 0);
  return Object.fromEntries(
    places.map(({ room, places: all }) => {
      const share = Math.max(least, Math.ceil((count * all.length) / total));
      return [room, takeSound(shuffle(all, random), share, random, isSound)];
    }),
  );
}

function placesOf(found) {
  const places = new Map();
  for (const mutation of found) {
    const { file, table, from, kind } = mutation;
    const place = table === null ? `${file} ${from} ${kind}` : `${file} table ${table}`;
    places.set(place, [...(places.get(place) ?? []), mutation]);
  }
  return [...places.values()];
}

function takeSound(places, share, random, isSound) {
  const taken = [];
  for (const place of places) {
    if (taken.length === share) break;
    const mutation = place[Math.floor(random(0, place.length))];
    if (isSound(mutation)) taken.push(mutation);
  }
  return taken;
}

function shuffle(list, random) {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random(0, at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]];
  }
  return shuffled;
}
