// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

import {
  isFailureOf,
  narrow,
  type ErrorRule,
  type FailureOf,
  type Narrowed,
  type NotAPromise,
  type Problem,
  type StatusCodes,
} from "../src/runtime/errors/narrow.js";

/** 400 pool: not found */
const poolMissingRule: ErrorRule = {
  code: "pool_missing",
  status: 400,
  field: "pool",
  details: {},
  pattern: /^\s*not\s+found[.!]?\s*$/isu,
};

/** 400 pool: must be numeric */
const poolTypeRule: ErrorRule = {
  code: "pool_type",
  status: 400,
  field: "pool",
  details: {},
  pattern: /^\s*must\s+be\s+numeric[.!]?\s*$/isu,
};

/** 400 is_parent_assigned: cannot be used for a sub user account */
const isParentAssignedSubuserRule: ErrorRule = {
  code: "is_parent_assigned_subuser",
  status: 400,
  field: "is_parent_assigned",
  details: {},
  pattern: /^\s*cannot\s+be\s+used\s+for\s+a\s+sub\s+user\s+account[.!]?\s*$/isu,
};

/** 400 start_added_at: must be numeric */
const startAddedAtTypeRule: ErrorRule = {
  code: "start_added_at_type",
  status: 400,
  field: "start_added_at",
  details: {},
  pattern: /^\s*must\s+be\s+numeric[.!]?\s*$/isu,
};

/** 400 end_added_at: must be numeric */
const endAddedAtTypeRule: ErrorRule = {
  code: "end_added_at_type",
  status: 400,
  field: "end_added_at",
  details: {},
  pattern: /^\s*must\s+be\s+numeric[.!]?\s*$/isu,
};

/** 400 pool: cannot be used with ‘is_parent_assigned’ */
const poolIsParentAssignedRule: ErrorRule = {
  code: "pool_is_parent_assigned",
  status: 400,
  field: "pool",
  details: {},
  pattern: /^\s*cannot\s+be\s+used\s+with\s+["'‘’“”`´]is_parent_assigned["'‘’“”`´][.!]?\s*$/isu,
};

/** 400 after_key: invalid IP address */
const afterKeyInvalidIpRule: ErrorRule = {
  code: "after_key_invalid_ip",
  status: 400,
  field: "after_key",
  details: {},
  pattern: /^\s*invalid\s+IP\s+address[.!]?\s*$/isu,
};

/** 400 after_key: cannot be used with ‘before_key’ */
const afterKeyBeforeKeyRule: ErrorRule = {
  code: "after_key_before_key",
  status: 400,
  field: "after_key",
  details: {},
  pattern: /^\s*cannot\s+be\s+used\s+with\s+["'‘’“”`´]before_key["'‘’“”`´][.!]?\s*$/isu,
};

/** 400 before_key: invalid IP address */
const beforeKeyInvalidIpRule: ErrorRule = {
  code: "before_key_invalid_ip",
  status: 400,
  field: "before_key",
  details: {},
  pattern: /^\s*invalid\s+IP\s+address[.!]?\s*$/isu,
};

/** 500 internal server error */
const generic500Rule: ErrorRule = {
  code: "generic_500",
  status: 500,
  field: "",
  details: {},
  pattern: /^\s*internal\s+server\s+error[.!]?\s*$/isu,
};

/** 400 limit: should be > 0 and ≤ {max:number} */
const limitLengthRule: ErrorRule = {
  code: "limit_length",
  status: 400,
  field: "limit",
  details: { max: "number" },
  pattern: /^\s*should\s+be\s+>\s+0\s+and\s+(?:≤|<=)\s+(?<max>\d[\d,]*)[.!]?\s*$/isu,
};

/** 400 is_parent_assigned: must be one of the following: {allowed:list} */
const isParentAssignedValueRule: ErrorRule = {
  code: "is_parent_assigned_value",
  status: 400,
  field: "is_parent_assigned",
  details: { allowed: "list" },
  pattern: /^\s*must\s+be\s+one\s+of\s+the\s+following:\s+(?<allowed>.+?)[.!]?\s*$/isu,
};

/** 400 is_enabled: must be one of the following: {allowed:list} */
const isEnabledValueRule: ErrorRule = {
  code: "is_enabled_value",
  status: 400,
  field: "is_enabled",
  details: { allowed: "list" },
  pattern: /^\s*must\s+be\s+one\s+of\s+the\s+following:\s+(?<allowed>.+?)[.!]?\s*$/isu,
};

/** 400 is_leased: must be one of the following: {allowed:list} */
const isLeasedValueRule: ErrorRule = {
  code: "is_leased_value",
  status: 400,
  field: "is_leased",
  details: { allowed: "list" },
  pattern: /^\s*must\s+be\s+one\s+of\s+the\s+following:\s+(?<allowed>.+?)[.!]?\s*$/isu,
};

/** 401 missing required scope: {scopes:list} */
const missingRequiredScopeRule: ErrorRule = {
  code: "missing_required_scope",
  status: 401,
  field: "",
  details: { scopes: "list" },
  pattern: /^\s*missing\s+required\s+scope:\s+(?<scopes>.+?)[.!]?\s*$/isu,
};

/** 400 failed to parse the request body as a JSON payload */
const jsonParseRule: ErrorRule = {
  code: "json_parse",
  status: 400,
  field: "",
  details: {},
  pattern: /^\s*failed\s+to\s+parse\s+the\s+request\s+body\s+as\s+a\s+JSON\s+payload[.!]?\s*$/isu,
};

/** 400 No IPs remaining */
const ipNoRemainingRule: ErrorRule = {
  code: "ip_no_remaining",
  status: 400,
  field: "",
  details: {},
  pattern: /^\s*No\s+IPs\s+remaining[.!]?\s*$/isu,
};

/** 400 is_auto_warmup: not found in the request body */
const isAutoWarmupMissingRule: ErrorRule = {
  code: "is_auto_warmup_missing",
  status: 400,
  field: "is_auto_warmup",
  details: {},
  pattern: /^\s*not\s+found\s+in\s+the\s+request\s+body[.!]?\s*$/isu,
};

/** 400 is_parent_assigned: not found in the request body */
const isParentAssignedMissingRule: ErrorRule = {
  code: "is_parent_assigned_missing",
  status: 400,
  field: "is_parent_assigned",
  details: {},
  pattern: /^\s*not\s+found\s+in\s+the\s+request\s+body[.!]?\s*$/isu,
};

/** 400 subusers: cannot contain caller’s userID */
const subusersCallerIdRule: ErrorRule = {
  code: "subusers_caller_id",
  status: 400,
  field: "subusers",
  details: {},
  pattern: /^\s*cannot\s+contain\s+caller["'‘’“”`´]s\s+userID[.!]?\s*$/isu,
};

/** 400 subusers: unverified subusers: {subusers:list} */
const subusersUnverifiedRule: ErrorRule = {
  code: "subusers_unverified",
  status: 400,
  field: "subusers",
  details: { subusers: "list" },
  pattern: /^\s*unverified\s+subusers:\s+(?<subusers>.+?)[.!]?\s*$/isu,
};

/** 400 subusers: cannot assign more than {limit:number} subusers per call */
const subusersLimitRule: ErrorRule = {
  code: "subusers_limit",
  status: 400,
  field: "subusers",
  details: { limit: "number" },
  pattern: /^\s*cannot\s+assign\s+more\s+than\s+(?<limit>\d[\d,]*)\s+subusers\s+per\s+call[.!]?\s*$/isu,
};

/** 400 subusers: these users must have at least one IP that is not in warmup: {subusers:list} */
const isAutoWarmupSubusersRule: ErrorRule = {
  code: "is_auto_warmup_subusers",
  status: 400,
  field: "subusers",
  details: { subusers: "list" },
  pattern: /^\s*these\s+users\s+must\s+have\s+at\s+least\s+one\s+IP\s+that\s+is\s+not\s+in\s+warmup:\s+(?<subusers>.+?)[.!]?\s*$/isu,
};

/** 400 ip: invalid IP address */
const ipInvalidRule: ErrorRule = {
  code: "ip_invalid",
  status: 400,
  field: "ip",
  details: {},
  pattern: /^\s*invalid\s+IP\s+address[.!]?\s*$/isu,
};

/** 400 ip: not found */
const ipMissingRule: ErrorRule = { code: "ip_missing", status: 400, field: "ip", details: {}, pattern: /^\s*not\s+found[.!]?\s*$/isu };

/** 400 ip: unable to verify IP ownership */
const ipOwnershipRule: ErrorRule = {
  code: "ip_ownership",
  status: 400,
  field: "ip",
  details: {},
  pattern: /^\s*unable\s+to\s+verify\s+IP\s+ownership[.!]?\s*$/isu,
};

/** 400 at least one of the following is required: {fields:list} */
const missingRequiredFieldRule: ErrorRule = {
  code: "missing_required_field",
  status: 400,
  field: "",
  details: { fields: "list" },
  pattern: /^\s*at\s+least\s+one\s+of\s+the\s+following\s+is\s+required:\s+(?<fields>.+?)[.!]?\s*$/isu,
};

/** 400 invalid IP address */
const invalidIpRule: ErrorRule = {
  code: "invalid_ip",
  status: 400,
  field: "",
  details: {},
  pattern: /^\s*invalid\s+IP\s+address[.!]?\s*$/isu,
};

/** 400 after_key: must be a numeric value */
const afterKeyTypeRule: ErrorRule = {
  code: "after_key_type",
  status: 400,
  field: "after_key",
  details: {},
  pattern: /^\s*must\s+be\s+a\s+numeric\s+value[.!]?\s*$/isu,
};

/** 400 limit: should be > 0 and <= {max:number} */
const limitValueRule: ErrorRule = {
  code: "limit_value",
  status: 400,
  field: "limit",
  details: { max: "number" },
  pattern: /^\s*should\s+be\s+>\s+0\s+and\s+(?:≤|<=)\s+(?<max>\d[\d,]*)[.!]?\s*$/isu,
};

/** 400 subusers: must not be empty */
const subusersEmptyRule: ErrorRule = {
  code: "subusers_empty",
  status: 400,
  field: "subusers",
  details: {},
  pattern: /^\s*must\s+not\s+be\s+empty[.!]?\s*$/isu,
};

/** 400 after_key: must be >= 0 */
const afterKeyValueRule: ErrorRule = {
  code: "after_key_value",
  status: 400,
  field: "after_key",
  details: {},
  pattern: /^\s*must\s+be\s+(?:≥|>=)\s+0[.!]?\s*$/isu,
};

/** 400 name: not found in the request body */
const nameMissingRule: ErrorRule = {
  code: "name_missing",
  status: 400,
  field: "name",
  details: {},
  pattern: /^\s*not\s+found\s+in\s+the\s+request\s+body[.!]?\s*$/isu,
};

/** 400 name: cannot start with a dot or a space */
const nameDotSpaceRule: ErrorRule = {
  code: "name_dot_space",
  status: 400,
  field: "name",
  details: {},
  pattern: /^\s*cannot\s+start\s+with\s+a\s+dot\s+or\s+a\s+space[.!]?\s*$/isu,
};

/** 400 name: already exists */
const nameExistsRule: ErrorRule = {
  code: "name_exists",
  status: 400,
  field: "name",
  details: {},
  pattern: /^\s*already\s+exists[.!]?\s*$/isu,
};

/** 400 name: needs to be between {min:number} to {max:number} characters long */
const nameLengthRule: ErrorRule = {
  code: "name_length",
  status: 400,
  field: "name",
  details: { min: "number", max: "number" },
  pattern: /^\s*needs\s+to\s+be\s+between\s+(?<min>\d[\d,]*)\s+to\s+(?<max>\d[\d,]*)\s+characters\s+long[.!]?\s*$/isu,
};

/** 400 {limit:number} pools limit has been reached */
const poolLimitRule: ErrorRule = {
  code: "pool_limit",
  status: 400,
  field: "",
  details: { limit: "number" },
  pattern: /^\s*(?<limit>\d[\d,]*)\s+pools\s+limit\s+has\s+been\s+reached[.!]?\s*$/isu,
};

/** 400 poolid: must be a numeric value */
const poolIdTypeRule: ErrorRule = {
  code: "pool_id_type",
  status: 400,
  field: "poolid",
  details: {},
  pattern: /^\s*must\s+be\s+a\s+numeric\s+value[.!]?\s*$/isu,
};

/** 400 poolid: not found */
const poolIdMissingRule: ErrorRule = {
  code: "pool_id_missing",
  status: 400,
  field: "poolid",
  details: {},
  pattern: /^\s*not\s+found[.!]?\s*$/isu,
};

/** 400 ips: not found in the request body */
const ipsMissingRule: ErrorRule = {
  code: "ips_missing",
  status: 400,
  field: "ips",
  details: {},
  pattern: /^\s*not\s+found\s+in\s+the\s+request\s+body[.!]?\s*$/isu,
};

/** 400 ips: the number of IPs must be between {min:number} and {max:number} */
const ipsLengthRule: ErrorRule = {
  code: "ips_length",
  status: 400,
  field: "ips",
  details: { min: "number", max: "number" },
  pattern: /^\s*the\s+number\s+of\s+IPs\s+must\s+be\s+between\s+(?<min>\d[\d,]*)\s+and\s+(?<max>\d[\d,]*)[.!]?\s*$/isu,
};

/** 400 ips: unable to verify IPs assignability: {ips:list} */
const ipsAssignmentRule: ErrorRule = {
  code: "ips_assignment",
  status: 400,
  field: "ips",
  details: { ips: "list" },
  pattern: /^\s*unable\s+to\s+verify\s+IPs\s+assignability:\s+(?<ips>.+?)[.!]?\s*$/isu,
};

/**
 * 400 ips: the total number of IPs per pool cannot exceed {limit:number}. current IP count in ‘{pool}’
 * is ‘{count:number}’
 */
const ipsLimitRule: ErrorRule = {
  code: "ips_limit",
  status: 400,
  field: "ips",
  details: { limit: "number", pool: "string", count: "number" },
  pattern:
    /^\s*the\s+total\s+number\s+of\s+IPs\s+per\s+pool\s+cannot\s+exceed\s+(?<limit>\d[\d,]*)\.\s+current\s+IP\s+count\s+in\s+["'‘’“”`´](?<pool>.*?)["'‘’“”`´]\s+is\s+["'‘’“”`´](?<count>\d[\d,]*)["'‘’“”`´][.!]?\s*$/isu,
};

/** 400 ips: not found in pool ‘{pool}’: {ips:list} */
const ipsIpNotInPoolRule: ErrorRule = {
  code: "ips_ip_not_in_pool",
  status: 400,
  field: "ips",
  details: { pool: "string", ips: "list" },
  pattern: /^\s*not\s+found\s+in\s+pool\s+["'‘’“”`´](?<pool>.*?)["'‘’“”`´]:\s+(?<ips>.+?)[.!]?\s*$/isu,
};

/** 404 resource not found */
const notFoundRule: ErrorRule = {
  code: "not_found",
  status: 404,
  field: "",
  details: {},
  pattern: /^\s*resource\s+not\s+found[.!]?\s*$/isu,
};

/** Codes by status, for responses without a documented error. They are the same for all operations. */
export type StatusCode =
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "not_acceptable"
  | "request_timeout"
  | "content_too_large"
  | "unsupported_media_type"
  | "rate_limited"
  | "unavailable_for_legal_reasons"
  | "internal_server_error"
  | "bad_gateway"
  | "service_unavailable"
  | "gateway_timeout"
  | "server_error";

const statusCodes: StatusCodes = {
  byStatus: {
    "401": "unauthorized",
    "403": "forbidden",
    "404": "not_found",
    "405": "method_not_allowed",
    "406": "not_acceptable",
    "408": "request_timeout",
    "413": "content_too_large",
    "415": "unsupported_media_type",
    "429": "rate_limited",
    "451": "unavailable_for_legal_reasons",
    "500": "internal_server_error",
    "502": "bad_gateway",
    "503": "service_unavailable",
    "504": "gateway_timeout",
  },
  otherServerError: "server_error",
};

/**
 * Whether a failed result, or the error thrown for it, says that something does not exist: a 404, or
 * the documented "not found" (400 `pool`, 400 `ip`, 400 `poolid`).
 */
export function isNotFound<T>(failure: NotAPromise<T>): boolean {
  return isFailureOf(failure, 404, [poolMissingRule, ipMissingRule, poolIdMissingRule]);
}

/** Errors of ListIp: the documented ones and those shared by all operations. */
export type ListIpError = Narrowed<
  | Problem<"pool_missing">
  | Problem<"pool_type">
  | Problem<"is_parent_assigned_subuser">
  | Problem<"start_added_at_type">
  | Problem<"end_added_at_type">
  | Problem<"pool_is_parent_assigned">
  | Problem<"after_key_invalid_ip">
  | Problem<"after_key_before_key">
  | Problem<"before_key_invalid_ip">
  | Problem<"generic_500">
  | Problem<"limit_length", { readonly max: number }>
  | Problem<"is_parent_assigned_value", { readonly allowed: readonly string[] }>
  | Problem<"is_enabled_value", { readonly allowed: readonly string[] }>
  | Problem<"is_leased_value", { readonly allowed: readonly string[] }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of ListIp, or the error thrown for it, to its error code; `undefined` for
 * anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowListIpError<T>(failure: FailureOf<"ListIp", T>): ListIpError | undefined {
  return narrow(
    failure,
    [
      poolMissingRule,
      poolTypeRule,
      isParentAssignedSubuserRule,
      startAddedAtTypeRule,
      endAddedAtTypeRule,
      poolIsParentAssignedRule,
      afterKeyInvalidIpRule,
      afterKeyBeforeKeyRule,
      beforeKeyInvalidIpRule,
      generic500Rule,
      limitLengthRule,
      isParentAssignedValueRule,
      isEnabledValueRule,
      isLeasedValueRule,
      missingRequiredScopeRule,
    ],
    statusCodes,
  );
}

/** Errors of AddIp: the documented ones and those shared by all operations. */
export type AddIpError = Narrowed<
  | Problem<"json_parse">
  | Problem<"ip_no_remaining">
  | Problem<"is_auto_warmup_missing">
  | Problem<"is_parent_assigned_missing">
  | Problem<"subusers_caller_id">
  | Problem<"generic_500">
  | Problem<"subusers_unverified", { readonly subusers: readonly string[] }>
  | Problem<"subusers_limit", { readonly limit: number }>
  | Problem<"is_auto_warmup_subusers", { readonly subusers: readonly string[] }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of AddIp, or the error thrown for it, to its error code; `undefined` for
 * anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowAddIpError<T>(failure: FailureOf<"AddIp", T>): AddIpError | undefined {
  return narrow(
    failure,
    [
      jsonParseRule,
      ipNoRemainingRule,
      isAutoWarmupMissingRule,
      isParentAssignedMissingRule,
      subusersCallerIdRule,
      generic500Rule,
      subusersUnverifiedRule,
      subusersLimitRule,
      isAutoWarmupSubusersRule,
      missingRequiredScopeRule,
    ],
    statusCodes,
  );
}

/** Errors of GetIp: the documented ones and those shared by all operations. */
export type GetIpError = Narrowed<
  | Problem<"ip_invalid">
  | Problem<"ip_missing">
  | Problem<"generic_500">
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of GetIp, or the error thrown for it, to its error code; `undefined` for
 * anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowGetIpError<T>(failure: FailureOf<"GetIp", T>): GetIpError | undefined {
  return narrow(failure, [ipInvalidRule, ipMissingRule, generic500Rule, missingRequiredScopeRule], statusCodes);
}

/** Errors of UpdateIp: the documented ones and those shared by all operations. */
export type UpdateIpError = Narrowed<
  | Problem<"ip_invalid">
  | Problem<"ip_ownership">
  | Problem<"json_parse">
  | Problem<"generic_500">
  | Problem<"missing_required_field", { readonly fields: readonly string[] }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of UpdateIp, or the error thrown for it, to its error code; `undefined` for
 * anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowUpdateIpError<T>(failure: FailureOf<"UpdateIp", T>): UpdateIpError | undefined {
  return narrow(
    failure,
    [ipInvalidRule, ipOwnershipRule, jsonParseRule, generic500Rule, missingRequiredFieldRule, missingRequiredScopeRule],
    statusCodes,
  );
}

/** Errors of ListSubUserAssignedToIp: the documented ones and those shared by all operations. */
export type ListSubUserAssignedToIpError = Narrowed<
  | Problem<"invalid_ip">
  | Problem<"after_key_type">
  | Problem<"generic_500">
  | Problem<"limit_value", { readonly max: number }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of ListSubUserAssignedToIp, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowListSubUserAssignedToIpError<T>(
  failure: FailureOf<"ListSubUserAssignedToIp", T>,
): ListSubUserAssignedToIpError | undefined {
  return narrow(failure, [invalidIpRule, afterKeyTypeRule, generic500Rule, limitValueRule, missingRequiredScopeRule], statusCodes);
}

/** Errors of AddSubUsersToIp: the documented ones and those shared by all operations. */
export type AddSubUsersToIpError = Narrowed<
  | Problem<"invalid_ip">
  | Problem<"json_parse">
  | Problem<"subusers_empty">
  | Problem<"subusers_caller_id">
  | Problem<"generic_500">
  | Problem<"subusers_unverified", { readonly subusers: readonly string[] }>
  | Problem<"subusers_limit", { readonly limit: number }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of AddSubUsersToIp, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowAddSubUsersToIpError<T>(failure: FailureOf<"AddSubUsersToIp", T>): AddSubUsersToIpError | undefined {
  return narrow(
    failure,
    [
      invalidIpRule,
      jsonParseRule,
      subusersEmptyRule,
      subusersCallerIdRule,
      generic500Rule,
      subusersUnverifiedRule,
      subusersLimitRule,
      missingRequiredScopeRule,
    ],
    statusCodes,
  );
}

/** Errors of DeleteSubUsersFromIp: the documented ones and those shared by all operations. */
export type DeleteSubUsersFromIpError = Narrowed<
  | Problem<"invalid_ip">
  | Problem<"json_parse">
  | Problem<"subusers_empty">
  | Problem<"subusers_caller_id">
  | Problem<"generic_500">
  | Problem<"subusers_limit", { readonly limit: number }>
  | Problem<"subusers_unverified", { readonly subusers: readonly string[] }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of DeleteSubUsersFromIp, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowDeleteSubUsersFromIpError<T>(failure: FailureOf<"DeleteSubUsersFromIp", T>): DeleteSubUsersFromIpError | undefined {
  return narrow(
    failure,
    [
      invalidIpRule,
      jsonParseRule,
      subusersEmptyRule,
      subusersCallerIdRule,
      generic500Rule,
      subusersLimitRule,
      subusersUnverifiedRule,
      missingRequiredScopeRule,
    ],
    statusCodes,
  );
}

/** Errors of ListIpPool: the documented ones and those shared by all operations. */
export type ListIpPoolError = Narrowed<
  | Problem<"after_key_type">
  | Problem<"after_key_value">
  | Problem<"generic_500">
  | Problem<"limit_value", { readonly max: number }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of ListIpPool, or the error thrown for it, to its error code; `undefined` for
 * anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowListIpPoolError<T>(failure: FailureOf<"ListIpPool", T>): ListIpPoolError | undefined {
  return narrow(failure, [afterKeyTypeRule, afterKeyValueRule, generic500Rule, limitValueRule, missingRequiredScopeRule], statusCodes);
}

/** Errors of CreateIpPool: the documented ones and those shared by all operations. */
export type CreateIpPoolError = Narrowed<
  | Problem<"json_parse">
  | Problem<"name_missing">
  | Problem<"name_dot_space">
  | Problem<"name_exists">
  | Problem<"generic_500">
  | Problem<"name_length", { readonly min: number; readonly max: number }>
  | Problem<"pool_limit", { readonly limit: number }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of CreateIpPool, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowCreateIpPoolError<T>(failure: FailureOf<"CreateIpPool", T>): CreateIpPoolError | undefined {
  return narrow(
    failure,
    [
      jsonParseRule,
      nameMissingRule,
      nameDotSpaceRule,
      nameExistsRule,
      generic500Rule,
      nameLengthRule,
      poolLimitRule,
      missingRequiredScopeRule,
    ],
    statusCodes,
  );
}

/** Errors of GetIpPool: the documented ones and those shared by all operations. */
export type GetIpPoolError = Narrowed<
  | Problem<"pool_id_type">
  | Problem<"pool_id_missing">
  | Problem<"generic_500">
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of GetIpPool, or the error thrown for it, to its error code; `undefined` for
 * anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowGetIpPoolError<T>(failure: FailureOf<"GetIpPool", T>): GetIpPoolError | undefined {
  return narrow(failure, [poolIdTypeRule, poolIdMissingRule, generic500Rule, missingRequiredScopeRule], statusCodes);
}

/** Errors of UpdateIpPool: the documented ones and those shared by all operations. */
export type UpdateIpPoolError = Narrowed<
  | Problem<"json_parse">
  | Problem<"name_missing">
  | Problem<"name_dot_space">
  | Problem<"pool_id_type">
  | Problem<"pool_id_missing">
  | Problem<"name_exists">
  | Problem<"generic_500">
  | Problem<"name_length", { readonly min: number; readonly max: number }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of UpdateIpPool, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowUpdateIpPoolError<T>(failure: FailureOf<"UpdateIpPool", T>): UpdateIpPoolError | undefined {
  return narrow(
    failure,
    [
      jsonParseRule,
      nameMissingRule,
      nameDotSpaceRule,
      poolIdTypeRule,
      poolIdMissingRule,
      nameExistsRule,
      generic500Rule,
      nameLengthRule,
      missingRequiredScopeRule,
    ],
    statusCodes,
  );
}

/** Errors of DeleteIpPool: the documented ones and those shared by all operations. */
export type DeleteIpPoolError = Narrowed<
  | Problem<"pool_id_type">
  | Problem<"pool_id_missing">
  | Problem<"generic_500">
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of DeleteIpPool, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowDeleteIpPoolError<T>(failure: FailureOf<"DeleteIpPool", T>): DeleteIpPoolError | undefined {
  return narrow(failure, [poolIdTypeRule, poolIdMissingRule, generic500Rule, missingRequiredScopeRule], statusCodes);
}

/** Errors of ListIpAssignedToIpPool: the documented ones and those shared by all operations. */
export type ListIpAssignedToIpPoolError = Narrowed<
  | Problem<"pool_id_type">
  | Problem<"pool_id_missing">
  | Problem<"generic_500">
  | Problem<"limit_value", { readonly max: number }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of ListIpAssignedToIpPool, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowListIpAssignedToIpPoolError<T>(
  failure: FailureOf<"ListIpAssignedToIpPool", T>,
): ListIpAssignedToIpPoolError | undefined {
  return narrow(failure, [poolIdTypeRule, poolIdMissingRule, generic500Rule, limitValueRule, missingRequiredScopeRule], statusCodes);
}

/** Errors of AddIpsToIpPool: the documented ones and those shared by all operations. */
export type AddIpsToIpPoolError = Narrowed<
  | Problem<"pool_id_type">
  | Problem<"pool_id_missing">
  | Problem<"ips_missing">
  | Problem<"generic_500">
  | Problem<"ips_length", { readonly min: number; readonly max: number }>
  | Problem<"ips_assignment", { readonly ips: readonly string[] }>
  | Problem<"ips_limit", { readonly limit: number; readonly pool: string; readonly count: number }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of AddIpsToIpPool, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowAddIpsToIpPoolError<T>(failure: FailureOf<"AddIpsToIpPool", T>): AddIpsToIpPoolError | undefined {
  return narrow(
    failure,
    [
      poolIdTypeRule,
      poolIdMissingRule,
      ipsMissingRule,
      generic500Rule,
      ipsLengthRule,
      ipsAssignmentRule,
      ipsLimitRule,
      missingRequiredScopeRule,
    ],
    statusCodes,
  );
}

/** Errors of DeleteIpsFromIpPool: the documented ones and those shared by all operations. */
export type DeleteIpsFromIpPoolError = Narrowed<
  | Problem<"pool_id_type">
  | Problem<"pool_id_missing">
  | Problem<"ips_missing">
  | Problem<"json_parse">
  | Problem<"generic_500">
  | Problem<"ips_length", { readonly min: number; readonly max: number }>
  | Problem<"ips_ip_not_in_pool", { readonly pool: string; readonly ips: readonly string[] }>
  | Problem<"missing_required_scope", { readonly scopes: readonly string[] }>
  | Problem<StatusCode>
>;

/**
 * Narrows a failed result of DeleteIpsFromIpPool, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowDeleteIpsFromIpPoolError<T>(failure: FailureOf<"DeleteIpsFromIpPool", T>): DeleteIpsFromIpPoolError | undefined {
  return narrow(
    failure,
    [
      poolIdTypeRule,
      poolIdMissingRule,
      ipsMissingRule,
      jsonParseRule,
      generic500Rule,
      ipsLengthRule,
      ipsIpNotInPoolRule,
      missingRequiredScopeRule,
    ],
    statusCodes,
  );
}

/** Errors of ListNamedPools: the documented ones and those shared by all operations. */
export type ListNamedPoolsError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of ListNamedPools, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowListNamedPoolsError<T>(failure: FailureOf<"ListNamedPools", T>): ListNamedPoolsError | undefined {
  return narrow(failure, [], statusCodes);
}

/** Errors of CreateNamedPool: the documented ones and those shared by all operations. */
export type CreateNamedPoolError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of CreateNamedPool, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowCreateNamedPoolError<T>(failure: FailureOf<"CreateNamedPool", T>): CreateNamedPoolError | undefined {
  return narrow(failure, [], statusCodes);
}

/** Errors of GetNamedPool: the documented ones and those shared by all operations. */
export type GetNamedPoolError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of GetNamedPool, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowGetNamedPoolError<T>(failure: FailureOf<"GetNamedPool", T>): GetNamedPoolError | undefined {
  return narrow(failure, [], statusCodes);
}

/** Errors of RenameNamedPool: the documented ones and those shared by all operations. */
export type RenameNamedPoolError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of RenameNamedPool, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowRenameNamedPoolError<T>(failure: FailureOf<"RenameNamedPool", T>): RenameNamedPoolError | undefined {
  return narrow(failure, [], statusCodes);
}

/** Errors of DeleteNamedPool: the documented ones and those shared by all operations. */
export type DeleteNamedPoolError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of DeleteNamedPool, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowDeleteNamedPoolError<T>(failure: FailureOf<"DeleteNamedPool", T>): DeleteNamedPoolError | undefined {
  return narrow(failure, [], statusCodes);
}

/** Errors of AddIpToNamedPool: the documented ones and those shared by all operations. */
export type AddIpToNamedPoolError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of AddIpToNamedPool, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowAddIpToNamedPoolError<T>(failure: FailureOf<"AddIpToNamedPool", T>): AddIpToNamedPoolError | undefined {
  return narrow(failure, [], statusCodes);
}

/** Errors of DeleteIpFromNamedPool: the documented ones and those shared by all operations. */
export type DeleteIpFromNamedPoolError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of DeleteIpFromNamedPool, or the error thrown for it, to its error code;
 * `undefined` for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowDeleteIpFromNamedPoolError<T>(
  failure: FailureOf<"DeleteIpFromNamedPool", T>,
): DeleteIpFromNamedPoolError | undefined {
  return narrow(failure, [], statusCodes);
}

/** Errors of ListWarmUpIp: the documented ones and those shared by all operations. */
export type ListWarmUpIpError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of ListWarmUpIp, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowListWarmUpIpError<T>(failure: FailureOf<"ListWarmUpIp", T>): ListWarmUpIpError | undefined {
  return narrow(failure, [], statusCodes);
}

/** Errors of WarmUpIp: the documented ones and those shared by all operations. */
export type WarmUpIpError = Narrowed<Problem<"not_found"> | Problem<StatusCode>>;

/**
 * Narrows a failed result of WarmUpIp, or the error thrown for it, to its error code; `undefined` for
 * anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowWarmUpIpError<T>(failure: FailureOf<"WarmUpIp", T>): WarmUpIpError | undefined {
  return narrow(failure, [notFoundRule], statusCodes);
}

/** Errors of GetWarmUpIp: the documented ones and those shared by all operations. */
export type GetWarmUpIpError = Narrowed<Problem<"not_found"> | Problem<StatusCode>>;

/**
 * Narrows a failed result of GetWarmUpIp, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowGetWarmUpIpError<T>(failure: FailureOf<"GetWarmUpIp", T>): GetWarmUpIpError | undefined {
  return narrow(failure, [notFoundRule], statusCodes);
}

/** Errors of StopIpWarmUp: the documented ones and those shared by all operations. */
export type StopIpWarmUpError = Narrowed<Problem<"not_found"> | Problem<StatusCode>>;

/**
 * Narrows a failed result of StopIpWarmUp, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowStopIpWarmUpError<T>(failure: FailureOf<"StopIpWarmUp", T>): StopIpWarmUpError | undefined {
  return narrow(failure, [notFoundRule], statusCodes);
}

/** Errors of ListSubuser: the documented ones and those shared by all operations. */
export type ListSubuserError = Narrowed<Problem<StatusCode>>;

/**
 * Narrows a failed result of ListSubuser, or the error thrown for it, to its error code; `undefined`
 * for anything else. Never throws.
 *
 * The error may also be the `cause` of another, or JSON. A result of another operation is a type error.
 */
export function narrowListSubuserError<T>(failure: FailureOf<"ListSubuser", T>): ListSubuserError | undefined {
  return narrow(failure, [], statusCodes);
}
