import { expect, it } from 'vitest';
import type { FamilyMember } from '../../src/contract';
import { sameLanguageAs } from '../../src/ui/article/library/family';

const member = (id: string, language: string): FamilyMember => ({
  id,
  language,
  headline: id,
  status: 'draft',
  embargo: null,
  original: null,
  isBehind: false,
});

it('a text whose language was changed by hand is told from the other of its family in that language', () => {
  const members = [member('a', 'fr'), member('b', 'en-GB'), member('c', 'ar')];
  expect(sameLanguageAs(members, { id: 'b', language: 'fr' })?.id).toBe('a');
  expect(sameLanguageAs(members, { id: 'c', language: 'EN-gb' })?.id).toBe('b');
  expect(sameLanguageAs(members, { id: 'b', language: 'en' })).toBeNull();
  expect(sameLanguageAs(members, { id: 'b', language: 'en-GB' })).toBeNull();
});
