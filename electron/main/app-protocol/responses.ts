/** A response of `app://`: no type is guessed from the bytes, and no referrer is sent on. */
export function createResponse(
  bytes: Uint8Array | string,
  type: string,
  headers: Record<string, string>,
): Response {
  const always = {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  return new Response(bytes, { headers: { ...always, ...headers } });
}

/** The response for an address that leads to nothing, or to nothing that may be read. */
export function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
}

/** The content security policy of the desk's pages: their own files, the archive's pictures, and proofs in a frame. */
export function deskPolicy(nonce: string): string {
  return serializePolicy({
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

/** The policy of a proof: its own styles, pictures and fonts, no script; only the desk may frame it. */
export const proofPolicy = serializePolicy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline' app:",
  'img-src': 'app: data:',
  'font-src': 'app:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': 'app://desk',
  sandbox: 'allow-same-origin',
});

/** The policy of the guide's pages: their own styles, pictures and fonts, no script. */
export const guidePolicy = serializePolicy({
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

/** The policy of a picture that is opened by itself: an SVG could otherwise run a script. */
export const picturePolicy = serializePolicy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  sandbox: '',
});

function serializePolicy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');
}
