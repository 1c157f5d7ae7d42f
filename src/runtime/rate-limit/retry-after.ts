/**
 * Reads `Retry-After`: seconds, or one of the three forms of a date that RFC 9110 (5.6.7, 10.2.3) obliges recipients to accept. Of several values,
 * the largest counts.
 *
 * @param serverTime The server's time when it sent the response, in milliseconds of Unix time.
 * @returns Milliseconds from then; `undefined` if nothing is readable.
 */
export function parseRetryAfter(text: string, serverTime: number): number | undefined {
  // The comma inside a date is followed by its day.
  const delays = text.split(/,(?!\s*\d{2}[ -])/).flatMap((value) => delayOf(value.trim(), serverTime) ?? []);
  return delays.length === 0 ? undefined : Math.max(...delays);
}

function delayOf(value: string, serverTime: number): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  const time = parseHttpDate(value, serverTime);
  return time === undefined ? undefined : time - serverTime;
}

/** `Sun, 06 Nov 1994 08:49:37 GMT` and `Sunday, 06-Nov-94 08:49:37 GMT` */
const FIXED_DATE = /^[A-Z][a-z]{2,8}, (?<day>\d{2})[ -](?<month>[A-Z][a-z]{2})[ -](?<year>\d{4}|\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;

/** `Sun Nov  6 08:49:37 1994`, in UTC */
const ASCTIME_DATE = /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/;

function parseHttpDate(text: string, serverTime: number): number | undefined {
  const parts = (FIXED_DATE.exec(text) ?? ASCTIME_DATE.exec(text))?.groups;
  if (parts === undefined) return undefined;
  const { day = "", month = "", year = "", time = "" } = parts;
  const date = Date.parse(`${day.trim()} ${month} ${fullYear(year, serverTime)} ${time} GMT`);
  return Number.isNaN(date) ? undefined : date;
}

/** Two digits that would be more than 50 years ahead are of the past (RFC 9110, 5.6.7). */
function fullYear(year: string, serverTime: number): number {
  if (year.length === 4) return Number(year);
  const current = new Date(serverTime).getUTCFullYear();
  const candidate = current - (current % 100) + Number(year);
  return candidate > current + 50 ? candidate - 100 : candidate;
}
