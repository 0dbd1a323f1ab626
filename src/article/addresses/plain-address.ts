/**
 * An address without tracking: without redirects through search engines and networks, `utm_` and other campaign parameters. The rest
 * stays as it is, and so does what is no web address.
 */
export function plainAddress(address: string): string {
  const unwrapped = unwrap(address.trim(), 3);
  const parts = /^(https?:\/\/[^?#]*)\?([^#]*)(#.*)?$/is.exec(unwrapped);
  if (!parts) return unwrapped;
  const [, path = '', query = '', place = ''] = parts;
  const kept = query.split('&').filter((each) => each !== '' && !isMark(each));
  return path + (kept.length > 0 ? `?${kept.join('&')}` : '') + place;
}

/** Addresses that only redirect to another: host and path, and the parameter that holds the other. */
const wrappers: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(www\.)?google\.[a-z.]{2,6}\/url\?/i, 'q'],
  [/^https?:\/\/(www\.)?google\.[a-z.]{2,6}\/url\?/i, 'url'],
  [/^https?:\/\/lm?\.(facebook|instagram)\.com\/(l\.php)?\?/i, 'u'],
  [/^https?:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/\?/i, 'url'],
  [/^https?:\/\/(www\.)?(duckduckgo\.com\/l\/|youtube\.com\/redirect)\?/i, 'uddg'],
  [/^https?:\/\/(www\.)?youtube\.com\/redirect\?/i, 'q'],
  [/^https?:\/\/(www\.)?linkedin\.com\/(safety\/go|redir\/redirect)\?/i, 'url'],
];

function unwrap(address: string, times: number): string {
  if (times === 0) return address;
  for (const [wrapper, name] of wrappers) {
    const inner = wrapper.test(address) ? parameter(address, name) : null;
    if (inner) return unwrap(inner, times - 1);
  }
  return address;
}

function parameter(address: string, name: string): string | null {
  const query = address.replace(/#.*$/s, '').replace(/^[^?]*\?/s, '');
  const found = query.split('&').find((each) => each.startsWith(`${name}=`));
  const value = decoded(found?.slice(name.length + 1) ?? '');
  return /^https?:\/\//i.test(value) ? value : null;
}

/** Whether a parameter was added by a campaign, a network or a mailer. */
function isMark(pair: string): boolean {
  const name = pair.split('=')[0]?.toLowerCase() ?? '';
  return /^(utm_.+|mtm_.+|pk_(campaign|kwd|source|medium|content)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|igshid|igsh|mc_cid|mc_eid|twclid|ttclid|yclid|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id|xtor|at_(medium|campaign|custom\d))$/.test(
    name,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
