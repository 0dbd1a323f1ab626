import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPlaced, placeDictionaries, wishForOurs } from '../../electron/main/spelling/dictionary-files';

const resources = join(import.meta.dirname, '../../resources');

function aProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'roneo-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true }));
  return profile;
}

describe('the dictionaries in the profile', () => {
  it('are the program’s, under the names that Chromium looks for', () => {
    const profile = aProfile();
    expect(isPlaced('fr', profile)).toBe(false);
    placeDictionaries({ resources, profile });
    const placed = readdirSync(join(profile, 'Dictionaries'));
    expect(placed).toHaveLength(6);
    expect(placed).toEqual(expect.arrayContaining(['fr-FR-3-0.bdic', 'en-US-10-1.bdic']));
    expect(isPlaced('fr', profile)).toBe(true);
  });

  it('are put back when one is damaged or older', () => {
    const profile = aProfile();
    placeDictionaries({ resources, profile });
    const french = join(profile, 'Dictionaries', 'fr-FR-3-0.bdic');
    writeFileSync(french, 'BDic, of another day');
    placeDictionaries({ resources, profile });
    expect(readFileSync(french).equals(readFileSync(join(resources, 'dictionaries/fr.bdic')))).toBe(true);
  });

  it('were made whole: each begins as a dictionary of Chromium’s does', () => {
    const files = readdirSync(join(resources, 'dictionaries')).filter((name) => name.endsWith('.bdic'));
    const signatures = files.map((name) =>
      readFileSync(join(resources, 'dictionaries', name))
        .subarray(0, 4)
        .toString('latin1'),
    );
    expect(signatures).toEqual(files.map(() => 'BDic'));
  });
});

describe('what Chromium wishes for', () => {
  const wishes = (profile: string) =>
    (
      JSON.parse(readFileSync(join(profile, 'Preferences'), 'utf8')) as {
        spellcheck: { dictionaries: string[] };
      }
    ).spellcheck.dictionaries;

  it('on its first start is a language of ours', () => {
    const profile = aProfile();
    wishForOurs(profile);
    expect(wishes(profile)).toEqual(['fr']);
  });

  it('is left as it is when it is ours, and all else of its preferences too', () => {
    const profile = aProfile();
    const kept = { browser: { enable_spellchecking: true }, spellcheck: { dictionaries: ['en-GB', 'fr'] } };
    writeFileSync(join(profile, 'Preferences'), JSON.stringify(kept));
    wishForOurs(profile);
    expect(JSON.parse(readFileSync(join(profile, 'Preferences'), 'utf8'))).toEqual(kept);
  });

  it('is never a language of which we have no dictionary', () => {
    const profile = aProfile();
    mkdirSync(profile, { recursive: true });
    writeFileSync(
      join(profile, 'Preferences'),
      JSON.stringify({
        electron: { media: 1 },
        spellcheck: { dictionaries: ['fr', 'pt-BR'], dictionary: '' },
      }),
    );
    wishForOurs(profile);
    expect(JSON.parse(readFileSync(join(profile, 'Preferences'), 'utf8'))).toEqual({
      electron: { media: 1 },
      spellcheck: { dictionaries: ['fr'], dictionary: '' },
    });
  });

  it('is set where its preferences cannot be read', () => {
    const profile = aProfile();
    writeFileSync(join(profile, 'Preferences'), '{"spellcheck":');
    wishForOurs(profile);
    expect(wishes(profile)).toEqual(['fr']);
  });
});
