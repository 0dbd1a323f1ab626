/** What the desk's pages may load: their own files, the archive's pictures, and proofs in a frame. */
export function deskPolicy(nonce: string): string {
  return join({
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' app://picture data: blob:",
    'font-src': "'self' data:",
    'connect-src': "'self'",
    'frame-src': 'app://desk/proof/',
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
}

/** What a proof may load: styles, pictures and fonts of its own, and no script at all, wherever it is opened; only the desk may show it. */
export const proofPolicy = join({
  'default-src': "'none'",
  'style-src': "'unsafe-inline' app:",
  'img-src': 'app: data:',
  'font-src': 'app:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': 'app://desk',
  sandbox: 'allow-same-origin',
});

/** What a picture may load when it is opened by itself: an SVG could otherwise hold a script. */
export const picturePolicy = join({ 'default-src': "'none'", 'style-src': "'unsafe-inline'", sandbox: '' });

function join(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');
}

/** A page, a style, a picture: what `app://` answers with. Nothing is guessed from the bytes, nothing leaves a trace. */
export function answer(bytes: Uint8Array | string, type: string, headers: Record<string, string>): Response {
  const always = {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  return new Response(bytes, { headers: { ...always, ...headers } });
}

/** There is nothing at this address, or nothing that may be read. */
export function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
}
