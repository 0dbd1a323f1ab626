/** The address that a person meant: "exemple.org" is a web address, "a@exemple.org" a mail address. */
export function typedAddress(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('#')) return address;
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
