/**
 * What of the things written is not in the archive: for each text, the milliseconds from the moment its first missing letter
 * was struck to the kill, since all that was typed from there on is lost. Nothing missing is 0.
 */
export function lossOf({ bursts, killedAt }, text) {
  const losses = bursts.map((burst) => {
    const missing = burst[keptOf(burst, text)];
    return missing ? Math.max(0, killedAt - missing.at) : 0;
  });
  return Math.max(0, ...losses);
}

/** How many of a text's letters the archive holds, from the first on. */
export function keptOf(burst, text) {
  const holds = (count) =>
    text.includes(
      burst
        .slice(0, count)
        .map(({ wrote }) => wrote)
        .join('')
        .trimEnd(),
    );
  let [low, high] = [0, burst.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Imported files of which a part is missing, or which were answered for and are not there. */
export function tornImports({ imports, imported }, text) {
  const begun = imports.filter((mark) => text.includes(`${mark}importé`));
  const torn = begun.filter((mark) => !text.includes(`fin de ${mark.trim()}`));
  return [...torn, ...imported.filter((mark) => !begun.includes(mark))];
}
