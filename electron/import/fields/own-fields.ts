import { fromHtml } from 'hast-util-from-html';
import { attribute, elementsIn, isNamed } from '../html/tree';
import type { Fields } from '../model/post';
import { kindsByName, normalizeName } from './field-names';

/** What a page of a site that Ronéo exported says of its article beside the text, as front matter would. */
export function ownFields(markup: string): Fields {
  const elements = elementsIn(fromHtml(markup));
  const values = (property: string) =>
    elements
      .filter((each) => isNamed(each, 'meta') && attribute(each, 'property') === property)
      .map((each) => attribute(each, 'content'));
  const [section = ''] = values('article:section');
  const address = elements.find(
    (each) => isNamed(each, 'link') && each.properties['rel']?.toString() === 'canonical',
  );
  const slug = /(?<![a-z0-9-])([a-z0-9-]+)\/$/.exec(address ? attribute(address, 'href') : '')?.[1];
  const tags = values('article:tag');
  return {
    status: 'published',
    ...(Object.hasOwn(kindsByName, normalizeName(section)) && { genre: section }),
    ...(slug && { slug }),
    ...(tags.length > 0 && { tags }),
  };
}
