/** An ID as text. The document says that it is; it is not known whether the API agrees, as it does not for subusers. */
export function idText(id: unknown): string {
  return String(id);
}
