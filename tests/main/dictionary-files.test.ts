import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  isInstalled,
  installDictionaries,
  setPreferredDictionary,
} from '../../electron/main/spelling/dictionary-files';

const resources = join(import.meta.dirname, '../../resources');

function aProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'roneo-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true }));
  return profile;
}

describe('the dictionaries in the profile', () => {
  it('are the program’s, under the names that Chromium looks for', () => {
    const profile = aProfile();
    expect(isInstalled('fr', profile)).toBe(false);
    installDictionaries({ resources, profile });
    const placed = readdirSync(join(profile, 'Dictionaries'));
    expect(placed).toHaveLength(6);
    expect(placed).toEqual(expect.arrayContaining(['fr-FR-3-0.bdic', 'en-US-10-1.bdic']));
    expect(isInstalled('fr', profile)).toBe(true);
  });

  it('are replaced when damaged or of another version', () => {
    const profile = aProfile();
    installDictionaries({ resources, profile });
    const french = join(profile, 'Dictionaries', 'fr-FR-3-0.bdic');
    writeFileSync(french, 'BDic, of another day');
    installDictionaries({ resources, profile });
    expect(readFileSync(french).equals(readFileSync(join(resources, 'dictionaries/fr.bdic')))).toBe(true);
  });

  it('begin with the signature of Chromium’s dictionaries', () => {
    const files = readdirSync(join(resources, 'dictionaries')).filter((name) => name.endsWith('.bdic'));
    const signatures = files.map((name) =>
      readFileSync(join(resources, 'dictionaries', name))
        .subarray(0, 4)
        .toString('latin1'),
    );
    expect(signatures).toEqual(files.map(() => 'BDic'));
  });
});

describe('the preferred language in Chromium’s preferences', () => {
  const preferred = (profile: string) =>
    (
      JSON.parse(readFileSync(join(profile, 'Preferences'), 'utf8')) as {
        spellcheck: { dictionaries: string[] };
      }
    ).spellcheck.dictionaries;

  it('is one of our languages at the first start', () => {
    const profile = aProfile();
    setPreferredDictionary(profile);
    expect(preferred(profile)).toEqual(['fr']);
  });

  it('is left as it is when it is one of ours, with all other preferences', () => {
    const profile = aProfile();
    const kept = { browser: { enable_spellchecking: true }, spellcheck: { dictionaries: ['en-GB', 'fr'] } };
    writeFileSync(join(profile, 'Preferences'), JSON.stringify(kept));
    setPreferredDictionary(profile);
    expect(JSON.parse(readFileSync(join(profile, 'Preferences'), 'utf8'))).toEqual(kept);
  });

  it('is never a language that we have no dictionary for', () => {
    const profile = aProfile();
    mkdirSync(profile, { recursive: true });
    writeFileSync(
      join(profile, 'Preferences'),
      JSON.stringify({
        electron: { media: 1 },
        spellcheck: { dictionaries: ['fr', 'pt-BR'], dictionary: '' },
      }),
    );
    setPreferredDictionary(profile);
    expect(JSON.parse(readFileSync(join(profile, 'Preferences'), 'utf8'))).toEqual({
      electron: { media: 1 },
      spellcheck: { dictionaries: ['fr'], dictionary: '' },
    });
  });

  it('is set where the preferences cannot be read', () => {
    const profile = aProfile();
    writeFileSync(join(profile, 'Preferences'), '{"spellcheck":');
    setPreferredDictionary(profile);
    expect(preferred(profile)).toEqual(['fr']);
  });
});
