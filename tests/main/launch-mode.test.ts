import { describe, expect, it } from 'vitest';
import { purposeOf } from '../../electron/main/start/launch-mode';

describe('what the program was started for', () => {
  it.each([
    [[], { kind: 'desk', archive: null }],
    [['--no-sandbox', '--lang=fr'], { kind: 'desk', archive: null }],
    [['--archive', 'clef/archive'], { kind: 'desk', archive: 'clef/archive' }],
    [['--archive=archive'], { kind: 'desk', archive: 'archive' }],
    [['--archive', 'textes'], { kind: 'desk', archive: 'textes' }],
    [['--ozone-platform=x11', '--archive=/clef', '--trace-warnings'], { kind: 'desk', archive: '/clef' }],
    [['export', 'a.md', '--out', 'site'], { kind: 'command', words: ['export', 'a.md', '--out', 'site'] }],
    [
      ['--no-sandbox', 'polish', '--lang', 'fr-FR'],
      { kind: 'command', words: ['polish', '--lang', 'fr-FR'] },
    ],
    [
      ['search', 'gare', '--archive', 'textes'],
      { kind: 'command', words: ['search', 'gare', '--archive', 'textes'] },
    ],
    [['--help'], { kind: 'command', words: ['--help'] }],
    [['--version'], { kind: 'command', words: ['--version'] }],
  ] as const)('%j', (words, purpose) => {
    expect(purposeOf(words, {})).toEqual(purpose);
  });

  it('takes the archive of the environment when none is named', () => {
    expect(purposeOf([], { RONEO_ARCHIVE: '/clef' })).toEqual({ kind: 'desk', archive: '/clef' });
    expect(purposeOf(['--archive=/autre'], { RONEO_ARCHIVE: '/clef' })).toEqual({
      kind: 'desk',
      archive: '/autre',
    });
    expect(purposeOf([], { RONEO_ARCHIVE: '' })).toEqual({ kind: 'desk', archive: null });
  });
});
