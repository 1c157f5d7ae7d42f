/**
 * Codes, by status, for responses that match no documented error. They are the same for all operations, because such responses come from
 * infrastructure in front of the API. The names are those of RFC 9110 and RFC 6585, except for `rate_limited`, the usual name of a 429.
 */
export const STATUS_CODES: Readonly<Record<number, string>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  405: "method_not_allowed",
  406: "not_acceptable",
  408: "request_timeout",
  413: "content_too_large",
  415: "unsupported_media_type",
  429: "rate_limited",
  451: "unavailable_for_legal_reasons",
  500: "internal_server_error",
  502: "bad_gateway",
  503: "service_unavailable",
  504: "gateway_timeout",
};

/** The code for any other status of at least 500. */
export const OTHER_SERVER_ERROR = "server_error";

/** The message of those documented errors that mean the same as a 404 of other operations. */
export const NOT_FOUND_MESSAGE = "not found";
