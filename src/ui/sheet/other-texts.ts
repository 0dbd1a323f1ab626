import { useMemo } from 'react';
import type { ArticleId } from '../../article';
import type { BodyEditorProps } from '../../editor';
import { useBridge } from '../kit/state/request';
import { request } from '../kit/state/request';

/** The most texts that the field for links offers. */
const limit = 12;

/** The texts of the library that a link of this one may lead to. */
export function useOtherTexts(own: ArticleId): BodyEditorProps['otherTexts'] {
  const bridge = useBridge();
  return useMemo(
    () => ({
      async find(words) {
        const answer = await request(bridge, 'library:list', {
          words,
          filters: {},
          sort: 'relevance',
          asker: 'links',
          limit,
          offset: 0,
        });
        return answer.ok ? answer.value.rows.filter(({ id }) => id !== own) : [];
      },
      async headlineOf(id) {
        const answer = await request(bridge, 'article:open', id);
        return answer.ok ? answer.value.article.headline : null;
      },
    }),
    [bridge, own],
  );
}
