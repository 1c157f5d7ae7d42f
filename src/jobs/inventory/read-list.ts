import type { Cursor, Paginator } from "../../index.js";
import type { ListProgress } from "./inventory-progress.js";

/** Reads what is left of a list, page by page, so that a failure loses no page. */
export async function readList<Item>(
  list: ListProgress<Item>,
  paginate: (from: Cursor | null) => Paginator<Item, unknown>,
  onPage: (count: number) => void,
): Promise<void> {
  if (list.isComplete) return;
  for await (const page of paginate(list.next).pages()) {
    list.items.push(...page.items);
    list.next = page.cursor ?? null;
    list.isComplete = page.cursor === undefined;
    onPage(list.items.length);
  }
  list.isComplete = true;
}
