import { useState } from 'react';

/** A page of the proof in a closed frame; the new one is shown once it is loaded, so that nothing blinks. */
export function PageFrame({ page, url, title }: { page: object; url: string; title: string }) {
  const [shown, setShown] = useState({ page, url, key: 0 });
  const waiting = shown.page === page ? null : { page, url, key: shown.key + 1 };
  return (
    <div className="page-frame">
      <Frame key={shown.key} url={shown.url} title={title} ready />
      {waiting && (
        <Frame key={waiting.key} url={url} title={title} ready={false} onLoad={() => setShown(waiting)} />
      )}
    </div>
  );
}

function Frame(props: { url: string; title: string; ready: boolean; onLoad?: () => void }) {
  const { url, title, ready, onLoad } = props;
  return (
    <iframe
      src={url}
      title={title}
      sandbox=""
      tabIndex={ready ? 0 : -1}
      aria-hidden={!ready}
      data-ready={ready}
      onLoad={onLoad}
    />
  );
}
