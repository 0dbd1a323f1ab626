/**
 * A headline cut where a line may end: never after a short word ("le", "à", "of"), so that no line hangs on one,
 * never inside a compound, and never at a space that was typed as unbreakable.
 */
export function headlineUnits(headline: string): string[] {
  const words = headline.split(' ').filter((word) => word !== '');
  return words.reduce<string[]>((units, word) => {
    const last = units.at(-1);
    return last !== undefined && hangs(last) ? [...units.slice(0, -1), `${last} ${word}`] : [...units, word];
  }, []);
}

/** Whether a line should not end on this: a short word, unless so many are joined already that lines get coarse. */
function hangs(unit: string): boolean {
  const word = unit.split(' ').at(-1) ?? '';
  return unit.length <= 8 && /^\p{L}{1,3}$/u.test(word);
}
