import { isRecord } from "../openapi/document.js";
import type { DirectionModel, PaginationModel } from "./api-model.js";

/** Where a page has its items, and how the next one is requested. */
export type PaginationRule = Pick<PaginationModel, "items" | "directions">;

/** What `x-pagination` may be, for an error message. */
export const RULE_FORMS =
  "`x-pagination` needs `parameter` (a query parameter), `items` (a JSON pointer into the page), and either `cursor` (a JSON pointer into the " +
  'page) or `counts` ("items" or "pages", with an integer `first` if the first page is not at 0 items or page 1).';

/** The rule that an `x-pagination` states; `undefined` if it is not one. */
export function parseRule(extension: unknown): PaginationRule | undefined {
  const { items, ...rest } = isRecord(extension) ? extension : {};
  const direction = parseDirection(rest);
  return typeof items === "string" && direction !== undefined ? { items, directions: [direction] } : undefined;
}

/** `{ parameter, cursor }`, or `{ parameter, counts, first? }`. */
function parseDirection({ parameter, cursor, counts, first }: Readonly<Record<string, unknown>>): DirectionModel | undefined {
  if (typeof parameter !== "string" || (cursor === undefined) === (counts === undefined)) return undefined;
  if (counts !== undefined) return parseCount(parameter, counts, first);
  const cursors: unknown = typeof cursor === "string" ? [cursor] : cursor;
  const isList = Array.isArray(cursors) && cursors.length > 0 && cursors.every((pointer) => typeof pointer === "string");
  return isList && first === undefined ? { parameter, cursors } : undefined;
}

function parseCount(parameter: string, counts: unknown, start: unknown): DirectionModel | undefined {
  if (counts !== "items" && counts !== "pages") return undefined;
  const first = start ?? (counts === "items" ? 0 : 1);
  return typeof first === "number" && Number.isSafeInteger(first) && first >= 0 ? { parameter, counts, first } : undefined;
}
