import { PaginationError } from "../errors/pagination-error.js";
import type { Cursor } from "../errors/progress.js";
import type { PageDirection } from "../operation.js";

/** Notices that a run gets the same pages again, so that it does not go on for ever. */
export interface RepeatGuard {
  /** Remembers the cursor of a request. */
  remember(cursor: Cursor | undefined): void;
  /** @throws {PaginationError} if the run has been at this page's successor before. */
  check(page: { readonly items: readonly unknown[]; readonly cursor: Cursor | undefined; readonly response: Response }): void;
}

/** A received cursor must be new. A count always is; there, a server that ignores it sends the same page again. */
export function repeatGuard(direction: PageDirection): RepeatGuard {
  return "cursors" in direction ? guardOfCursors() : guardOfPages(direction.parameter);
}

function guardOfCursors(): RepeatGuard {
  const seen = new Set<string>();
  return {
    remember: (cursor) => {
      if (cursor !== undefined) seen.add(String(cursor));
    },
    check({ cursor, response }) {
      if (cursor === undefined || !seen.has(String(cursor))) return;
      throw new PaginationError(`cursor ${JSON.stringify(cursor)} was already seen in this run: the pages repeat.`, response);
    },
  };
}

function guardOfPages(parameter: string): RepeatGuard {
  let last: string | undefined;
  return {
    remember: () => undefined,
    check({ items, response }) {
      const text = JSON.stringify(items);
      if (items.length > 0 && text === last)
        throw new PaginationError(`the page is the same as the one before, so the server may ignore \`${parameter}\`.`, response);
      last = text;
    },
  };
}
