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
