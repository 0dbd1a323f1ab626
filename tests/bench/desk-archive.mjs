import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { greyPicture } from './pictures.mjs';
import { room } from './rooms.mjs';

/** An archive of some articles, with the pictures they show; the first of them opens with the desk. */
export async function fillArchive(folder, articles) {
  const { openArchive } = await room('electron/archive/index.ts');
  rmSync(join(folder, 'archive'), { recursive: true, force: true });
  const archive = openArchive(join(folder, 'archive'), { create: true }).value;
  const pictures = await keepPictures(archive, articles);
  const [first] = articles;
  for (const article of articles.toReversed()) archive.articles.create(shown(article, pictures), Date.now());
  const settings = { ...archive.settings.open(), lastArticle: first.id, library: true, proof: 'none' };
  archive.settings.save(settings, Date.now());
  archive.close();
}

/** As many pictures as the article with most of them shows. */
async function keepPictures(archive, articles) {
  const most = Math.max(...articles.map(({ body }) => body.filter(isFigure).length));
  return Promise.all(
    Array.from({ length: most }, async (_, at) => {
      const bytes = await greyPicture(at);
      const kept = await archive.pictures.keep({ bytes, type: 'image/jpeg', width: 1800, height: 1200 }, 0);
      return kept.value;
    }),
  );
}

function shown(article, pictures) {
  let next = 0;
  const body = article.body.map((block) =>
    isFigure(block) ? { ...block, picture: pictures[next++] } : block,
  );
  return { ...article, body };
}

const isFigure = ({ type }) => type === 'figure';
