import type { CallName } from './calls';

const names: { readonly [Name in CallName]: true } = {
  'settings:open': true,
  'settings:save': true,
  'masthead:open': true,
  'masthead:save': true,
  'library:list': true,
  'article:create': true,
  'article:open': true,
  'article:save': true,
  'article:remove': true,
  'article:restore': true,
  'revision:list': true,
  'revision:open': true,
  'picture:keep': true,
  'picture:choose': true,
  'proof:site': true,
  'proof:leaflet': true,
  'proof:mail': true,
  'export:choose-folder': true,
  'export:run': true,
  'export:cancel': true,
  'export:reveal': true,
  'import:choose': true,
  'import:files': true,
  'desk:flushed': true,
};

/** The names of all calls: what the preload lets through and main listens to. */
export const callNames = Object.keys(names) as CallName[];
