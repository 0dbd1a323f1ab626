import { detectAll } from 'jschardet';
import { textIn, knownEncoding } from './encodings';

/** Below this confidence the detector has seen too few letters; right answers on texts of 24 bytes have 0.08 to 0.6. */
const minConfidence = 0.06;

/** The most likely encoding of some bytes, by their sequences; Windows-1252 when there are too few. */
export function guessEncoding(bytes: Uint8Array): string {
  const start = bytes.subarray(0, reach);
  const candidates = detectAll(start, { detectEncodings: guessed, minimumThreshold: minConfidence });
  const likely = candidates.filter(({ confidence }) => confidence >= minConfidence);
  const encodings = likely.map(({ encoding }) => {
    const name = encoding?.toLowerCase() ?? '';
    return knownEncoding(decoders[name] ?? name) ?? 'windows-1252';
  });
  return encodings.find((encoding) => !mixedWord.test(textIn(encoding, start))) ?? 'windows-1252';
}

/** How many bytes are looked at. */
const reach = 200_000;

/** A word in two alphabets, which one accent of a Latin word becomes in the encoding of another alphabet: "Rйunion". */
const mixedWord =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]\p{Script=Latin}/u;

/**
 * The encodings that texts are found in and that can be decoded here, by the detector's names. Of those that differ in a few
 * signs alone (ISO 8859-1, -4, -8, -13 and -15) the Windows one is tried.
 */
const guessed = [
  'ascii big5hkscs cp866 cp874 cp932 cp949 euc-jis-2004 gb18030 iso2022-jp-2 iso-8859-2 iso-8859-3 iso-8859-5 iso-8859-6',
  'iso-8859-7 koi8-r koi8-u mac-cyrillic mac-roman windows-1250 windows-1251 windows-1252 windows-1253 windows-1254',
  'windows-1255 windows-1256 windows-1257 windows-1258',
].flatMap((names) => names.split(' '));

/** The names of `TextDecoder` for those that the detector calls otherwise. */
const decoders: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp874: 'windows-874',
  'iso8859-3': 'iso-8859-3',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
};
