import type { Page } from '@playwright/test';
import { openArchive } from '../../electron/archive';
import { newArticle } from '../../src/article';
import type { Article, Block } from '../../src/article';
import type { OpenArticle } from '../../src/contract';
import { expect } from './desk';
import type { Start } from './desk';

const gare = 'La gare de Montrelay reste ouverte tous les matins, dimanches et fêtes compris.';
const cars = 'Neuf cars remplaceraient les quatorze trains de chaque jour.';
export const recours = 'Le collectif a déposé un recours devant le tribunal administratif de Rennes.';

export const first: Article = {
  ...newArticle({
    id: '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b11',
    kind: 'release',
    language: 'fr',
    date: { local: '2026-05-12T11:30', zone: 'Europe/Paris' },
  }),
  headline: 'Trains supprimés : la vallée répond',
  standfirst: 'Le collectif demande le report du vote.',
  body: [recours, gare, cars].map(paragraph),
};
export const second: Article = {
  ...first,
  headline: 'Trains maintenus : la vallée respire',
  body: [gare.replace('reste ouverte', 'ferme'), cars, recours].map(paragraph),
};

export function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

/** An archive whose last text was sent to the press, then changed. */
export function prepare({ archive: folder }: Start, earlier = first, later = second): void {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const archive = opened.value;
  const start = Date.UTC(2026, 4, 12, 9);
  archive.articles.create(earlier, start);
  archive.revisions.name({ id: first.id, revision: 1, name: 'Envoyé à la presse' });
  archive.articles.save({ article: later, base: 1 }, start + 3_600_000);
  archive.settings.save({ lastArticle: first.id, proof: 'none' }, start);
  archive.close();
}

/** The text as its archive has it, once the desk is closed. */
export function keptIn({ archive: folder }: Start): OpenArticle {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const kept = opened.value.articles.open(first.id);
  opened.value.close();
  if (!kept.ok) throw new Error(kept.problem.kind);
  return kept.value;
}

export async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Autres commandes' }).click();
  await page.getByRole('menuitem', { name: 'Versions…' }).click();
  await expect(page.getByText(/passages? changés?/)).toBeVisible({ timeout: 30_000 });
}

export async function takeUpFirst(page: Page): Promise<void> {
  await openVersions(page);
  await page.getByRole('button', { name: /^Envoyé à la presse/ }).click();
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(body(page)).toHaveText(new RegExp(`^${recours}`));
}

/** The text on the sheet. */
export const body = (page: Page) => page.getByRole('textbox', { name: 'Texte', exact: true });
