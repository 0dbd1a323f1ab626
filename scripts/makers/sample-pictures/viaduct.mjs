import { randomFrom } from './duplicator.mjs';
import { area, below, box, disc, placed, ridge, shape, stroke } from './shapes.mjs';

const far = ridge(610, [
  [70, 310, 0.4],
  [26, 120, 2],
  [9, 47, 1],
]);
const middle = ridge(735, [
  [95, 420, 3.4],
  [30, 150, 0.3],
  [8, 40, 0],
]);
const deckTop = 800;

/** A railcar on a viaduct of seven arches, in the evening, above a river. */
export function viaduct() {
  return [
    box(0, 0, 2400, 1600, [0.16, 0], [0.05, 0.62]),
    disc(1770, 560, 170, 0, 0),
    ...clouds(),
    area(below(far), [0.34, 0.2], [0.3, 0.34]),
    area(below(middle), [0.62, 0.42], [0.12, 0.3]),
    ...woods(middle, 3, 0.72, 0.1, 15),
    ...village(),
    ...river(),
    ...bridge(),
    ...placed(railcar(), 980, deckTop - 150, 1),
    ...banks(),
    ...birds(),
  ];
}

function clouds() {
  const bar = (x, y, width) => box(x, y, width, 15, 0, 0, 8);
  return [
    bar(260, 330, 520),
    bar(420, 368, 620),
    bar(180, 406, 300),
    bar(1350, 250, 420),
    bar(1500, 288, 640),
    bar(2010, 640, 330),
    bar(1240, 520, 310),
  ];
}

function woods(height, seed, violet, red, tall) {
  const random = randomFrom(seed);
  const trees = [];
  for (let x = -20; x < 2420; x += 15 + random() * 16) {
    const size = tall + random() * tall;
    const foot = height(x) + 16 + random() * 130;
    trees.push(
      area(
        `M${x} ${foot - size * 2.6} L${x + size * 0.75} ${foot} L${x - size * 0.75} ${foot} Z`,
        violet + random() * 0.18,
        red,
      ),
    );
  }
  return trees;
}

/** A few roofs and a steeple on the slope, between the trees. */
function village() {
  const house = (x, y, width) => [
    box(x, y - 26, width, 30, 0.08, 0.2),
    area(`M${x - 7} ${y - 24} L${x + width / 2} ${y - 52} L${x + width + 7} ${y - 24} Z`, 0.5, 0.9),
    box(x + width * 0.3, y - 18, 8, 11, 0.8, 0.2),
  ];
  const steeple = [
    box(352, 640, 34, 90, 0.08, 0.2),
    area('M346 642 L369 548 L392 642 Z', 0.72, 0.5),
    box(364, 660, 10, 22, 0.8, 0.1),
  ];
  return [
    ...house(270, 738, 58),
    ...steeple,
    ...house(392, 742, 74),
    ...house(210, 752, 48),
    ...house(330, 760, 62),
    ...house(480, 756, 52),
  ];
}

function river() {
  const water = area(
    'M0 1330 C500 1290 900 1320 1300 1290 C1700 1262 2050 1300 2400 1275 L2400 1600 L0 1600 Z',
    [0.2, 0.5],
    [0.36, 0.1],
  );
  const random = randomFrom(11);
  const glints = Array.from({ length: 90 }, () => {
    const [x, y] = [random() * 2400, 1325 + random() * 240];
    const near = 1 - Math.min(1, Math.abs(x - 1770) / 700);
    return box(
      x,
      y,
      40 + random() * 150 * (0.4 + near),
      5,
      near > 0.35 ? 0 : 0.62,
      near > 0.35 ? 0 : 0.12,
      3,
    );
  });
  return [water, ...glints];
}

/** Piers that widen towards their feet, arches between them, a parapet on top. */
function bridge() {
  const arches = Array.from({ length: 7 }, (_, index) => index);
  const [left, span, foot] = [90, 318, 1345];
  const holes = arches.map((index) => arch(left + index * span + 38, span - 76, foot));
  const face = shape(
    (fill) =>
      `<path fill-rule="evenodd" fill="${fill}" d="M0 ${deckTop} H2400 V${foot} H0 Z ${holes.join(' ')}"/>`,
    [0.04, 0.3],
    [0.16, 0.26],
  );
  return [
    face,
    ...arches.flatMap((index) => archStones(left + index * span + 38, span - 76, foot)),
    ...courses(left, span, foot),
    box(0, deckTop - 12, 2400, 34, 0.5, 0.1),
    box(0, deckTop + 30, 2400, 10, 0.62, 0),
  ];
}

function arch(x, width, foot) {
  const [top, flare] = [deckTop + 92, 14];
  const radius = width / 2;
  return `M${x + flare} ${foot + 20} L${x} ${top + radius} A${radius} ${radius} 0 0 1 ${x + width} ${top + radius} L${x + width - flare} ${foot + 20} Z`;
}

function archStones(x, width, foot) {
  const [top, radius] = [deckTop + 92, width / 2];
  const ring = `M${x} ${top + radius} A${radius} ${radius} 0 0 1 ${x + width} ${top + radius}`;
  const shade = `M${x} ${top + radius} L${x + 14} ${foot} L${x + 48} ${foot} L${x + 36} ${top + radius} A${radius - 36} ${radius} 0 0 1 ${x + radius} ${top} A${radius} ${radius} 0 0 0 ${x} ${top + radius} Z`;
  return [area(shade, [0.8, 0.7], 0.1), stroke(ring, 12, 0.58, 0.12)];
}

function courses(left, span, foot) {
  const random = randomFrom(23);
  const lines = [];
  for (let pier = 0; pier <= 7; pier += 1) {
    const middleOf = left + pier * span;
    for (let y = deckTop + 250; y < foot; y += 27) {
      const half = 30 + ((y - deckTop) / (foot - deckTop)) * 12;
      const start = middleOf - half + random() * 30;
      lines.push(stroke(`M${start} ${y} h${14 + random() * 26}`, 3, 0.6, 0.1));
    }
    lines.push(
      area(
        `M${middleOf + 12} ${deckTop + 250} L${middleOf + 40} ${deckTop + 250} L${middleOf + 53} ${foot} L${middleOf + 16} ${foot} Z`,
        [0.36, 0.46],
        0.16,
      ),
    );
  }
  for (let pier = 0; pier <= 7; pier += 1) {
    const middleOf = left + pier * span;
    lines.push(box(middleOf - 62, foot - 22, 124, 30, 0.66, 0.2, 6));
    lines.push(
      area(
        `M${middleOf - 56} ${foot + 8} H${middleOf + 56} L${middleOf + 30} ${foot + 120} H${middleOf - 44} Z`,
        [0.62, 0.4],
        [0.16, 0.14],
      ),
    );
  }
  return lines;
}

/** A railcar of two coaches, 840 wide, its wheels at y = 150. */
function railcar() {
  const coach = (x, nose) => [
    area(
      nose
        ? `M${x} 128 V34 Q${x} 18 ${x + 16} 18 H${x + 352} Q${x + 392} 20 ${x + 408} 84 V128 Z`
        : `M${x + 8} 128 V84 Q${x + 24} 20 ${x + 64} 18 H${x + 400} Q${x + 416} 18 ${x + 416} 34 V128 Z`,
      0,
      0.98,
    ),
    box(x + (nose ? 0 : 8), 104, 408, 26, 0.92, 0.3),
    ...Array.from({ length: 6 }, (_, index) =>
      box(
        x + (nose ? 22 : 76) + index * 52,
        42,
        38,
        38,
        index % 3 === 1 ? 0.72 : 0,
        index % 3 === 1 ? 0.3 : 0.06,
        5,
      ),
    ),
    ...[40, 84, 312, 356].map((wheel) => disc(x + wheel + 8, 136, 14, 1, 0.2)),
  ];
  return [
    ...coach(0, false),
    ...coach(424, true),
    box(412, 40, 16, 84, 0.9, 0.2),
    area('M786 40 L812 42 L824 82 L790 82 Z', 0.75, 0.25),
    area('M18 82 L30 44 L56 42 L54 82 Z', 0.75, 0.25),
    disc(824, 106, 8, 0, 0),
  ];
}

function banks() {
  const left = ridge(1400, [
    [70, 330, 1.2],
    [22, 90, 0],
  ]);
  const right = ridge(1440, [
    [86, 260, 2.6],
    [20, 80, 1],
  ]);
  return [
    area(
      below((x) => left(x) + Math.max(0, x - 420) * 0.5, 0, 1100),
      [0.86, 0.98],
      [0.2, 0.4],
    ),
    area(
      below((x) => right(x) + Math.max(0, 2060 - x) * 0.5, 1400, 2400),
      [0.86, 0.98],
      [0.2, 0.4],
    ),
    ...reeds(),
    ...poplars(),
  ];
}

function reeds() {
  const random = randomFrom(31);
  return Array.from({ length: 260 }, () => {
    const isLeft = random() < 0.5;
    const x = isLeft ? random() * 700 : 1800 + random() * 600;
    const foot = 1480 + random() * 120;
    return stroke(
      `M${x} ${foot} q${random() * 14 - 7} -40 ${random() * 40 - 20} ${-50 - random() * 50}`,
      4,
      1,
      0.3,
    );
  });
}

function poplars() {
  const tree = (x, foot, tall) => [
    stroke(`M${x} ${foot} V${foot - tall * 0.4}`, 12, 1, 0.3),
    area(
      `M${x} ${foot - tall} C${x + tall * 0.13} ${foot - tall * 0.7} ${x + tall * 0.13} ${foot - tall * 0.3} ${x} ${foot - tall * 0.12} C${x - tall * 0.13} ${foot - tall * 0.3} ${x - tall * 0.13} ${foot - tall * 0.7} ${x} ${foot - tall} Z`,
      [0.78, 0.96],
      [0.34, 0.2],
    ),
  ];
  return [
    ...tree(150, 1480, 560),
    ...tree(255, 1500, 460),
    ...tree(60, 1510, 430),
    ...tree(2270, 1500, 520),
    ...tree(2360, 1520, 420),
  ];
}

function birds() {
  const bird = (x, y, size) =>
    stroke(
      `M${x - size} ${y - size * 0.35} Q${x - size * 0.4} ${y - size * 0.5} ${x} ${y} Q${x + size * 0.4} ${y - size * 0.5} ${x + size} ${y - size * 0.35}`,
      6,
      0.85,
      0.2,
    );
  return [bird(640, 240, 30), bird(715, 200, 24), bird(770, 270, 20), bird(580, 180, 18)];
}
