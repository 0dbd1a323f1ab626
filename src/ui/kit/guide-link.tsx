import type { GuidePage } from '../../contract';
import { useMessages } from './state/use-messages';
import { useBridge, request } from './state/request';
import './guide-link.css';

/** "Learn more", after a message that a page of the guide explains. */
export function GuideLink({ page }: { page: GuidePage }) {
  const bridge = useBridge();
  const { guide } = useMessages();
  return (
    <button
      type="button"
      className="guide-link"
      aria-label={guide.moreOn(guide.pages[page])}
      onClick={() => void request(bridge, 'guide:open', page)}
    >
      {guide.more}
    </button>
  );
}
