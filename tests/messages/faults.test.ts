import { expect, test } from 'vitest';
import type { ArchiveFault } from '../../src/contract';
import { everyLanguage, faultMessage } from '../../src/messages';

const faults: ArchiveFault[] = [
  { kind: 'structure', why: 'checksum' },
  { kind: 'text', id: 'a', headline: 'La gare', revision: 3, isNewest: true },
  { kind: 'text', id: 'a', headline: '', revision: 2, isNewest: false },
  { kind: 'row', id: 'a', headline: 'La gare' },
  { kind: 'document', name: 'masthead' },
  { kind: 'picture', hash: 'b'.repeat(64), why: 'missing', texts: ['La gare'] },
  { kind: 'picture', hash: 'b'.repeat(64), why: 'altered', texts: [] },
];

test.each(everyLanguage.map(({ language }) => language))(
  'each fault of an archive is a sentence in %s',
  (language) => {
    const sentences = faults.map((fault) => faultMessage(fault, language));
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
    expect(sentences.join(' ')).not.toMatch(/undefined|checksum\)|masthead/);
    expect(new Set(sentences).size).toBe(faults.length);
  },
);
