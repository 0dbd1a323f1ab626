import { expect, it } from 'vitest';
import { isSameShape, partInView } from '../../src/article';
import { specimenPicture } from '../fixtures/every-block';

it('a picture of the shape of its frame is seen whole', () => {
  expect(partInView(1.5, 1.5, undefined)).toEqual({ left: 0, top: 0, width: 1, height: 1 });
});

it('a wide picture in a narrow frame loses its sides, around the focus', () => {
  expect(partInView(3, 1.5, undefined)).toEqual({ left: 0.25, top: 0, width: 0.5, height: 1 });
  expect(partInView(3, 1.5, { x: 0.2, y: 0.9 })).toEqual({ left: 0.1, top: 0, width: 0.5, height: 1 });
  expect(partInView(3, 1.5, { x: 1, y: 0 })).toEqual({ left: 0.5, top: 0, width: 0.5, height: 1 });
});

it('a tall picture in a wide frame loses its head and foot, around the focus', () => {
  expect(partInView(0.75, 1.5, undefined)).toEqual({ left: 0, top: 0.25, width: 1, height: 0.5 });
  expect(partInView(0.75, 1.5, { x: 0.9, y: 1 })).toEqual({ left: 0, top: 0.5, width: 1, height: 0.5 });
});

it('parts of a picture show the same in one of the same shape, but for what rounding makes', () => {
  const sized = (width: number, height: number) => ({ ...specimenPicture, width, height });
  const whole = sized(1500, 1000);
  expect(isSameShape(whole, sized(300, 200))).toBe(true);
  expect(isSameShape(whole, sized(1529, 1000))).toBe(true);
  expect(isSameShape(sized(1529, 1000), whole)).toBe(true);
  expect(isSameShape(whole, sized(1532, 1000))).toBe(false);
  expect(isSameShape(whole, sized(1000, 1500))).toBe(false);
});
