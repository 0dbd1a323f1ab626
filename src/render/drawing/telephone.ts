import type { Masthead } from '../../article';

/** A telephone number as it is printed, and as a link or a card dials it. */
export interface Telephone {
  /** "06 39 98 41 20", in the pairs that a French reader expects; another country's as it was typed. */
  printed: string;
  /** "+33639984120" for a French number, the digits for another; "" when it cannot be dialled. */
  dialled: string;
}

/** Reads a typed number by the rules of the group's country. */
export function readTelephone(typed: string, masthead: Masthead): Telephone {
  const written = typed.replace(/[\u00a0\u202f]/g, ' ').trim();
  const digits = written.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const national = isFrench(masthead) && isInPairs(written) ? digits : frenchAbroad.exec(digits)?.[1];
  if (national && /^0?[1-79]\d{8}$/.test(national)) return frenchNumber(national.slice(-9), digits);
  return { printed: typed, dialled: /^\+?\d{3,15}$/.test(digits) ? digits : '' };
}

/** A number with the French prefix: "+33 (0)6…", "0033 6…". */
const frenchAbroad = /^(?:\+|00)33(0?[1-79]\d{8})$/;

function frenchNumber(nine: string, digits: string): Telephone {
  const pairs = (first: string) => [first, ...(nine.slice(1).match(/\d\d/g) ?? [])].join(' ');
  const isNational = digits.startsWith('0') && !digits.startsWith('00');
  const printed = isNational ? pairs(`0${nine.slice(0, 1)}`) : `+33 ${pairs(nine.slice(0, 1))}`;
  const code = overseas.find(([, prefixes]) => prefixes.test(nine))?.[0] ?? '33';
  return { printed, dialled: `+${code}${nine}` };
}

/** French numbers dialled from abroad by a code of their own (Arcep's numbering plan). */
const overseas = [
  ['262', /^(?:26[239]|69[23]|639(?!98))/],
  ['590', /^(?:590|69[01])/],
  ['594', /^[56]94/],
  ['596', /^(?:596|69[67])/],
] as const;

/** Ten digits in pairs or in one piece: other countries with a leading 0 group them otherwise. */
function isInPairs(written: string): boolean {
  return /^0\d([ .-]?)\d\d(?:\1\d\d){3}$/.test(written);
}

/** Whether the group is French: by its country, or without one when it writes French of France. */
function isFrench({ country, boilerplate }: Masthead): boolean {
  return country
    ? country === 'FR'
    : Object.keys(boilerplate).some((language) => /^fr(-FR)?$/i.test(language));
}
