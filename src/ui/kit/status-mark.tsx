import type { ArticleStatus } from '../../article';

/** The sign of a status: a circle for a draft, half filled for ready, filled for published. */
export function StatusMark({ status }: { status: ArticleStatus }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden className={`status-mark is-${status}`}>
      <circle
        cx="5"
        cy="5"
        r="4"
        fill={status === 'published' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {status === 'ready' && <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />}
    </svg>
  );
}

/** The sign of an embargo, a red square; always next to the word. */
export function EmbargoMark() {
  return (
    <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden className="embargo-mark">
      <rect width="9" height="9" fill="currentColor" />
    </svg>
  );
}
