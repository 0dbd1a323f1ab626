import { expect, test } from 'vitest';
import { messagesIn } from '../../src/messages';
import type { Messages } from '../../src/messages';
import type { Action } from '../../src/ui/article/panel';
import { matchActions } from '../../src/ui/palette/match-actions';

const [french, english] = [messagesIn('fr'), messagesIn('en')];

const action = (name: string, title: (messages: Messages) => string): Action => ({
  name,
  title,
  group: () => '',
  run: () => undefined,
});

const actions = [
  action('tags', ({ tags }) => tags.open),
  action('import', (messages) => messages.import.folder),
];

const found = (query: string) =>
  matchActions(actions, query, french, [french, english], []).map(({ action: { name } }) => name);

test('an action is found by a word with a hyphen, as its title has it', () => {
  expect(french.tags.open).toBe('Renommer ou fusionner des mots-clés…');
  expect(found('mots-clés')).toEqual(['tags']);
  expect(found('fusionner mots-')).toEqual(['tags']);
  expect(found('rename key')).toEqual(['tags']);
});

test('signs alone find none', () => {
  expect(found('-')).toEqual([]);
  expect(found('«')).toEqual([]);
});

test('an action whose name is the query, or has its whole words, comes before those whose words begin so', () => {
  const named = (name: string, group: string) => ({ ...action(name, () => name), group: () => group });
  const offered = [
    named('Published', 'Status'),
    named('Publish the site…', 'Texts'),
    named('Print the leaflet…', 'Proof'),
    named('Leaflet', 'Proof'),
  ];
  const order = (query: string) =>
    matchActions(offered, query, english, [english], ['Published']).map(({ action: { name } }) => name);
  expect(order('publish')).toEqual(['Publish the site…', 'Published']);
  expect(order('published')).toEqual(['Published']);
  expect(order('proof leaflet')).toEqual(['Leaflet', 'Print the leaflet…']);
});
