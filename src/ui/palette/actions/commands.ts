import type { DeskCommand } from '../../../contract';
import { keysOfCommand } from '../../shortcuts/shortcuts';
import type { Words } from '../../words/words';
import { hasText } from '../action';
import type { Action } from '../action';

/** The actions that are commands of the desk, in the order in which they are listed. */
export const commandActions: readonly Action[] = [
  command('search', 'texts', (words) => words.shortcuts.rows.search, 'trouver find bibliotheque library'),
  command('import', 'texts', (words) => words.bar.import, 'word docx odt markdown html ouvrir open'),
  command(
    'import-folder',
    'texts',
    (words) => words.import.folder,
    'hugo jekyll wordpress wxr dossier folder',
  ),
  ofText('export', 'texts', (words) => words.bar.export, 'site tract courriel pdf eml leaflet mail zip'),
  ofText('find', 'text', (words) => words.shortcuts.rows.find, 'trouver rechercher search'),
  ofText('replace', 'text', (words) => words.shortcuts.rows.replace, 'substituer change substitute'),
  ofText('polish', 'text', (words) => words.bar.polish, 'typographie typography guillemets espaces polish'),
  ofText('checks', 'text', (words) => words.checks.title, 'verifier points proofreading checks review'),
  command('toggle-library', 'view', (words) => words.shortcuts.rows.library, 'volet rail textes texts'),
  ofText(
    'toggle-outline',
    'view',
    (words) => words.shortcuts.rows.outline,
    'sommaire intertitres table contents',
  ),
  ofText('toggle-focus', 'view', (words) => words.shortcuts.rows.focus, 'focus zen sans distraction free'),
  command('toggle-spaces', 'view', (words) => words.bar.spaces, 'insecables no-break espaces spaces'),
  command('full-screen', 'view', (words) => words.shortcuts.rows.fullScreen, 'plein ecran maximiser f11'),
  command('shortcuts', 'desk', (words) => words.bar.shortcuts, 'aide help clavier keyboard touches keys'),
];

type GroupName = keyof Words['palette']['groups'];

function command(name: DeskCommand, group: GroupName, title: Action['title'], also: string): Action {
  return {
    name,
    title,
    also,
    group: (words) => words.palette.groups[group],
    keys: keysOfCommand(name),
    run: (_desk, give) => give(name),
  };
}

function ofText(...given: Parameters<typeof command>): Action {
  return { ...command(...given), isOffered: hasText };
}
