/** The thin space that no line may break at, before ; ! ? and inside « » in French. */
export const thinSpace = '\u202F';

/** The space that no line may break at, before : in French, after M., in 14 h 30. */
export const firmSpace = '\u00A0';

/** The inside of a character class: every space a person or a program may have put on a line. */
export const anySpace = ' \\u00A0\\u202F\\u2009';

/** Masks a character that the rules must not read: of an address, of words in another language. */
export const maskCharacter = '\uE000';

/** Stands for what is no text: the call of a note, a picture. */
export const objectCharacter = '\uFFFC';

/** The inside of a character class: the characters of words, masked ones included. */
export const wordCharacters = `\\p{L}\\p{N}\\p{M}${maskCharacter}${objectCharacter}`;
