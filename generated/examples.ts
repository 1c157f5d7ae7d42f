// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

import type { operations } from "./schema.js";
import type {
  AddIpBody,
  AddIpData,
  AddIpToNamedPoolBody,
  AddIpToNamedPoolData,
  AddIpsToIpPoolBody,
  AddIpsToIpPoolData,
  AddSubUsersToIpBody,
  AddSubUsersToIpData,
  CreateIpPoolBody,
  CreateIpPoolData,
  CreateNamedPoolBody,
  CreateNamedPoolData,
  DeleteIpsFromIpPoolBody,
  DeleteSubUsersFromIpBody,
  GetIpData,
  GetIpPoolData,
  GetNamedPoolData,
  GetWarmUpIpData,
  ListIpAssignedToIpPoolData,
  ListIpData,
  ListIpPoolData,
  ListNamedPoolsData,
  ListSubUserAssignedToIpData,
  ListSubuserData,
  ListWarmUpIpData,
  RenameNamedPoolBody,
  RenameNamedPoolData,
  UpdateIpBody,
  UpdateIpData,
  UpdateIpPoolBody,
  UpdateIpPoolData,
  WarmUpIpBody,
  WarmUpIpData,
} from "./types.js";

/** The document's own examples, by operationId. Compiling this file is a contract test. */
export const examples = {
  ListIp: {
    requests: {},
    responses: {
      "200": {
        "200": {
          result: [
            {
              ip: "127.0.0.1",
              pools: [{ name: "marketing_pool", id: "12345" }],
              is_auto_warmup: true,
              is_parent_assigned: true,
              updated_at: null,
              is_enabled: true,
              is_leased: true,
              added_at: 1664390835,
              region: "us",
            },
          ],
          _metadata: {
            next_params: {
              after_key: null,
              before_key: null,
              ip: "127.0.0.1",
              is_leased: true,
              is_enabled: true,
              pool: "12345",
              start_added_at: "1664390835",
              end_added_at: "1664390835",
            },
          },
        } satisfies ListIpData,
      },
      "400": {
        "limit length error": {
          errors: [{ field: "limit", message: "should be > 0 and ≤ 5000" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "pool not found": {
          errors: [{ field: "pool", message: "not found" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "pool type error": {
          errors: [{ field: "pool", message: "must be numeric" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "is_parent_assigned subuser error": {
          errors: [{ field: "is_parent_assigned", message: "cannot be used for a sub user account" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "is_parent_assigned value error": {
          errors: [{ field: "is_parent_assigned", message: "must be one of the following: true, false" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "is_enabled value error": {
          errors: [{ field: "is_enabled", message: "must be one of the following: true, false" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "is_leased value error": {
          errors: [{ field: "is_leased", message: "must be one of the following: true, false" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "start_added_at type error": {
          errors: [{ field: "start_added_at", message: "must be numeric" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "end_added_at type error": {
          errors: [{ field: "end_added_at", message: "must be numeric" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "pool parent_assigned": {
          errors: [{ field: "pool", message: "cannot be used with ‘is_parent_assigned’" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "after_key invalid ip": {
          errors: [{ field: "after_key", message: "invalid IP address" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "after_key and before_key included": {
          errors: [{ field: "after_key", message: "cannot be used with ‘before_key’" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
        "before_key invalid ip": {
          errors: [{ field: "before_key", message: "invalid IP address" }],
        } satisfies operations["ListIp"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["ListIp"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["ListIp"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  AddIp: {
    requests: { "example-1": { is_auto_warmup: true, is_parent_assigned: true, subusers: ["12345"] } satisfies AddIpBody },
    responses: {
      "201": { "201": { ip: "127.0.0.1", is_auto_warmup: true, is_parent_assigned: true, subusers: ["12345"] } satisfies AddIpData },
      "400": {
        "JSON parse error": {
          errors: [{ field: "", message: "failed to parse the request body as a JSON payload" }],
        } satisfies operations["AddIp"]["responses"][400]["content"]["application/json"],
        "no ips remaining": {
          errors: [{ field: "", message: "No IPs remaining" }],
        } satisfies operations["AddIp"]["responses"][400]["content"]["application/json"],
        "is_auto_warmup not found": {
          errors: [{ field: "is_auto_warmup", message: "not found in the request body" }],
        } satisfies operations["AddIp"]["responses"][400]["content"]["application/json"],
        "is_parent_assigned not found": {
          errors: [{ field: "is_parent_assigned", message: "not found in the request body" }],
        } satisfies operations["AddIp"]["responses"][400]["content"]["application/json"],
        "subusers unverified": {
          errors: [{ field: "subusers", message: "unverified subusers: 123, 456, 789" }],
        } satisfies operations["AddIp"]["responses"][400]["content"]["application/json"],
        "subusers limit exceeded": {
          errors: [{ field: "subusers", message: "cannot assign more than 1000 subusers per call" }],
        } satisfies operations["AddIp"]["responses"][400]["content"]["application/json"],
        "subusers caller id error": {
          errors: [{ field: "subusers", message: "cannot contain caller’s userID" }],
        } satisfies operations["AddIp"]["responses"][400]["content"]["application/json"],
        "subusers is_auto_warmup error": {
          errors: [{ field: "subusers", message: "these users must have at least one IP that is not in warmup: 123, 456" }],
        } satisfies operations["AddIp"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["AddIp"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["AddIp"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  GetIp: {
    requests: {},
    responses: {
      "200": {
        "200": {
          ip: "127.0.0.1",
          is_parent_assigned: true,
          is_auto_warmup: true,
          pools: [{ id: "12345", name: "transactional_pool" }],
          added_at: 1664390835,
          updated_at: null,
          is_enabled: true,
          is_leased: true,
          region: "us",
        } satisfies GetIpData,
      },
      "400": {
        "ip invalid": {
          errors: [{ field: "ip", message: "invalid IP address" }],
        } satisfies operations["GetIp"]["responses"][400]["content"]["application/json"],
        "ip not found": {
          errors: [{ field: "ip", message: "not found" }],
        } satisfies operations["GetIp"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["GetIp"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["GetIp"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  UpdateIp: {
    requests: { "example-1": { is_auto_warmup: true, is_parent_assigned: true, is_enabled: true } satisfies UpdateIpBody },
    responses: {
      "200": { "200": { ip: "127.0.0.1", is_auto_warmup: true, is_parent_assigned: true, is_enabled: true } satisfies UpdateIpData },
      "400": {
        "invalid ip address": {
          errors: [{ field: "ip", message: "invalid IP address" }],
        } satisfies operations["UpdateIp"]["responses"][400]["content"]["application/json"],
        "ip unverified ownership": {
          errors: [{ field: "ip", message: "unable to verify IP ownership" }],
        } satisfies operations["UpdateIp"]["responses"][400]["content"]["application/json"],
        "JSON parse error": {
          errors: [{ field: "", message: "failed to parse the request body as a JSON payload" }],
        } satisfies operations["UpdateIp"]["responses"][400]["content"]["application/json"],
        "missing required field": {
          errors: [{ field: "", message: "at least one of the following is required: is_enabled, is_auto_warmup, is_parent_assigned" }],
        } satisfies operations["UpdateIp"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["UpdateIp"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["UpdateIp"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  ListSubUserAssignedToIp: {
    requests: {},
    responses: {
      "200": {
        "200": { result: ["12345", "67890"], _metadata: { next_params: { after_key: null } } } satisfies ListSubUserAssignedToIpData,
      },
      "400": {
        "invalid ip": {
          errors: [{ field: "", message: "invalid IP address" }],
        } satisfies operations["ListSubUserAssignedToIp"]["responses"][400]["content"]["application/json"],
        "limit value error": {
          errors: [{ field: "limit", message: "should be > 0 and <= 100" }],
        } satisfies operations["ListSubUserAssignedToIp"]["responses"][400]["content"]["application/json"],
        "after_key type error": {
          errors: [{ field: "after_key", message: "must be a numeric value" }],
        } satisfies operations["ListSubUserAssignedToIp"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["ListSubUserAssignedToIp"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["ListSubUserAssignedToIp"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  AddSubUsersToIp: {
    requests: { "example-1": { subusers: ["12345", "67890"] } satisfies AddSubUsersToIpBody },
    responses: {
      "200": { "example-1": { ip: "127.0.0.1", subusers: ["12345", "67890"] } satisfies AddSubUsersToIpData },
      "400": {
        "invalid ip address": {
          errors: [{ field: "", message: "invalid IP address" }],
        } satisfies operations["AddSubUsersToIp"]["responses"][400]["content"]["application/json"],
        "JSON parse error": {
          errors: [{ field: "", message: "failed to parse the request body as a JSON payload" }],
        } satisfies operations["AddSubUsersToIp"]["responses"][400]["content"]["application/json"],
        "subusers empty": {
          errors: [{ field: "subusers", message: "must not be empty" }],
        } satisfies operations["AddSubUsersToIp"]["responses"][400]["content"]["application/json"],
        "subuser caller id error": {
          errors: [{ field: "subusers", message: "cannot contain caller’s userID" }],
        } satisfies operations["AddSubUsersToIp"]["responses"][400]["content"]["application/json"],
        "subusers unverified": {
          errors: [{ field: "subusers", message: "unverified subusers: 123, 456, 789" }],
        } satisfies operations["AddSubUsersToIp"]["responses"][400]["content"]["application/json"],
        "subusers limit exceeded": {
          errors: [{ field: "subusers", message: "cannot assign more than 1000 subusers per call" }],
        } satisfies operations["AddSubUsersToIp"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["AddSubUsersToIp"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["AddSubUsersToIp"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  DeleteSubUsersFromIp: {
    requests: { "example-1": { subusers: ["12345", "67890"] } satisfies DeleteSubUsersFromIpBody },
    responses: {
      "400": {
        "invalid ip address": {
          errors: [{ field: "", message: "invalid IP address" }],
        } satisfies operations["DeleteSubUsersFromIp"]["responses"][400]["content"]["application/json"],
        "JSON parse error": {
          errors: [{ field: "", message: "failed to parse the request body as a JSON payload" }],
        } satisfies operations["DeleteSubUsersFromIp"]["responses"][400]["content"]["application/json"],
        "subusers empty": {
          errors: [{ field: "subusers", message: "must not be empty" }],
        } satisfies operations["DeleteSubUsersFromIp"]["responses"][400]["content"]["application/json"],
        "subusers limit exceeded": {
          errors: [{ field: "subusers", message: "cannot assign more than 1000 subusers per call" }],
        } satisfies operations["DeleteSubUsersFromIp"]["responses"][400]["content"]["application/json"],
        "subusers caller id error": {
          errors: [{ field: "subusers", message: "cannot contain caller’s userID" }],
        } satisfies operations["DeleteSubUsersFromIp"]["responses"][400]["content"]["application/json"],
        "subusers unverified": {
          errors: [{ field: "subusers", message: "unverified subusers: 123, 456, 789" }],
        } satisfies operations["DeleteSubUsersFromIp"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["DeleteSubUsersFromIp"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["DeleteSubUsersFromIp"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  ListIpPool: {
    requests: {},
    responses: {
      "200": {
        "200": {
          result: [
            { name: "transactional_pool", id: "12345", ips_preview: ["127.0.0.1", "127.0.0.2"], total_ip_count: 2 },
            { name: "marketing_pool", id: "67890", ips_preview: ["127.0.0.3", "127.0.0.4", "127.0.0.5"], total_ip_count: 3 },
          ],
          _metadata: { next_params: { after_key: null } },
        } satisfies ListIpPoolData,
      },
      "400": {
        "400 limit error": {
          errors: [{ field: "limit", message: "should be > 0 and <= 100" }],
        } satisfies operations["ListIpPool"]["responses"][400]["content"]["application/json"],
        "400 after_key type error": {
          errors: [{ field: "after_key", message: "must be a numeric value" }],
        } satisfies operations["ListIpPool"]["responses"][400]["content"]["application/json"],
        "400 after_key value error": {
          errors: [{ field: "after_key", message: "must be >= 0" }],
        } satisfies operations["ListIpPool"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["ListIpPool"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["ListIpPool"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  CreateIpPool: {
    requests: { "example-1": { name: "transactional_pool", ips: ["127.0.0.1", "127.0.0.2"] } satisfies CreateIpPoolBody },
    responses: {
      "201": { "201": { name: "transactional_pool", id: "12345", ips: ["127.0.0.1", "127.0.0.2"] } satisfies CreateIpPoolData },
      "400": {
        "JSON parse error": {
          errors: [{ field: "", message: "failed to parse the request body as a JSON payload" }],
        } satisfies operations["CreateIpPool"]["responses"][400]["content"]["application/json"],
        "name not found": {
          errors: [{ field: "name", message: "not found in the request body" }],
        } satisfies operations["CreateIpPool"]["responses"][400]["content"]["application/json"],
        "name begins with dot or space": {
          errors: [{ field: "name", message: "cannot start with a dot or a space" }],
        } satisfies operations["CreateIpPool"]["responses"][400]["content"]["application/json"],
        "name invalid length": {
          errors: [{ field: "name", message: "needs to be between 2 to 64 characters long" }],
        } satisfies operations["CreateIpPool"]["responses"][400]["content"]["application/json"],
        "name already exists": {
          errors: [{ field: "name", message: "already exists" }],
        } satisfies operations["CreateIpPool"]["responses"][400]["content"]["application/json"],
        "pool limit reached": {
          errors: [{ field: "", message: "100 pools limit has been reached" }],
        } satisfies operations["CreateIpPool"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["CreateIpPool"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["CreateIpPool"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  GetIpPool: {
    requests: {},
    responses: {
      "200": {
        "200": { name: "marketing_pool", id: "12345", ips_preview: ["127.0.0.1", "127.0.0.2"], total_ip_count: 2 } satisfies GetIpPoolData,
      },
      "400": {
        "400 poolid type error": {
          errors: [{ field: "poolid", message: "must be a numeric value" }],
        } satisfies operations["GetIpPool"]["responses"][400]["content"]["application/json"],
        "400 poolid value error": {
          errors: [{ field: "poolid", message: "not found" }],
        } satisfies operations["GetIpPool"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["GetIpPool"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["GetIpPool"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  UpdateIpPool: {
    requests: { "example-1": { name: "marketing_pool" } satisfies UpdateIpPoolBody },
    responses: {
      "200": { "200": { name: "marketing_pool", id: "12345" } satisfies UpdateIpPoolData },
      "400": {
        "JSON parse error": {
          errors: [{ field: "", message: "failed to parse the request body as a JSON payload" }],
        } satisfies operations["UpdateIpPool"]["responses"][400]["content"]["application/json"],
        "name not found": {
          errors: [{ field: "name", message: "not found in the request body" }],
        } satisfies operations["UpdateIpPool"]["responses"][400]["content"]["application/json"],
        "name begins with dot or space": {
          errors: [{ field: "name", message: "cannot start with a dot or a space" }],
        } satisfies operations["UpdateIpPool"]["responses"][400]["content"]["application/json"],
        "name invalid length": {
          errors: [{ field: "name", message: "needs to be between 2 to 64 characters long" }],
        } satisfies operations["UpdateIpPool"]["responses"][400]["content"]["application/json"],
        "poolid type error": {
          errors: [{ field: "poolid", message: "must be a numeric value" }],
        } satisfies operations["UpdateIpPool"]["responses"][400]["content"]["application/json"],
        "poolid not found": {
          errors: [{ field: "poolid", message: "not found" }],
        } satisfies operations["UpdateIpPool"]["responses"][400]["content"]["application/json"],
        "name already exists": {
          errors: [{ field: "name", message: "already exists" }],
        } satisfies operations["UpdateIpPool"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["UpdateIpPool"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["UpdateIpPool"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  DeleteIpPool: {
    requests: {},
    responses: {
      "400": {
        "poolid type error": {
          errors: [{ field: "poolid", message: "must be a numeric value" }],
        } satisfies operations["DeleteIpPool"]["responses"][400]["content"]["application/json"],
        "poolid not found": {
          errors: [{ field: "poolid", message: "not found" }],
        } satisfies operations["DeleteIpPool"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["DeleteIpPool"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["DeleteIpPool"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  ListIpAssignedToIpPool: {
    requests: {},
    responses: {
      "200": {
        "200": {
          result: [{ ip: "127.0.0.1", pools: [{ id: "12345", name: "transactional_pool" }] }],
          _metadata: { next_params: { after_key: null } },
        } satisfies ListIpAssignedToIpPoolData,
      },
      "400": {
        "400 poolid type error": {
          errors: [{ field: "poolid", message: "must be a numeric value" }],
        } satisfies operations["ListIpAssignedToIpPool"]["responses"][400]["content"]["application/json"],
        "400 poolid value error": {
          errors: [{ field: "poolid", message: "not found" }],
        } satisfies operations["ListIpAssignedToIpPool"]["responses"][400]["content"]["application/json"],
        "400 limit value error": {
          errors: [{ field: "limit", message: "should be > 0 and <= 100" }],
        } satisfies operations["ListIpAssignedToIpPool"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["ListIpAssignedToIpPool"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["ListIpAssignedToIpPool"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  AddIpsToIpPool: {
    requests: { "example-1": { ips: ["127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"] } satisfies AddIpsToIpPoolBody },
    responses: {
      "200": {
        "200": {
          name: "marketing_pool",
          id: "12345",
          ips: ["127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"],
        } satisfies AddIpsToIpPoolData,
      },
      "400": {
        "poolid type error": {
          errors: [{ field: "poolid", message: "must be a numeric value" }],
        } satisfies operations["AddIpsToIpPool"]["responses"][400]["content"]["application/json"],
        "poolid not found": {
          errors: [{ field: "poolid", message: "not found" }],
        } satisfies operations["AddIpsToIpPool"]["responses"][400]["content"]["application/json"],
        "ips not found": {
          errors: [{ field: "ips", message: "not found in the request body" }],
        } satisfies operations["AddIpsToIpPool"]["responses"][400]["content"]["application/json"],
        "ips invalid length": {
          errors: [{ field: "ips", message: "the number of IPs must be between 1 and 100" }],
        } satisfies operations["AddIpsToIpPool"]["responses"][400]["content"]["application/json"],
        "ips unassigned": {
          errors: [{ field: "ips", message: "unable to verify IPs assignability: 127.0.0.1, 127.0.0.2" }],
        } satisfies operations["AddIpsToIpPool"]["responses"][400]["content"]["application/json"],
        "ips limit exceeded": {
          errors: [{ field: "ips", message: "the total number of IPs per pool cannot exceed 100. current IP count in ‘pool’ is ‘98’" }],
        } satisfies operations["AddIpsToIpPool"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["AddIpsToIpPool"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["AddIpsToIpPool"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  DeleteIpsFromIpPool: {
    requests: { "example-1": { ips: ["127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"] } satisfies DeleteIpsFromIpPoolBody },
    responses: {
      "400": {
        "poolid type error": {
          errors: [{ field: "poolid", message: "must be a numeric value" }],
        } satisfies operations["DeleteIpsFromIpPool"]["responses"][400]["content"]["application/json"],
        "poolid not found": {
          errors: [{ field: "poolid", message: "not found" }],
        } satisfies operations["DeleteIpsFromIpPool"]["responses"][400]["content"]["application/json"],
        "ips not found": {
          errors: [{ field: "ips", message: "not found in the request body" }],
        } satisfies operations["DeleteIpsFromIpPool"]["responses"][400]["content"]["application/json"],
        "JSON parse error": {
          errors: [{ field: "", message: "failed to parse the request body as a JSON payload" }],
        } satisfies operations["DeleteIpsFromIpPool"]["responses"][400]["content"]["application/json"],
        "ips invalid length": {
          errors: [{ field: "ips", message: "the number of IPs must be between 1 and 100" }],
        } satisfies operations["DeleteIpsFromIpPool"]["responses"][400]["content"]["application/json"],
        "ips not found in pool": {
          errors: [{ field: "ips", message: "not found in pool ‘marketing_pool’: 127.0.0.1, 127.0.0.2" }],
        } satisfies operations["DeleteIpsFromIpPool"]["responses"][400]["content"]["application/json"],
      },
      "401": {
        "Missing required scope": {
          errors: [{ field: "", message: "missing required scope: scope1, scope2" }],
        } satisfies operations["DeleteIpsFromIpPool"]["responses"][401]["content"]["application/json"],
      },
      "500": {
        "Generic 500": {
          errors: [{ field: "", message: "internal server error" }],
        } satisfies operations["DeleteIpsFromIpPool"]["responses"][500]["content"]["application/json"],
      },
    },
  },
  ListNamedPools: {
    requests: {},
    responses: {
      "200": { pools: [{ name: "test1" }, { name: "test2" }, { name: "test3" }, { name: "new_test3" }] satisfies ListNamedPoolsData },
    },
  },
  CreateNamedPool: {
    requests: { name: { name: "marketing" } satisfies CreateNamedPoolBody },
    responses: { "200": { created: { name: "marketing" } satisfies CreateNamedPoolData } },
  },
  GetNamedPool: {
    requests: {},
    responses: {
      "200": {
        strings: { ips: ["167.89.21.3"], pool_name: "new_test5" } satisfies GetNamedPoolData,
        objects: { ips: [{ ip: "167.89.21.3", start_date: 1409616000, warmup: true }], pool_name: "new_test5" } satisfies GetNamedPoolData,
      },
      "404": {
        "no such pool": {
          error: "resource not found",
        } satisfies operations["GetNamedPool"]["responses"][404]["content"]["application/json"],
      },
    },
  },
  RenameNamedPool: {
    requests: { name: { name: "marketing" } satisfies RenameNamedPoolBody },
    responses: {
      "200": { renamed: { name: "new_pool_name" } satisfies RenameNamedPoolData },
      "404": {
        "no such pool": {
          error: "resource not found",
        } satisfies operations["RenameNamedPool"]["responses"][404]["content"]["application/json"],
      },
    },
  },
  DeleteNamedPool: {
    requests: {},
    responses: {
      "404": {
        "no such pool": {
          error: "resource not found",
        } satisfies operations["DeleteNamedPool"]["responses"][404]["content"]["application/json"],
      },
    },
  },
  AddIpToNamedPool: {
    requests: { add: { ip: "0.00.0.0" } satisfies AddIpToNamedPoolBody },
    responses: {
      "200": { added: { ip: "0.00.0.0", pools: ["marketing"], start_date: null, warmup: false } satisfies AddIpToNamedPoolData },
      "404": {
        "no such pool": {
          error: "resource not found",
        } satisfies operations["AddIpToNamedPool"]["responses"][404]["content"]["application/json"],
      },
    },
  },
  DeleteIpFromNamedPool: {
    requests: {},
    responses: {
      "404": {
        "no such pool": {
          error: "resource not found",
        } satisfies operations["DeleteIpFromNamedPool"]["responses"][404]["content"]["application/json"],
      },
    },
  },
  ListWarmUpIp: {
    requests: {},
    responses: { "200": { "one address": [{ ip: "0.0.0.0", start_date: 1409616000 }] satisfies ListWarmUpIpData } },
  },
  WarmUpIp: {
    requests: { start: { ip: "0.0.0.0" } satisfies WarmUpIpBody },
    responses: {
      "200": { "one address": [{ ip: "0.0.0.0", start_date: 1409616000 }] satisfies WarmUpIpData },
      "404": {
        "not found": {
          errors: [{ field: null, message: "resource not found" }],
        } satisfies operations["WarmUpIp"]["responses"][404]["content"]["application/json"],
      },
    },
  },
  GetWarmUpIp: {
    requests: {},
    responses: {
      "200": { "one address": [{ ip: "0.0.0.0", start_date: 1409616000 }] satisfies GetWarmUpIpData },
      "404": {
        "not found": {
          errors: [{ field: null, message: "resource not found" }],
        } satisfies operations["GetWarmUpIp"]["responses"][404]["content"]["application/json"],
      },
    },
  },
  StopIpWarmUp: {
    requests: {},
    responses: {
      "404": {
        "not found": {
          errors: [{ field: null, message: "resource not found" }],
        } satisfies operations["StopIpWarmUp"]["responses"][404]["content"]["application/json"],
      },
    },
  },
  ListSubuser: {
    requests: {},
    responses: {
      "200": {
        "two subusers": [
          { disabled: false, email: "example@example.com", id: 1234, username: "example_subuser" },
          { disabled: false, email: "example2@example.com", id: 1234, username: "example_subuser2" },
        ] satisfies ListSubuserData,
      },
    },
  },
};
