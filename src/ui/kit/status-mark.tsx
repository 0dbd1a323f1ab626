import type { ArticleStatus } from '../../article';

/** A status by its shape: a ring for a draft, a half for ready, a disc for published. */
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

/** The shape of an embargo: a red square, never alone. */
export function EmbargoMark() {
  return (
    <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden className="embargo-mark">
      <rect width="9" height="9" fill="currentColor" />
    </svg>
  );
}
