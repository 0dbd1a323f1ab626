import { useRef, useState } from 'react';
import type { RefObject } from 'react';

/**
 * A page of the proof in a closed frame: no script runs in it, and nobody can type in it. A newer page is loaded behind
 * it and takes its place, scrolled to where the older one was, so that nothing blinks and nothing moves.
 */
export function PageFrame({ page, url, title }: { page: object; url: string; title: string }) {
  const [shown, setShown] = useState({ page, url, key: 0 });
  const current = useRef<HTMLIFrameElement>(null);
  const coming = useRef<HTMLIFrameElement>(null);
  const waiting = shown.page === page ? null : { page, url, key: shown.key + 1 };
  const swap = () => {
    scrollAlike(current.current, coming.current);
    if (waiting) setShown(waiting);
  };
  return (
    <div className="page-frame">
      <Frame key={shown.key} ref={current} url={shown.url} title={title} />
      {waiting && <Frame key={waiting.key} ref={coming} url={url} title={title} onLoad={swap} />}
    </div>
  );
}

function Frame(props: {
  ref: RefObject<HTMLIFrameElement | null>;
  url: string;
  title: string;
  onLoad?: () => void;
}) {
  const { ref, url, title, onLoad } = props;
  return (
    <iframe
      ref={ref}
      src={url}
      title={title}
      sandbox="allow-same-origin"
      tabIndex={onLoad ? -1 : 0}
      aria-hidden={onLoad !== undefined}
      data-coming={onLoad !== undefined}
      onLoad={onLoad}
    />
  );
}

function scrollAlike(from: HTMLIFrameElement | null, to: HTMLIFrameElement | null): void {
  const place = from?.contentDocument?.scrollingElement;
  to?.contentDocument?.scrollingElement?.scrollTo({ top: place?.scrollTop ?? 0, behavior: 'instant' });
}
