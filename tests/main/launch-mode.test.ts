import { describe, expect, it } from 'vitest';
import { readLaunchMode } from '../../electron/main/start/launch-mode';

describe('what the program was started for', () => {
  it.each([
    [[], { kind: 'desk', archive: null }],
    [['--no-sandbox', '--lang=fr'], { kind: 'desk', archive: null }],
    [['--archive', 'clef/archive'], { kind: 'desk', archive: 'clef/archive' }],
    [['--archive=archive'], { kind: 'desk', archive: 'archive' }],
    [['--archive', 'textes'], { kind: 'desk', archive: 'textes' }],
    [['--ozone-platform=x11', '--archive=/clef', '--trace-warnings'], { kind: 'desk', archive: '/clef' }],
    [['export', 'a.md', '--out', 'site'], { kind: 'command', args: ['export', 'a.md', '--out', 'site'] }],
    [['--no-sandbox', 'polish', '--lang', 'fr-FR'], { kind: 'command', args: ['polish', '--lang', 'fr-FR'] }],
    [
      ['search', 'gare', '--archive', 'textes'],
      { kind: 'command', args: ['search', 'gare', '--archive', 'textes'] },
    ],
    [['--help'], { kind: 'command', args: ['--help'] }],
    [['--version'], { kind: 'command', args: ['--version'] }],
  ] as const)('%j', (args, mode) => {
    expect(readLaunchMode(args, {})).toEqual(mode);
  });

  it('takes the archive of the environment when none is named', () => {
    expect(readLaunchMode([], { RONEO_ARCHIVE: '/clef' })).toEqual({ kind: 'desk', archive: '/clef' });
    expect(readLaunchMode(['--archive=/autre'], { RONEO_ARCHIVE: '/clef' })).toEqual({
      kind: 'desk',
      archive: '/autre',
    });
    expect(readLaunchMode([], { RONEO_ARCHIVE: '' })).toEqual({ kind: 'desk', archive: null });
  });
});
