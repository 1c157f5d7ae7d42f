// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

/**
 * The document's limits, by operationId and by parameter or field. The comments name their places in
 * `openapi.yaml`, those of fields below their operation's. The client does not enforce them: the server
 * decides.
 */
export const limits = {
  /** `#/paths/~1v3~1send_ips~1ips/get` */
  ListIp: {
    /** `#/components/parameters/IpAddressManagementListIpLimit/schema` */
    limit: { minimum: 1, maximum: 5000 },
    /** `#/components/parameters/IpAddressManagementListIpRegion/schema` */
    region: { enum: ["all", "eu", "us"] },
  },
  /** `#/paths/~1v3~1send_ips~1ips/post` */
  AddIp: {
    /** `/requestBody/content/application~1json/schema/properties/subusers` */
    subusers: { maxItems: 100 },
    /** `/requestBody/content/application~1json/schema/properties/region` */
    region: { enum: ["eu", "us"] },
  },
  /** `#/paths/~1v3~1send_ips~1ips~1{ip}~1subusers/get` */
  ListSubUserAssignedToIp: {
    /** `/parameters/1/schema` */
    limit: { minimum: 1, maximum: 100 },
  },
  /** `#/paths/~1v3~1send_ips~1ips~1{ip}~1subusers:batchAdd/post` */
  AddSubUsersToIp: {
    /** `/requestBody/content/application~1json/schema/properties/subusers` */
    subusers: { minItems: 1, maxItems: 1000 },
  },
  /** `#/paths/~1v3~1send_ips~1ips~1{ip}~1subusers:batchDelete/post` */
  DeleteSubUsersFromIp: {
    /** `/requestBody/content/application~1json/schema/properties/subusers` */
    subusers: { minItems: 1, maxItems: 1000 },
  },
  /** `#/paths/~1v3~1send_ips~1pools/get` */
  ListIpPool: {
    /** `#/components/parameters/IpAddressManagementLimit/schema` */
    limit: { minimum: 1, maximum: 100 },
    /** `#/components/parameters/IpAddressManagementRegion/schema` */
    region: { enum: ["all", "eu", "us"] },
  },
  /** `#/paths/~1v3~1send_ips~1pools/post` */
  CreateIpPool: {
    /** `/requestBody/content/application~1json/schema/properties/name` */
    name: { minLength: 2, maxLength: 64, pattern: "^[^. ]" },
    /** `/requestBody/content/application~1json/schema/properties/ips` */
    ips: { maxItems: 100 },
  },
  /** `#/paths/~1v3~1send_ips~1pools~1{poolid}/put` */
  UpdateIpPool: {
    /** `/requestBody/content/application~1json/schema/properties/name` */
    name: { minLength: 2, maxLength: 64, pattern: "^[^. ]" },
  },
  /** `#/paths/~1v3~1send_ips~1pools~1{poolid}~1ips/get` */
  ListIpAssignedToIpPool: {
    /** `#/components/parameters/IpAddressManagementLimit/schema` */
    limit: { minimum: 1, maximum: 100 },
  },
  /** `#/paths/~1v3~1send_ips~1pools~1{poolid}~1ips:batchAdd/post` */
  AddIpsToIpPool: {
    /** `/requestBody/content/application~1json/schema/properties/ips` */
    ips: { minItems: 1, maxItems: 100 },
  },
  /** `#/paths/~1v3~1send_ips~1pools~1{poolid}~1ips:batchDelete/post` */
  DeleteIpsFromIpPool: {
    /** `/requestBody/content/application~1json/schema/properties/ips` */
    ips: { minItems: 1, maxItems: 100 },
  },
  /** `#/paths/~1v3~1ips~1pools/post` */
  CreateNamedPool: {
    /** `#/components/schemas/NamedPool/properties/name` */
    name: { maxLength: 64 },
  },
  /** `#/paths/~1v3~1ips~1pools~1{pool_name}/get` */
  GetNamedPool: {
    /** `#/components/parameters/PoolName/schema` */
    pool_name: { maxLength: 64 },
  },
  /** `#/paths/~1v3~1ips~1pools~1{pool_name}/put` */
  RenameNamedPool: {
    /** `#/components/parameters/PoolName/schema` */
    pool_name: { maxLength: 64 },
    /** `#/components/schemas/NamedPool/properties/name` */
    name: { maxLength: 64 },
  },
  /** `#/paths/~1v3~1ips~1pools~1{pool_name}/delete` */
  DeleteNamedPool: {
    /** `#/components/parameters/PoolName/schema` */
    pool_name: { maxLength: 64 },
  },
  /** `#/paths/~1v3~1ips~1pools~1{pool_name}~1ips/post` */
  AddIpToNamedPool: {
    /** `#/components/parameters/PoolName/schema` */
    pool_name: { maxLength: 64 },
  },
  /** `#/paths/~1v3~1ips~1pools~1{pool_name}~1ips~1{ip}/delete` */
  DeleteIpFromNamedPool: {
    /** `#/components/parameters/PoolName/schema` */
    pool_name: { maxLength: 64 },
  },
  /** `#/paths/~1v3~1subusers/get` */
  ListSubuser: {
    /** `/parameters/2/schema` */
    offset: { minimum: 0 },
    /** `/parameters/3/schema` */
    region: { enum: ["all", "global", "eu"] },
  },
} as const;
