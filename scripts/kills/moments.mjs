/**
 * When a program is killed: which act is played, at which turn of the moment at the latest, and how many ms after it.
 * A start is counted from the program's own; a save from its arrival in the process that holds the archive.
 */
const moments = {
  start: { acts: ['typing'], turns: 1, after: [50, 2000] },
  typing: { acts: ['typing', 'newTexts'], turns: 1, after: [20, 2000] },
  saving: { acts: ['typing', 'newTexts', 'pasting'], turns: 5, after: [0, 4] },
  switching: { acts: ['switching'], turns: 3, after: [0, 250] },
  pasting: { acts: ['pasting'], turns: 2, after: [0, 600] },
  importing: { acts: ['importing'], turns: 2, after: [0, 400] },
};

/** What is dealt in turn, so that a few trials meet every moment. */
const deck = [
  ...['start', 'typing', 'saving', 'switching', 'importing'],
  ...['typing', 'saving', 'switching', 'pasting', 'typing'],
];

/** The moment of a kill, drawn by chance within its kind. A new archive's first one comes while the program starts and makes it. */
export function momentOf(number, isFirst, chance) {
  const moment = isFirst ? 'start' : deck[number % deck.length];
  const { acts, turns, after } = moments[moment];
  const kill = { moment, turn: 1 + Math.floor(chance(0, turns)), after: chance(...after) };
  return { act: pick(acts, chance), kill };
}

function pick(choices, chance) {
  return choices[Math.floor(chance(0, choices.length))];
}
