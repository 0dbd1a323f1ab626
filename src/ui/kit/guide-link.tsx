import type { GuidePage } from '../../contract';
import { useDesk, useMessages } from './state/use-desk';
import { request } from './state/request';
import './guide-link.css';

/** "Learn more", behind a message that a page of the guide explains. */
export function GuideLink({ page }: { page: GuidePage }) {
  const { bridge } = useDesk();
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
