import { randomFrom } from './duplicator.mjs';
import { area, below, box, disc, placed, ridge, shape, stroke } from './shapes.mjs';

const eye = { x: 1330, y: 760 };
const hills = ridge(640, [
  [70, 300, 1.1],
  [24, 110, 0.2],
  [7, 40, 2],
]);

/** Dawn on the platform of a small station: people wait, the railcar comes in with its lamps lit. */
export function platform() {
  return [
    box(0, 0, 2400, 1600, [0.5, 0], [0.02, 0.6]),
    disc(1000, 640, 120, 0, 0),
    ...stars(),
    area(below(hills), [0.5, 0.3], [0.18, 0.3]),
    ...hedge(),
    area(`M0 ${eye.y} H2400 V1600 H0 Z`, [0.3, 0.6], [0.3, 0.12]),
    ...poles(),
    ...track(),
    ...train(),
    ...quay(),
    ...station(),
    ...waiting(),
  ];
}

function stars() {
  const random = randomFrom(5);
  return Array.from({ length: 46 }, () => disc(random() * 2400, random() * 330, 2 + random() * 3, 0, 0));
}

function hedge() {
  const random = randomFrom(9);
  return Array.from({ length: 150 }, () => {
    const x = random() * 2400;
    const r = 14 + random() * 26 * (1 + Math.abs(x - eye.x) / 1500);
    return disc(x, eye.y - r * 0.35, r, 0.72 + random() * 0.2, 0.16);
  });
}

/** A point on the ground: so far to the right of the eye, so near (1 is the foot of the picture). */
const ground = (right, near) => `${(eye.x + right * near).toFixed(1)} ${(eye.y + 840 * near).toFixed(1)}`;

function track() {
  const sleepers = Array.from({ length: 34 }, (_, index) => {
    const near = 1.06 / (1 + index * 0.22);
    const next = near * (1 - 0.055);
    return area(
      `M${ground(60, near)} L${ground(840, near)} L${ground(840, next)} L${ground(60, next)} Z`,
      0.8,
      0.24,
    );
  });
  const rail = (right) =>
    area(
      `M${ground(right, 0.01)} L${ground(right + 14, 1.1)} L${ground(right + 44, 1.1)} L${ground(right + 3, 0.01)} Z`,
      0.04,
      0,
    );
  const ballast = area(
    `M${ground(-40, 0.01)} L${ground(-40, 1.1)} L${ground(960, 1.1)} L${ground(960, 0.01)} Z`,
    [0.45, 0.62],
    [0.22, 0.1],
  );
  return [ballast, ...sleepers, rail(190), rail(670)];
}

/** The railcar as it comes in, its wheels between the rails at a third of the way to the eye. */
function train() {
  const halo = [120, 96, 74].map((r, index) => [r, 0.34 - index * 0.12, 0.24 - index * 0.08]);
  const lights = [1374, 1571].flatMap((x) => halo.map(([r, violet, red]) => disc(x, 860, r, violet, red)));
  return [...lights, ...placed(face(), 1312, 559, 1.15)];
}

function face() {
  return [
    area('M0 50 Q0 0 52 0 H228 Q280 0 280 50 V338 H0 Z', 0, 0.98),
    area('M16 190 V62 Q16 28 50 28 H230 Q264 28 264 62 V190 Z', 0.86, 0.3),
    area('M30 176 V70 Q30 42 56 42 H134 V176 Z', [0.3, 0.12], 0.1),
    area('M146 176 V42 H224 Q250 42 250 70 V176 Z', [0.42, 0.2], 0.14),
    disc(84, 128, 22, 0.9, 0.3),
    area('M56 176 Q58 140 84 140 Q110 140 112 176 Z', 0.9, 0.3),
    box(78, 8, 124, 16, 0, 0, 4),
    box(0, 206, 280, 14, 0.02, 0),
    ...[54, 226].flatMap((x) => [disc(x, 262, 40, 0, 0.3), disc(x, 262, 27, 0, 0)]),
    box(-6, 318, 292, 44, 0.95, 0.3),
    area('M20 362 H260 L244 394 H36 Z', 1, 0.4),
    box(50, 322, 22, 26, 0.3, 0.1, 4),
    box(208, 322, 22, 26, 0.3, 0.1, 4),
  ];
}

/** Telegraph poles along the line, their wires running to the eye. */
function poles() {
  const nears = [1.02, 0.56, 0.36, 0.26, 0.2, 0.16];
  const at = (near, up) => [eye.x + 1010 * near, eye.y + 840 * near - up * near];
  const poleOf = (near) => {
    const [x, foot] = at(near, 0);
    const [, top] = at(near, 1500);
    const arm = 74 * near;
    return [
      area(
        `M${x - 13 * near} ${foot} L${x - 9 * near} ${top} H${x + 9 * near} L${x + 13 * near} ${foot} Z`,
        0.95,
        0.35,
      ),
      box(x - arm, top + 60 * near, arm * 2, 18 * near, 0.95, 0.35),
      ...[-0.9, -0.4, 0.4, 0.9].map((side) =>
        box(x + arm * side - 5 * near, top + 36 * near, 10 * near, 24 * near, 0.2, 0.9),
      ),
    ];
  };
  const wires = nears.slice(1).flatMap((near, index) =>
    [-0.9, 0.9].map((side) => {
      const [x1, y1] = at(nears[index], 1464);
      const [x2, y2] = at(near, 1464);
      const [a, b] = [x1 + 74 * nears[index] * side, x2 + 74 * near * side];
      return stroke(
        `M${a} ${y1} Q${(a + b) / 2} ${(y1 + y2) / 2 + 60 * near} ${b} ${y2}`,
        4 * near + 1,
        0.9,
        0.3,
      );
    }),
  );
  return [...wires, ...nears.toReversed().flatMap(poleOf)];
}

/** The platform at the left, its pale edge running to the eye, long shadows on it. */
function quay() {
  return [
    area(
      `M${ground(-1500, 0.02)} L${ground(-1500, 1.1)} L${ground(-150, 1.1)} L${ground(-150, 0.06)} Z`,
      [0.16, 0.3],
      [0.32, 0.1],
    ),
    area(
      `M${ground(-150, 0.06)} L${ground(-150, 1.1)} L${ground(-60, 1.1)} L${ground(-60, 0.06)} Z`,
      0.9,
      0.3,
    ),
    area(`M${ground(-250, 0.06)} L${ground(-250, 1.1)} L${ground(-205, 1.1)} L${ground(-205, 0.06)} Z`, 0, 0),
    area(`M0 ${eye.y + 10} H${eye.x - 30} V${eye.y + 60} H0 Z`, [0.3, 0.2], [0.3, 0.3]),
  ];
}

/** The station house at the left: a gable, a canopy on posts, a lit window, the clock that says six minutes to seven. */
function station() {
  const post = (x, top, foot, width) => box(x, top, width, foot - top, 0.92, 0.3);
  return [
    area('M-20 330 L250 250 L470 372 V1010 L-20 1210 Z', [0.56, 0.44], [0.34, 0.44]),
    area('M-20 260 L262 186 L520 360 L500 392 L254 250 L-20 330 Z', 0.9, 0.5),
    box(60, 620, 120, 210, 0, 0.08, 4),
    box(116, 620, 10, 210, 0.85, 0.3),
    box(60, 716, 120, 10, 0.85, 0.3),
    area('M258 640 L370 648 V952 L258 990 Z', 0.85, 0.5),
    area('M276 664 L352 668 V790 L276 796 Z', 0, 0.1),
    area('M-20 470 L830 560 L838 590 L-20 540 Z', 0.95, 0.4),
    area('M-20 540 L838 590 L838 602 L-20 566 Z', 0.2, 0.96),
    post(520, 576, 1010, 16),
    post(760, 590, 900, 12),
    stroke('M528 640 Q528 592 580 588 M528 640 Q528 592 476 582', 10, 0.92, 0.3),
    stroke('M766 630 Q766 600 800 600 M766 630 Q766 600 732 598', 8, 0.92, 0.3),
    ...clock(648, 668),
  ];
}

function clock(x, y) {
  return [
    stroke(`M${x} ${y - 90} V${y - 50}`, 8, 0.92, 0.3),
    disc(x, y, 56, 0.95, 0.3),
    disc(x, y, 47, 0, 0),
    ...Array.from({ length: 12 }, (_, hour) => {
      const turn = (hour * Math.PI) / 6;
      const at = (r) => `${(x + Math.sin(turn) * r).toFixed(1)} ${(y - Math.cos(turn) * r).toFixed(1)}`;
      return stroke(`M${at(38)} L${at(43)}`, 4, 0.95, 0.2);
    }),
    stroke(`M${x} ${y} L${x - 13} ${y + 22}`, 7, 1, 0.2),
    stroke(`M${x} ${y} L${x - 20} ${y - 28}`, 5, 1, 0.2),
  ];
}

/** Those who wait, nearest last. */
function waiting() {
  return [
    ...person(900, 985, 0.54, { coat: [0.75, 0.2], bag: true }),
    ...person(1010, 960, 0.48, { coat: [0.9, 0.3], hair: true }),
    ...person(600, 1120, 0.86, { coat: [0.3, 0.95], hair: true, bag: true }),
    ...person(742, 1095, 0.8, { coat: [0.92, 0.3], cap: true }),
    ...bicycle(846, 1250, 1.1),
    ...person(1000, 1235, 1.13, { coat: [0.1, 0.98], hood: true, bag: true }),
    ...person(290, 1400, 1.52, { coat: [0.86, 0.25], hair: true, scarf: true }),
    ...person(500, 1440, 1.62, { coat: [0.55, 0.2], cap: true }),
  ];
}

/** Someone seen from behind, 360 tall, feet at (0, 0). */
function person(x, y, scale, { coat: [violet, red], hair, cap, hood, bag, scarf }) {
  const shadow = area('M-46 -4 L44 -4 L-330 150 L-470 150 Z', [0.5, 0.3], [0.24, 0.2]);
  const legs = area('M-40 -130 L-34 0 H-8 L-2 -100 L6 0 H32 L40 -130 Z', 0.98, 0.4);
  const shoes = [box(-42, -12, 36, 14, 1, 0.5, 6), box(6, -12, 36, 14, 1, 0.5, 6)];
  const body = area(
    'M-58 -252 Q-56 -284 -20 -288 H20 Q56 -284 58 -252 L64 -112 Q0 -98 -64 -112 Z',
    violet,
    red,
  );
  const arms = [
    stroke('M-54 -246 Q-76 -190 -62 -138', 26, violet, red),
    stroke('M54 -246 Q76 -190 62 -138', 26, violet, red),
  ];
  const seam = stroke('M0 -276 V-108', 3, Math.min(1, violet + 0.3), Math.max(0, red - 0.3));
  const head = [
    disc(0, -322, 33, 0.06, 0.5),
    area(
      'M-34 -322 Q-34 -358 0 -358 Q34 -358 34 -322 Q34 -306 26 -298 H-26 Q-34 -306 -34 -322 Z',
      0.95,
      0.35,
    ),
  ];
  const extra = [
    ...(hair
      ? [area('M-36 -322 Q-38 -362 0 -362 Q38 -362 36 -322 L44 -262 Q0 -244 -44 -262 Z', 0.98, 0.5)]
      : []),
    ...(cap
      ? [
          area('M-38 -326 Q-38 -366 0 -366 Q38 -366 38 -326 Z', 0.2, 0.95),
          box(-40, -332, 80, 12, 0.6, 0.8, 6),
        ]
      : []),
    ...(hood
      ? [area('M-44 -286 Q-54 -366 0 -372 Q54 -366 44 -286 Q0 -264 -44 -286 Z', violet + 0.14, red)]
      : []),
    ...(scarf
      ? [box(-40, -304, 80, 26, 0.02, 0.9, 13), area('M8 -286 L34 -286 L42 -204 L16 -204 Z', 0.02, 0.9)]
      : []),
    ...(bag
      ? [
          box(-36, -258, 72, 92, 0.98, 0.15, 18),
          box(-26, -206, 52, 34, 0.8, 0.6, 8),
          box(-26, -250, 52, 12, 0.5, 0.3, 6),
        ]
      : []),
  ];
  return placed([shadow, legs, ...shoes, ...arms, body, seam, ...head, ...extra], x, y, scale);
}

function bicycle(x, y, scale) {
  const wheel = (at) => [
    shape(
      (fill) => `<circle cx="${at}" cy="-58" r="54" fill="none" stroke="${fill}" stroke-width="9"/>`,
      1,
      0.4,
    ),
    disc(at, -58, 6, 1, 0.4),
    ...[0, 1, 2, 3].map((n) =>
      stroke(
        `M${at - Math.cos((n * Math.PI) / 4) * 50} ${-58 - Math.sin((n * Math.PI) / 4) * 50} L${at + Math.cos((n * Math.PI) / 4) * 50} ${-58 + Math.sin((n * Math.PI) / 4) * 50}`,
        2,
        0.8,
        0.2,
      ),
    ),
  ];
  const frame = stroke(
    'M-75 -58 L-30 -132 L45 -132 L75 -58 M-75 -58 L-8 -58 L-30 -132 M-8 -58 L45 -132 M-30 -132 L-34 -156 M45 -132 L52 -166 L80 -172',
    9,
    0.3,
    0.98,
  );
  const saddle = box(-58, -166, 48, 13, 1, 0.4, 6);
  const crate = box(-130, -150, 62, 44, 0.1, 0.6, 4);
  return placed(
    [...wheel(-75), ...wheel(75), frame, saddle, crate, stroke('M-128 -136 h58 M-128 -122 h58', 3, 0.8, 0.3)],
    x,
    y,
    scale,
  );
}
