/** How many hashes are remembered. A function may return a new API key for each attempt. */
const MAX_HASHES = 1000;

/**
 * Returns a function that makes SHA-256 hashes, in hex. Those of the same text arrive in the order of the calls. API keys have so many random characters
 * that nobody can guess one by its hash.
 */
export function createHasher(): (text: string) => Promise<string> {
  const hashes = new Map<string, Promise<string>>();
  return (text) => {
    const known = hashes.get(text);
    if (known !== undefined) return known;
    if (hashes.size >= MAX_HASHES) hashes.clear();
    const hash = sha256(text);
    hashes.set(text, hash);
    return hash;
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
