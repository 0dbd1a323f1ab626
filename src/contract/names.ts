import type { CallName, Events } from './calls';

/** Lists every name of a record type: a name too few or too many does not compile. */
const namesOf = <Name extends string>(names: Record<Name, true>) => Object.keys(names) as Name[];

/** The names of all calls: what main listens to, and what the preload lets through. Without their schemas, which load slowly. */
export const callNames = namesOf<CallName>({
  'desk:start': true,
  'settings:open': true,
  'settings:save': true,
  'masthead:open': true,
  'masthead:save': true,
  'library:list': true,
  'library:removed': true,
  'article:create': true,
  'article:open': true,
  'article:save': true,
  'article:copy': true,
  'article:recover': true,
  'article:remove': true,
  'article:restore': true,
  'article:erase': true,
  'article:paste': true,
  'revision:list': true,
  'revision:open': true,
  'revision:pin': true,
  'revision:name': true,
  'picture:keep': true,
  'picture:choose': true,
  'picture:cut': true,
  'proof:site': true,
  'proof:leaflet': true,
  'proof:mail': true,
  'export:choose-folder': true,
  'export:run': true,
  'export:cancel': true,
  'export:reveal': true,
  'import:choose': true,
  'import:files': true,
  'import:give': true,
  'import:again': true,
  'import:keep-status': true,
  'import:revise': true,
  'import:cancel': true,
  'words:list': true,
  'words:add': true,
  'words:remove': true,
  'spelling:follow': true,
  'desk:flushed': true,
  'desk:broken': true,
  'desk:full-screen': true,
  'guide:open': true,
});

/** The names of all events that main sends to the window. */
export const eventNames = namesOf<keyof Events>({
  'export:progress': true,
  'import:progress': true,
  'import:wanted': true,
  'desk:flush': true,
  'desk:command': true,
  'desk:paste-plain': true,
  'desk:undo-command': true,
});
