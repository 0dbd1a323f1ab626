// @vitest-environment happy-dom
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { newFolder, paragraph, valueOf } from '../../handlers/desk';
import { openDesk } from './open-desk';

test('the panel says which pages an export takes off the site before it does', async () => {
  const desk = await openDesk();
  const out = await newFolder();
  desk.answers.folder = out;
  const body = [paragraph('La gare ferme.')];
  const gone = await desk.keep({ headline: 'La gare', slug: 'gare', body, status: 'ready' });
  await desk.keep({ headline: 'Le quai', slug: 'quai', body, status: 'ready' });
  await desk.call('settings:save', { outlets: { release: ['site'] } });
  await desk.reload();
  await desk.open('Le quai');
  await desk.press('{Control>}e{/Control}');
  await screen.findByRole('button', { name: 'Exporter de nouveau' });
  const page = join(out, 'site', 'gare', 'index.html');
  expect(existsSync(page)).toBe(true);
  await desk.press('{Escape}');

  const { article, revision } = valueOf(await desk.call('article:open', gone.id));
  const draft = { article: { ...article, status: 'draft' as const }, base: revision };
  valueOf(await desk.handlers['article:save'](draft));
  await desk.press('{Control>}e{/Control}');
  const changes = within(await screen.findByRole('region', { name: 'Ce que l’export change sur le site' }));
  const removed = (await changes.findByText(/retirés?$/)).parentElement as HTMLElement;
  within(removed).getByText('La gare');
  expect(existsSync(page)).toBe(true);
  await desk.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Exporter' }));
  await waitFor(() => expect(existsSync(page)).toBe(false));
});
