import { figuresOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { designFor, leafletTemplates } from '../../../src/leaflet';
import type { LeafletChoice } from '../../../src/leaflet';
import type { Material } from '../order/job';
import { withoutPictures } from '../pictures/lost-pictures';

/** Whether a choice makes one leaflet of all texts that are exported together. */
export function gathersTexts(choice: LeafletChoice): boolean {
  return choice.formats.some((format) => leafletTemplates[designFor(choice, format).template].gathers);
}

/** The texts of a newsletter as one, for all that is asked of its length and its pictures: the first, and what the others add to it. */
export function gatherTexts([first, ...others]: readonly [Article, ...Article[]]): Article {
  const added = others.flatMap(({ lead, body }) => [...(lead ? [lead] : []), ...body]);
  return { ...first, body: [...first.body, ...added] };
}

/** The texts without the pictures that are not in what was gathered of them, as these are lost. */
export function withoutLost(
  [first, ...others]: readonly [Article, ...Article[]],
  gathered: Article,
): [Article, ...Article[]] {
  const there = new Set(figuresOf(gathered).map(({ picture }) => picture.hash));
  const all = [first, ...others].flatMap(figuresOf).map(({ picture }) => picture.hash);
  const lost = new Set(all.filter((hash) => !there.has(hash)));
  return [withoutPictures(first, lost), ...others.map((text) => withoutPictures(text, lost))];
}

/** What a newsletter is made from: one text with a name of its own. Its files are of several texts, and go with none of them. */
export function gatheredMaterial(material: Material, gathered: Article): Material {
  const { known: _known, ...others } = material;
  const { stemOf, endingOf } = material.names;
  const names = { stemOf: (article: Article) => `${stemOf(article)}-bulletin`, endingOf };
  return { ...others, names, articles: [gathered], whole: (article) => article };
}
