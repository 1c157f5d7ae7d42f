/** Compares texts by their code units: the order is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares addresses as people read them: 192.0.2.9 before 192.0.2.10, and IPv6 after IPv4. */
export function compareAddresses(a: string, b: string): number {
  return compareTexts(sortKey(a), sortKey(b)) || compareTexts(a, b);
}

function sortKey(address: string): string {
  if (address.includes(":")) return `:${address.toLowerCase()}`;
  return address
    .split(".")
    .map((part) => part.padStart(3, "0"))
    .join(".");
}

/** The different addresses, sorted. */
export function sortedAddresses(addresses: Iterable<string>): readonly string[] {
  return [...new Set(addresses)].sort(compareAddresses);
}

/** The different texts, sorted. */
export function sortedTexts(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(compareTexts);
}
