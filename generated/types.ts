// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

/**
 * An IP address of the account, as ListIp returns it.
 *
 * - `ip`: An IP address on your account.
 * - `pools`: An array of IP Pools the IP address is assigned to.
 * - `is_auto_warmup` (optional): Indicates if the IP address is set to automatically
 *   [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
 * - `is_parent_assigned` (optional): Indicates if a parent on the account is able to send email from
 *   the IP address.
 * - `updated_at`: When the IP address was last updated, in Unix seconds; `null` if it never was.
 * - `is_enabled`: Indicates if the IP address is billed and able to send email.
 * - `is_leased`: Indicates whether an IP address is leased from Twilio SendGrid.
 * - `added_at`: When the IP address was added to your account, in Unix seconds.
 * - `region` (optional): The region to which the IP address is assigned.
 */
export interface IpAddress {
  /** An IP address on your account. */
  ip: string;
  /** An array of IP Pools the IP address is assigned to. */
  pools: IpPoolReference[];
  /**
   * Indicates if the IP address is set to automatically
   * [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
   */
  is_auto_warmup?: boolean;
  /**
   * Indicates if a parent on the account is able to send email from the IP address. This parameter will
   * be returned only if the request was made by the parent account.
   */
  is_parent_assigned?: boolean | null;
  /** When the IP address was last updated, in Unix seconds; `null` if it never was. */
  updated_at: number | null;
  /**
   * Indicates if the IP address is billed and able to send email. This parameter applies to non-Twilio
   * SendGrid IPs that have been added to your Twilio SendGrid account. This parameter's value is `null`
   * for Twilio SendGrid IP addresses.
   */
  is_enabled: boolean | null;
  /**
   * Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address is not a
   * Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio SendGrid account.
   */
  is_leased: boolean;
  /** When the IP address was added to your account, in Unix seconds. */
  added_at: number;
  /**
   * The region to which the IP address is assigned. This property will only be returned if the
   * `include_region` query parameter is included and set to `true` as part of the API request.
   */
  region?: Region;
}

/**
 * An IP Pool that an IP address is assigned to.
 *
 * - `name`: The name of the IP Pool.
 * - `id`: The unique ID of the IP Pool.
 */
export interface IpPoolReference {
  /** The name of the IP Pool. */
  name: string;
  /** The unique ID of the IP Pool. */
  id: string;
}

/** The IP address that AddIp has added. */
export type AddedIpAddress = AddIpData;

/** An IP address of the account, as GetIp returns it. */
export type IpAddressDetails = GetIpData;

/** The settings of an IP address after UpdateIp. */
export type UpdatedIpAddress = UpdateIpData;

/**
 * An IP Pool, as ListIpPool returns it.
 *
 * - `name`: The name of the IP Pool.
 * - `id`: The unique ID of the IP Pool.
 * - `regions` (optional): An array of the unique regions of all the IP addresses returned within the IP
 *   pool.
 * - `ips_preview`: A sample list of IP addresses associated with the IP Pool.
 * - `total_ip_count`: The total number of IP addresses in the IP Pool.
 */
export interface IpPool {
  /** The name of the IP Pool. */
  name: string;
  /** The unique ID of the IP Pool. */
  id: string;
  /** An array of the unique regions of all the IP addresses returned within the IP pool. */
  regions?: Region[];
  /** A sample list of IP addresses associated with the IP Pool. The sample is limited to 10 results. */
  ips_preview: string[];
  /**
   * The total number of IP addresses in the IP Pool. An IP Pool can have a maximum of 100 associated IP
   * addresses.
   */
  total_ip_count: number;
}

/** An IP Pool, as GetIpPool returns it. */
export type IpPoolDetails = GetIpPoolData;

/**
 * The number of IP addresses of an IP Pool in a region.
 *
 * - `region` (optional): The region associated with the number of IPs listed in the `count` property.
 * - `count` (optional): The number of IP addresses in the pool that are assigned to the region
 *   specified in the `region` property for this count.
 */
export interface IpCountByRegion {
  /** The region associated with the number of IPs listed in the `count` property. */
  region?: Region;
  /**
   * The number of IP addresses in the pool that are assigned to the region specified in the `region`
   * property for this count.
   */
  count?: number;
}

/**
 * An IP address of an IP Pool, as ListIpAssignedToIpPool returns it.
 *
 * - `ip`: An IP address assigned to the IP Pool.
 * - `region` (optional): The region to which the IP address is assigned.
 * - `pools`: IP Pools the IP address is assigned to.
 */
export interface PoolIpAddress {
  /** An IP address assigned to the IP Pool. */
  ip: string;
  /**
   * The region to which the IP address is assigned. This property will only be returned if the
   * `include_region` query parameter is included and set to `true` as part of the API request.
   */
  region?: Region;
  /** IP Pools the IP address is assigned to. */
  pools: IpPoolReference[];
}

/**
 * Response body of ListIp (200).
 *
 * - `result`
 * - `_metadata`
 */
export interface ListIpData {
  result: IpAddress[];
  _metadata: {
    next_params?: {
      /**
       * Specifies which items to be returned by the API. When the `after_key` is specified, the
       * API will return items beginning from the first item after the item specified. This
       * parameter can be used in combination with `limit` to iterate through paginated results.
       * The `after_key` cannot be used in combination with the `before_key` parameter.
       */
      after_key: string | null | number;
      /**
       * Specifies which items to be returned by the API. When the `before_key` is specified, the
       * API will return items beginning from the first item before the item specified. This
       * parameter can be used in combination with `limit` to iterate through paginated results.
       * The `before_key` cannot be used in combination with the `after_key` parameter.
       */
      before_key?: string | null | number;
      /**
       * The IP address specified in the request with the `ip` query parameter. This parameter is
       * returned only when an IP is included in the request.
       */
      ip?: string;
      /**
       * Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address
       * is not a Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio
       * SendGrid account. This parameter is returned only if the IP address is leased.
       */
      is_leased?: boolean;
      /**
       * The `is_enabled` filter specified in the request. This parameter is returned only if the
       * IP address is enabled.
       */
      is_enabled?: boolean;
      /**
       * Indicates if a parent on the account is able to send email from the IP address. This
       * parameter is returned only if the IP address is parent assigned.
       */
      is_parent_assigned?: boolean;
      /**
       * The IP Pool ID specified in the request with the `pool` query parameter. This parameter is
       * returned only when an IP Pool is included in the request.
       */
      pool?: string;
      /**
       * The beginning of the time window specified in the request with the `start_added_at` query
       * parameter. This parameter is returned only when the `start_added_at` parameter is included
       * in the request.
       */
      start_added_at?: string;
      /**
       * The end of the time window specified in the request with the `end_added_at` query
       * parameter. This parameter is returned only when the `end_added_at` parameter is included
       * in the request.
       */
      end_added_at?: string;
      /**
       * The number of items returned in the request. This parameter is returned only when a
       * `limit` is set using the `limit` query parameter in the request.
       */
      limit?: string;
      /**
       * The region to which the IP address is assigned. This property will only be returned if the
       * `include_region` query parameter is included and set to `true` as part of the API request,
       */
      region?: RegionFilter;
      /**
       * Indicates whether or not to include the IP address's region. This property will only be
       * returned if the `include_region` query parameter is included and set to `true` as part of
       * the API request.
       */
      include_region?: string;
    };
  };
}

/**
 * Query parameters of ListIp that go with any others.
 *
 * - `ip` (optional): Specifies an IP address.
 * - `limit` (optional): Specifies the number of results to be returned by the API.
 * - `is_leased` (optional): Indicates whether an IP address is leased from Twilio SendGrid.
 * - `is_enabled` (optional): Filters by whether the IP address is billed and able to send email.
 * - `start_added_at` (optional): The beginning of a time window, in Unix seconds.
 * - `end_added_at` (optional): The end of a time window, in Unix seconds.
 * - `region` (optional): Filters for IP addresses of a region.
 * - `include_region` (optional): Boolean indicating whether or not to return the region information of
 *   the IP addresses or the IP Pool in the response.
 */
export interface ListIpQueryFields {
  /** Specifies an IP address. The `ip` query parameter can be used to filter results by IP address. */
  ip?: string | undefined;
  /**
   * Specifies the number of results to be returned by the API. This parameter can be used in combination
   * with the `before_key` or `after_key` parameters to iterate through paginated results.
   */
  limit?: number | undefined;
  /**
   * Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address is not a
   * Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio SendGrid account.
   */
  is_leased?: boolean | undefined;
  /**
   * Filters by whether the IP address is billed and able to send email. This parameter applies to
   * non-Twilio SendGrid IPs that have been added to your Twilio SendGrid account.
   */
  is_enabled?: boolean | undefined;
  /**
   * The beginning of a time window, in Unix seconds. With `end_added_at`, only IP addresses that were
   * added to your account in the window will be returned.
   */
  start_added_at?: number | undefined;
  /**
   * The end of a time window, in Unix seconds. With `start_added_at`, only IP addresses that were added
   * to your account in the window will be returned.
   */
  end_added_at?: number | undefined;
  /**
   * Filters for IP addresses of a region. If the `region` filter is `all` or not provided, IP addresses
   * of any region will be returned.
   */
  region?: RegionFilter | undefined;
  /**
   * Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool
   * in the response.
   */
  include_region?: boolean | undefined;
}

/**
 * Query parameters of ListIp: at most one of after_key and before_key, and of is_parent_assigned and
 * pool.
 */
export type ListIpQuery = ListIpQueryFields &
  (
    | {
        /**
         * Specifies which items to be returned by the API. When the `after_key` is specified, the
         * API will return items beginning from the first item after the item specified. This
         * parameter can be used in combination with `limit` to iterate through paginated results.
         * Pass the `after_key` of the previous page unchanged: it is an opaque value.
         */
        after_key?: string | number | undefined;
        before_key?: "cannot be used together with after_key" | undefined;
      }
    | {
        after_key?: "cannot be used together with before_key" | undefined;
        /**
         * Specifies which items to be returned by the API. When the `before_key` is specified, the
         * API will return items beginning from the first item before the item specified. This
         * parameter can be used in combination with `limit` to iterate through paginated results.
         */
        before_key?: string | number | undefined;
      }
  ) &
  (
    | {
        /**
         * Filters by whether a parent on the account is able to send email from the IP address. When
         * `true`, only enabled IP addresses will be returned. Cannot be combined with `pool`.
         */
        is_parent_assigned?: boolean | undefined;
        pool?: "cannot be used together with is_parent_assigned" | undefined;
      }
    | {
        is_parent_assigned?: "cannot be used together with pool" | undefined;
        /**
         * Specifies the unique ID for an IP Pool. When included, only IP addresses belonging to the
         * specified Pool will be returned. Cannot be combined with `is_parent_assigned`.
         */
        pool?: string | undefined;
      }
  );

/**
 * Response body of AddIp (201).
 *
 * - `ip`: The IP address that was added to your account.
 * - `is_auto_warmup` (optional): Indicates if the IP address is set to automatically
 *   [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
 * - `is_parent_assigned`: Indicates if a parent on the account is able to send email from the IP
 *   address.
 * - `subusers` (optional): An array of Subuser IDs the IP address was assigned to.
 * - `region` (optional): The region to which the IP address is assigned.
 */
export interface AddIpData {
  /** The IP address that was added to your account. */
  ip: string;
  /**
   * Indicates if the IP address is set to automatically
   * [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address). This parameter is
   * returned only if the IP address is set to automatically warm up.
   */
  is_auto_warmup?: boolean;
  /** Indicates if a parent on the account is able to send email from the IP address. */
  is_parent_assigned: boolean;
  /** An array of Subuser IDs the IP address was assigned to. */
  subusers?: string[];
  /**
   * The region to which the IP address is assigned. This property will only be returned if the
   * `include_region` query parameter is included and set to `true` as part of the API request.
   */
  region?: Region;
}

/**
 * Request body of AddIp.
 *
 * - `is_auto_warmup`: Indicates if the IP address is set to automatically
 *   [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
 * - `is_parent_assigned`: Indicates if a parent on the account is able to send email from the IP
 *   address.
 * - `subusers` (optional): An array of Subuser IDs the IP address will be assigned to.
 * - `region` (optional): The region to assign the IP address to.
 * - `include_region` (optional): Boolean indicating whether or not to return the IP address's region
 *   information in the response.
 */
export interface AddIpBody {
  /**
   * Indicates if the IP address is set to automatically
   * [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
   */
  is_auto_warmup: boolean;
  /** Indicates if a parent on the account is able to send email from the IP address. */
  is_parent_assigned: boolean;
  /** An array of Subuser IDs the IP address will be assigned to. */
  subusers?: readonly string[] | undefined;
  /**
   * The region to assign the IP address to.
   *
   * @default us
   */
  region?: Region | undefined;
  /**
   * Boolean indicating whether or not to return the IP address's region information in the response.
   *
   * @default false
   */
  include_region?: boolean | undefined;
}

/**
 * Response body of GetIp (200).
 *
 * - `ip`: The IP address specified in the request.
 * - `is_parent_assigned`: Indicates if a parent on the account is able to send email from the IP
 *   address.
 * - `is_auto_warmup`: Indicates if the IP address is set to automatically
 *   [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
 * - `pools`: An array of IP Pools the IP address is assigned to.
 * - `added_at`: When the IP address was added to your account, in Unix seconds.
 * - `updated_at`: When the IP address was last updated, in Unix seconds; `null` if it never was.
 * - `is_enabled`: Indicates if the IP address is billed and able to send email.
 * - `is_leased`: Indicates whether an IP address is leased from Twilio SendGrid.
 * - `region` (optional): The region to which the IP address is assigned.
 */
export interface GetIpData {
  /** The IP address specified in the request. */
  ip: string;
  /** Indicates if a parent on the account is able to send email from the IP address. */
  is_parent_assigned: boolean;
  /**
   * Indicates if the IP address is set to automatically
   * [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
   */
  is_auto_warmup: boolean;
  /** An array of IP Pools the IP address is assigned to. */
  pools: IpPoolReference[];
  /** When the IP address was added to your account, in Unix seconds. */
  added_at: number;
  /** When the IP address was last updated, in Unix seconds; `null` if it never was. */
  updated_at: number | null;
  /**
   * Indicates if the IP address is billed and able to send email. This parameter applies to non-Twilio
   * SendGrid IPs that have been added to your Twilio SendGrid account. This parameter's value is `null`
   * for Twilio SendGrid IP addresses.
   */
  is_enabled: boolean | null;
  /**
   * Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address is not a
   * Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio SendGrid account.
   */
  is_leased: boolean;
  /**
   * The region to which the IP address is assigned. This property will only be returned if the
   * `include_region` query parameter is included and set to `true` as part of the API request. Possible
   * values are `us` or `eu`.
   */
  region?: Region;
}

/**
 * Query parameters of GetIp.
 *
 * - `include_region` (optional): Boolean indicating whether or not to return the region information of
 *   the IP addresses or the IP Pool in the response.
 */
export interface GetIpQuery {
  /**
   * Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool
   * in the response.
   */
  include_region?: boolean | undefined;
}

/**
 * Response body of UpdateIp (200).
 *
 * - `ip`: The IP address that was updated.
 * - `is_auto_warmup`: Indicates if the IP address is set to automatically
 *   [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
 * - `is_parent_assigned` (optional): Indicates if a parent on the account is able to send email from
 *   the IP address.
 * - `is_enabled` (optional): Indicates if the IP address is billed and able to send email.
 */
export interface UpdateIpData {
  /** The IP address that was updated. */
  ip: string;
  /**
   * Indicates if the IP address is set to automatically
   * [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
   */
  is_auto_warmup: boolean;
  /**
   * Indicates if a parent on the account is able to send email from the IP address. This parameter is
   * returned only if the IP address is parent assigned.
   */
  is_parent_assigned?: boolean;
  /**
   * Indicates if the IP address is billed and able to send email. This parameter is returned only if the
   * IP address is enabled.
   */
  is_enabled?: boolean;
}

/**
 * Request body of UpdateIp: at least one of is_enabled, is_auto_warmup and is_parent_assigned.
 *
 * - `is_auto_warmup` (optional): Indicates if the IP address is set to automatically
 *   [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
 * - `is_parent_assigned` (optional): Indicates if a parent on the account is able to send email from
 *   the IP address.
 * - `is_enabled` (optional): Indicates if the IP address is billed and able to send email.
 */
export interface UpdateIpBodyFields {
  /**
   * Indicates if the IP address is set to automatically
   * [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address).
   */
  is_auto_warmup?: boolean | undefined;
  /** Indicates if a parent on the account is able to send email from the IP address. */
  is_parent_assigned?: boolean | undefined;
  /**
   * Indicates if the IP address is billed and able to send email. This parameter applies to non-Twilio
   * SendGrid IPs that have been added to your Twilio SendGrid account. This parameter's value is `null`
   * for Twilio SendGrid IP addresses.
   */
  is_enabled?: boolean | undefined;
}

/** Request body of UpdateIp: at least one of is_enabled, is_auto_warmup and is_parent_assigned. */
export type UpdateIpBody = UpdateIpBodyFields &
  (
    | { readonly is_enabled: NonNullable<UpdateIpBodyFields["is_enabled"]> }
    | { readonly is_auto_warmup: NonNullable<UpdateIpBodyFields["is_auto_warmup"]> }
    | { readonly is_parent_assigned: NonNullable<UpdateIpBodyFields["is_parent_assigned"]> }
  );

/**
 * Response body of ListSubUserAssignedToIp (200).
 *
 * - `result`: An array of Subuser IDs that have been assigned the specified IP address.
 * - `_metadata`
 */
export interface ListSubUserAssignedToIpData {
  /** An array of Subuser IDs that have been assigned the specified IP address. */
  result: string[];
  _metadata: {
    /** A collection of fields that can be used to work the endpoint. */
    next_params: {
      /**
       * Specifies which items to be returned by the API. When the `after_key` is specified, the
       * API will return items beginning from the first item after the item specified. This
       * parameter can be used in combination with `limit` to iterate through paginated results.
       * `null` on the last page.
       */
      after_key: string | null | number;
      /**
       * The `limit` specified in the request. This parameter will be included only if it was
       * specified in the request. This is not the default limit enforced by the API.
       */
      limit?: string;
    };
  };
}

/**
 * Query parameters of ListSubUserAssignedToIp.
 *
 * - `after_key` (optional): Specifies which items to be returned by the API.
 * - `limit` (optional): Specifies the number of results to be returned by the API.
 */
export interface ListSubUserAssignedToIpQuery {
  /**
   * Specifies which items to be returned by the API. When the `after_key` is specified, the API will
   * return items beginning from the first item after the item specified. This parameter can be used in
   * combination with `limit` to iterate through paginated results. Pass the `after_key` of the previous
   * page unchanged: it is an opaque value.
   */
  after_key?: string | number | undefined;
  /**
   * Specifies the number of results to be returned by the API. This parameter can be used in combination
   * with the `after_key` parameters to iterate through paginated results. The maximum limit is 100.
   */
  limit?: number | undefined;
}

/**
 * Response body of AddSubUsersToIp (200).
 *
 * - `ip`: The IP address the Subusers were assigned to.
 * - `subusers`: An array of Subuser IDs that were assigned to the specified IP address.
 */
export interface AddSubUsersToIpData {
  /** The IP address the Subusers were assigned to. */
  ip: string;
  /** An array of Subuser IDs that were assigned to the specified IP address. */
  subusers: string[];
}

/**
 * Request body of AddSubUsersToIp.
 *
 * - `subusers`: An array of Subuser IDs to be assigned to the specified IP address.
 */
export interface AddSubUsersToIpBody {
  /**
   * An array of Subuser IDs to be assigned to the specified IP address. All Subuser assignments must
   * succeed.
   */
  subusers: readonly string[];
}

/**
 * Request body of DeleteSubUsersFromIp.
 *
 * - `subusers`: An array of Subuser IDs to be removed from the specified IP address.
 */
export interface DeleteSubUsersFromIpBody {
  /** An array of Subuser IDs to be removed from the specified IP address. */
  subusers: readonly string[];
}

/**
 * Response body of ListIpPool (200).
 *
 * - `result`
 * - `_metadata`
 */
export interface ListIpPoolData {
  result: IpPool[];
  _metadata: {
    /** A collection of fields that can be used to work the endpoint. */
    next_params: {
      /**
       * Specifies which items to be returned by the API. When the `after_key` is specified, the
       * API will return items beginning from the first item after the item specified. This
       * parameter can be used in combination with `limit` to iterate through paginated results.
       * `null` on the last page.
       */
      after_key: string | null | number;
      /**
       * The IP address specified in the request. This parameter will be returned only if it was
       * specified in the request.
       */
      ip?: string;
      /**
       * The `limit` specified in the request. This parameter will be included only if it was
       * specified in the request. This is not the default limit enforced by the API.
       */
      limit?: string;
      /**
       * The region to which the IP address is assigned. This property will only be returned if the
       * `include_region` query parameter is included and set to `true` as part of the API request.
       */
      region?: RegionFilter;
      /**
       * Indicates whether or not to include the IP address's region. This property will only be
       * returned if the `include_region` query parameter is included and set to `true` as part of
       * the API request.
       */
      include_region?: string;
    };
  };
}

/**
 * Query parameters of ListIpPool.
 *
 * - `limit` (optional): Specifies the number of results to be returned by the API.
 * - `after_key` (optional): Specifies which items to be returned by the API.
 * - `ip` (optional): Specifies an IP address.
 * - `region` (optional): Allowed values are `all`, `eu`, and `us`.
 * - `include_region` (optional): Boolean indicating whether or not to return the region information of
 *   the IP addresses or the IP Pool in the response.
 */
export interface ListIpPoolQuery {
  /**
   * Specifies the number of results to be returned by the API. This parameter can be used in combination
   * with the `after_key` parameter to iterate through paginated results.
   */
  limit?: number | undefined;
  /**
   * Specifies which items to be returned by the API. When the `after_key` is specified, the API will
   * return items beginning from the first item after the item specified. This parameter can be used in
   * combination with `limit` to iterate through paginated results. Pass the `after_key` of the previous
   * page unchanged: it is an opaque value.
   */
  after_key?: string | number | undefined;
  /** Specifies an IP address. The `ip` query parameter can be used to filter results by IP address. */
  ip?: string | undefined;
  /**
   * Allowed values are `all`, `eu`, and `us`. If you provide a specific region, results will include all
   * pools that have at least one IP in the filtered region. If `all`, pools with at least one IP
   * (regardless of region) will be returned. If the `region` filter is not provided, the query returns
   * all pools, including empty ones.
   */
  region?: RegionFilter | undefined;
  /**
   * Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool
   * in the response.
   */
  include_region?: boolean | undefined;
}

/**
 * Response body of CreateIpPool (201).
 *
 * - `name`: The name assigned to the IP Pool.
 * - `id`: The unique ID of the IP Pool.
 * - `ips` (optional): An array of IP addresses assigned to the IP Pool.
 */
export interface CreateIpPoolData {
  /** The name assigned to the IP Pool. */
  name: string;
  /** The unique ID of the IP Pool. */
  id: string;
  /** An array of IP addresses assigned to the IP Pool. All assignments must succeed. */
  ips?: string[];
}

/**
 * Request body of CreateIpPool.
 *
 * - `name`: The name to assign to the IP Pool: 2 to 64 characters, unique in the account.
 * - `ips` (optional): An array of IP addresses to assign to the IP Pool.
 */
export interface CreateIpPoolBody {
  /**
   * The name to assign to the IP Pool: 2 to 64 characters, unique in the account. An IP Pool name cannot
   * begin with a space or period. Mail sending refers to pools by name.
   */
  name: string;
  /** An array of IP addresses to assign to the IP Pool. All assignments must succeed. */
  ips?: readonly string[] | undefined;
}

/**
 * Response body of GetIpPool (200).
 *
 * - `name`: The name of the IP Pool.
 * - `id`: The unique ID of the IP Pool.
 * - `ips_preview`: A sample list of IP addresses associated with the IP Pool.
 * - `total_ip_count`: The total number of IP addresses in the IP Pool.
 * - `ip_count_by_region` (optional): The total number of IP addresses by region.
 */
export interface GetIpPoolData {
  /** The name of the IP Pool. */
  name: string;
  /** The unique ID of the IP Pool. */
  id: string;
  /** A sample list of IP addresses associated with the IP Pool. The sample is limited to 10 results. */
  ips_preview: string[];
  /**
   * The total number of IP addresses in the IP Pool. An IP Pool can have a maximum of 100 associated IP
   * addresses.
   */
  total_ip_count: number;
  /**
   * The total number of IP addresses by region. this object is only returned if the `include_region`
   * parameter is included and set to `true` in the API request.
   */
  ip_count_by_region?: IpCountByRegion[];
}

/**
 * Query parameters of GetIpPool.
 *
 * - `include_region` (optional): Boolean indicating whether or not to return the region information of
 *   the IP addresses or the IP Pool in the response.
 */
export interface GetIpPoolQuery {
  /**
   * Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool
   * in the response.
   */
  include_region?: boolean | undefined;
}

/**
 * Response body of UpdateIpPool (200).
 *
 * - `name`: The name assigned to the IP Pool.
 * - `id`: The unique ID of the IP Pool.
 */
export interface UpdateIpPoolData {
  /** The name assigned to the IP Pool. */
  name: string;
  /** The unique ID of the IP Pool. */
  id: string;
}

/**
 * Request body of UpdateIpPool.
 *
 * - `name`: The name to assign to the IP Pool: 2 to 64 characters, unique in the account.
 */
export interface UpdateIpPoolBody {
  /**
   * The name to assign to the IP Pool: 2 to 64 characters, unique in the account. An IP Pool name cannot
   * begin with a space or period. Mail sending refers to pools by name.
   */
  name: string;
}

/**
 * Response body of ListIpAssignedToIpPool (200).
 *
 * - `result`
 * - `_metadata`
 */
export interface ListIpAssignedToIpPoolData {
  result: PoolIpAddress[];
  _metadata: {
    /** A collection of fields that can be used to work the endpoint. */
    next_params: {
      /**
       * Specifies which items to be returned by the API. When the `after_key` is specified, the
       * API will return items beginning from the first item after the item specified. This
       * parameter can be used in combination with `limit` to iterate through paginated results.
       * `null` on the last page.
       */
      after_key: string | null | number;
      /**
       * The `limit` specified in the request. This parameter will be included only if it was
       * specified in the request. This is not the default limit enforced by the API.
       */
      limit?: string;
      /**
       * Indicates whether or not to include the IP address's region. This property will only be
       * returned if the `include_region` query parameter is included and set to `true` as part of
       * the API request.
       */
      include_region?: string;
    };
  };
}

/**
 * Query parameters of ListIpAssignedToIpPool.
 *
 * - `limit` (optional): Specifies the number of results to be returned by the API.
 * - `after_key` (optional): Specifies which items to be returned by the API.
 * - `include_region` (optional): Boolean indicating whether or not to return the region information of
 *   the IP addresses or the IP Pool in the response.
 */
export interface ListIpAssignedToIpPoolQuery {
  /**
   * Specifies the number of results to be returned by the API. This parameter can be used in combination
   * with the `after_key` parameter to iterate through paginated results.
   */
  limit?: number | undefined;
  /**
   * Specifies which items to be returned by the API. When the `after_key` is specified, the API will
   * return items beginning from the first item after the item specified. This parameter can be used in
   * combination with `limit` to iterate through paginated results. Pass the `after_key` of the previous
   * page unchanged: it is an opaque value.
   */
  after_key?: string | number | undefined;
  /**
   * Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool
   * in the response.
   */
  include_region?: boolean | undefined;
}

/**
 * Response body of AddIpsToIpPool (200).
 *
 * - `name`: The name of the IP Pool.
 * - `id`: The unique ID of the IP Pool.
 * - `ips`: An array of IP addresses assigned to the IP Pool.
 */
export interface AddIpsToIpPoolData {
  /** The name of the IP Pool. */
  name: string;
  /** The unique ID of the IP Pool. */
  id: string;
  /** An array of IP addresses assigned to the IP Pool. */
  ips: string[];
}

/**
 * Request body of AddIpsToIpPool.
 *
 * - `ips`: An array of IP addresses to assign to the specified IP Pool.
 */
export interface AddIpsToIpPoolBody {
  /** An array of IP addresses to assign to the specified IP Pool. All assignments must succeed. */
  ips: readonly string[];
}

/**
 * Request body of DeleteIpsFromIpPool.
 *
 * - `ips`: An array of IP addresses to remove from the specified IP Pool.
 */
export interface DeleteIpsFromIpPoolBody {
  /** An array of IP addresses to remove from the specified IP Pool. */
  ips: readonly string[];
}

/**
 * Response body of ListNamedPools (200).
 *
 * @deprecated Use ListIpPool (`GET /v3/send_ips/pools`).
 */
export type ListNamedPoolsData = NamedPool[];

/**
 * Response body of CreateNamedPool (200).
 *
 * @deprecated Use CreateIpPool (`POST /v3/send_ips/pools`).
 */
export type CreateNamedPoolData = NamedPool;

/**
 * Request body of CreateNamedPool.
 *
 * @deprecated Use CreateIpPool (`POST /v3/send_ips/pools`).
 */
export type CreateNamedPoolBody = NamedPool;

/**
 * Response body of GetNamedPool (200).
 *
 * - `pool_name`: The name of the pool.
 * - `ips`: The pool's addresses.
 *
 * @deprecated Use ListIpAssignedToIpPool (`GET /v3/send_ips/pools/{poolid}/ips`).
 */
export interface GetNamedPoolData {
  /** The name of the pool. */
  pool_name: string;
  /**
   * The pool's addresses. SendGrid's page shows strings, but two public clients that ran against the API
   * read objects.
   */
  ips: string[] | NamedPoolAddress[];
}

/**
 * Response body of RenameNamedPool (200).
 *
 * @deprecated Use UpdateIpPool (`PUT /v3/send_ips/pools/{poolid}`).
 */
export type RenameNamedPoolData = NamedPool;

/**
 * Request body of RenameNamedPool.
 *
 * @deprecated Use UpdateIpPool (`PUT /v3/send_ips/pools/{poolid}`).
 */
export type RenameNamedPoolBody = NamedPool;

/**
 * Response body of AddIpToNamedPool (200).
 *
 * @deprecated Use AddIpsToIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchAdd`).
 */
export type AddIpToNamedPoolData = PooledAddress;

/**
 * Request body of AddIpToNamedPool.
 *
 * - `ip`: The IP address to add.
 *
 * @deprecated Use AddIpsToIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchAdd`).
 */
export interface AddIpToNamedPoolBody {
  /** The IP address to add. */
  ip: string;
}

/** Response body of ListWarmUpIp (200). */
export type ListWarmUpIpData = IpWarmup[];

/** Response body of WarmUpIp (200). */
export type WarmUpIpData = IpWarmup[];

/**
 * Request body of WarmUpIp.
 *
 * - `ip`: The IP address to warm up.
 */
export interface WarmUpIpBody {
  /** The IP address to warm up. */
  ip: string;
}

/** Response body of GetWarmUpIp (200). */
export type GetWarmUpIpData = IpWarmup[];

/** Response body of ListSubuser (200). */
export type ListSubuserData = Subuser[];

/**
 * Query parameters of ListSubuser.
 *
 * - `username` (optional): Only the subuser with this username.
 * - `limit` (optional): The number of subusers on a page.
 * - `offset` (optional): How many subusers of the list to skip.
 * - `region` (optional): Only subusers of this region.
 * - `include_region` (optional): Whether the response has the region of each subuser.
 */
export interface ListSubuserQuery {
  /** Only the subuser with this username. */
  username?: string | undefined;
  /** The number of subusers on a page. Its default and its maximum are not documented. */
  limit?: number | undefined;
  /** How many subusers of the list to skip. */
  offset?: number | undefined;
  /**
   * Only subusers of this region. Those that are not pinned to a region are `global`; `all` means any
   * region.
   */
  region?: "all" | "global" | "eu" | undefined;
  /** Whether the response has the region of each subuser. */
  include_region?: boolean | undefined;
}

/** The region that an IP address is assigned to. */
export type Region = "eu" | "us";

/** - `name`: The name of the pool. */
export interface NamedPool {
  /** The name of the pool. */
  name: string;
}

/**
 * - `ip`: The IP address.
 * - `start_date` (optional): When the warmup of the address began, in Unix seconds.
 * - `warmup` (optional): Whether the address is warming up.
 */
export interface NamedPoolAddress {
  /** The IP address. */
  ip: string;
  /** When the warmup of the address began, in Unix seconds. */
  start_date?: number | null;
  /** Whether the address is warming up. */
  warmup?: boolean;
}

/**
 * - `ip`: The IP address.
 * - `pools`: The names of the pools that contain the address.
 * - `start_date`: When the warmup of the address began, in Unix seconds.
 * - `warmup`: Whether the address is warming up.
 */
export interface PooledAddress {
  /** The IP address. */
  ip: string;
  /** The names of the pools that contain the address. */
  pools: string[];
  /** When the warmup of the address began, in Unix seconds. */
  start_date: number | null;
  /** Whether the address is warming up. */
  warmup: boolean;
}

/**
 * An IP address in warmup.
 *
 * - `ip`: The IP address.
 * - `start_date`: When the warmup began, in Unix seconds.
 */
export interface IpWarmup {
  /** The IP address. */
  ip: string;
  /** When the warmup began, in Unix seconds. */
  start_date: number;
}

/**
 * A subuser of the account.
 *
 * - `id`: The ID of the subuser.
 * - `username`: The username, which `on-behalf-of` takes.
 * - `email`: The email address of the subuser.
 * - `disabled`: Whether the subuser cannot send email.
 * - `region` (optional): The region of the subuser; present only if the request has `include_region`.
 */
export interface Subuser {
  /** The ID of the subuser. The operations on the subusers of an IP address use it, as a string. */
  id: number;
  /** The username, which `on-behalf-of` takes. */
  username: string;
  /** The email address of the subuser. */
  email: string;
  /** Whether the subuser cannot send email. */
  disabled: boolean;
  /** The region of the subuser; present only if the request has `include_region`. */
  region?: "global" | "eu";
}

/** The region to filter by; `all` means any region. */
export type RegionFilter = "all" | "eu" | "us";
