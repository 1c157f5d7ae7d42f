/** What is sent back, if anything is. */
export type Reply =
  { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string | null } | "reset" | "hang";
