import type { RateLimit } from "./rate-limit.js";

/**
 * How many requests of an operation the server allows, as far as it has said. Responses of requests that overlap arrive in any order, and the server
 * may or may not have counted the requests that are under way. So the lowest number of remaining requests applies, less the requests under way; a
 * response to a request that was sent after that number arrived is newer, and replaces it. Times are in milliseconds of Unix time.
 */
export interface Budget {
  /** How many more requests may be sent. */
  room(): number;
  /** When the window ends; infinite if the server has not said. */
  end(): number;
  /** Counts a request that is sent, and returns its number. */
  send(): number;
  /** Learns what a request led to. */
  settle(number: number, said: RateLimit | undefined, circumstances: Circumstances): void;
  /** Begins a new window once the last one has ended. If requests wait, the first one asks what is left: other programs may have used the window. */
  startWindow(isAwaited: boolean): void;
  /** Lets one more request through because no response says when the next may go; never more than the window allows. */
  allowOneMore(): void;
}

export interface Circumstances {
  readonly now: number;
  /** The longest pause without a word about the end of the window, in milliseconds. */
  readonly maxDelay: number;
  /** Whether other requests wait. */
  readonly isAwaited: boolean;
}

/** The first pause if the server does not say how long it is, and the longest one, in milliseconds. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [500, 8000];

/** Without a word from the server there is no limit: what is unknown is infinite. */
export function createBudget(): Budget {
  /** The requests of a window, as the server says; and if it does not say, the number that it last served before a 429. */
  let [limit, learned] = [Infinity, 1];
  let end = Infinity;
  /** How many requests may be under way; and in a window of which no response has come yet. */
  let [left, probe] = [Infinity, Infinity];
  let underWay = 0;
  /** The requests that were served in the window, and the 429s in turn that did not say when it ends. */
  let [served, rejections] = [0, 0];
  /** Numbers the requests; and the last one before `left` was learned. */
  let [lastNumber, asOf] = [0, 0];

  /** Without a number from the server, counts by itself; if the limit is unknown as well, it tries more requests with every success. */
  const countDown = (isAwaited: boolean): void => {
    left -= 1;
    if (end === Infinity && left <= 0) left = isAwaited ? underWay + Math.max(2, served - learned) : Infinity;
  };

  return {
    room: () => Math.min(left, probe) - underWay,
    end: () => end,
    send() {
      if (underWay === 0 && left === Infinity) served = 0;
      underWay += 1;
      return (lastNumber += 1);
    },
    settle(number, said, { now, maxDelay, isAwaited }) {
      underWay -= 1;
      const isNewer = number > asOf;
      if (!isNewer) probe -= 1;
      else if (said !== undefined) probe = Infinity;
      if (said === undefined) {
        // The server may have counted it.
        left -= 1;
        return;
      }
      const { remaining } = said;
      limit = said.limit || limit;
      if (remaining !== 0) served += 1;
      else if (served > 0) [learned, served] = [served, 0];
      if (isNewer) rejections = remaining === 0 ? rejections + 1 : 0;
      const pause = Math.min(maxDelay, LONGEST_PAUSE, FIRST_PAUSE * 2 ** (rejections - 1));
      const reset = said.reset?.getTime() ?? (remaining === 0 ? now + pause : Infinity);
      // What a response says about a window that is over, says nothing.
      if (reset <= now) countDown(isAwaited);
      else {
        // Estimates of the end are late, by up to a second, and never early: the server counts whole seconds.
        end = isNewer && remaining !== undefined ? reset : Math.min(end, reset);
        if (remaining === undefined) {
          if (reset < Infinity) left = Math.min(left, limit);
          countDown(isAwaited);
        } else if (isNewer || remaining <= left) [left, asOf] = [remaining, lastNumber];
      }
    },
    startWindow(isAwaited) {
      left = limit === Infinity && isAwaited ? learned : limit;
      probe = isAwaited ? underWay + 1 : Infinity;
      end = Infinity;
      served = 0;
      asOf = lastNumber;
    },
    allowOneMore() {
      if (underWay >= limit) return;
      left = Math.max(left, underWay + 1);
      probe = Math.max(probe, underWay + 1);
    },
  };
}
