// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

export interface paths {
  "/v3/send_ips/ips": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a List of all IP Addresses on your Account
     * @description This operation returns a list of all IP addresses associated with your account. A sample of IP details is returned with each IP, including which Pools the IP is associated with, whether the IP is set to warm up automatically, and when the IP was last updated.
     *
     *     ### Limitations
     *
     *     The `is_parent_assigned` parameter and `pool` parameter cannot be used at the same time. By definition, an IP cannot be assigned to a Pool if it is not first enabled. You can use either the `before_key` or `after_key` in combination with the `limit` parameter to iterate through paginated results but not both.
     */
    get: operations["ListIp"];
    put?: never;
    /**
     * Add a Twilio SendGrid IP Address
     * @description This operation adds a Twilio SendGrid IP address to your account. You can also assign up to 100 Subusers to the IP address at creation.
     */
    post: operations["AddIp"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/send_ips/ips/{ip}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    /**
     * Get Details for an IP Address
     * @description This operation returns details for a specified IP address. Details include whether the IP is assigned to a parent account, set to warm up automatically, which Pools the IP is associated with, when the IP was added and modified, whether the IP is leased, and whether the IP is enabled. Note that this operation will not return Subuser information associated with the IP. To retrieve Subuser information, use the "Get a List of Subusers Assigned to an IP" endpoint.
     */
    get: operations["GetIp"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update Details for an IP Address
     * @description This operation updates an IP address's settings, including whether the IP is set to warm up automatically, if the IP is assigned by a parent account, and whether the IP is enabled or disabled. The request body must include at least one of the `is_auto_warmup`, `is_parent_assigned`, or `is_enabled` fields.
     */
    patch: operations["UpdateIp"];
    trace?: never;
  };
  "/v3/send_ips/ips/{ip}/subusers": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    /**
     * Get a List of Subusers Assigned to an IP
     * @description This operation returns a list of Subuser IDs that have been assigned the specified IP address. To retrieve more information about the returned Subusers, use the [Subusers API](https://docs.sendgrid.com/api-reference/subusers-api/list-all-subusers). You can use the `after_key` and `limit` query parameters to iterate through paginated results. The maximum limit is 100, meaning you may retrieve up to 100 Subusers per request. If the `after_key` in the API response is not null, there are more Subusers assigned to the IP address than those returned in the request. You can repeat the request with the non-null `after_key` value and the same limit to retrieve the next group of Subusers.
     */
    get: operations["ListSubUserAssignedToIp"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/send_ips/ips/{ip}/subusers:batchAdd": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Assign a Batch of Subusers to an IP
     * @description This operation appends a batch of Subusers to a specified IP address. This endpoint requires all Subuser assignments to succeed. If a Subuser assignment fails, this endpoint will return an error.
     */
    post: operations["AddSubUsersToIp"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/send_ips/ips/{ip}/subusers:batchDelete": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Delete a Batch of Subusers from an IP
     * @description This operation removes a batch of Subusers from a specified IP address.
     */
    post: operations["DeleteSubUsersFromIp"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/send_ips/pools": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a List of all IP Pools
     * @description This operation returns a list of your IP Pools and a sample of each Pools' associated IP addresses.
     *
     *     A maximum of 10 IPs will be returned per IP Pool by default. To retrieve additional IP addresses associated with a Pool, use the "Get IPs Assigned to an IP Pool" operation. Each user may have a maximum of 100 IP Pools.
     */
    get: operations["ListIpPool"];
    put?: never;
    /**
     * Create an IP Pool with a Name and IP Assignments
     * @description This operation will create a named IP Pool and associate specified IP addresses with the newly created Pool. This operation requires all IP assignments to succeed. If any IP assignments fail, this endpoint will return an error and the Pool will not be created.
     *
     *     Each IP Pool may have a maximum of 100 assigned IP addresses.
     */
    post: operations["CreateIpPool"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/send_ips/pools/{poolid}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    /**
     * Get Details for an IP Pool
     * @description This operation will return the details for a specified IP Pool, including the Pool's name, ID, a sample list of the IPs associated with the Pool, and the total number of IPs belonging to the Pool. A maximum of 10 IPs will be returned per IP Pool by default. To retrieve additional IP addresses associated with a Pool, use the "Get IPs Assigned to an IP Pool" operation.
     */
    get: operations["GetIpPool"];
    /**
     * Update an IP Pool Name
     * @description This operation will rename an IP Pool. An IP Pool name cannot start with a dot/period (.) or space.
     */
    put: operations["UpdateIpPool"];
    post?: never;
    /**
     * Delete IP Pool
     * @description This operation deletes an IP Pool and unassigns all IP addresses associated with the Pool. IP addresses associated with the deleted Pool will remain in your account.
     */
    delete: operations["DeleteIpPool"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/send_ips/pools/{poolid}/ips": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    /**
     * Get IPs Assigned to an IP Pool
     * @description This operation returns the IP addresses that are assigned to the specified IP pool.
     */
    get: operations["ListIpAssignedToIpPool"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/send_ips/pools/{poolid}/ips:batchAdd": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add a Batch of IPs to an IP Pool
     * @description This operation appends a batch of IPs to an IP Pool. This operation requires all IP assignments to succeed. If any IP assignments fail, this endpoint will return an error.
     */
    post: operations["AddIpsToIpPool"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/send_ips/pools/{poolid}/ips:batchDelete": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Delete a Batch of IPs from an IP Pool
     * @description This operation removes a batch of IPs from an IP Pool. This operation does not remove the IPs from your account.
     */
    post: operations["DeleteIpsFromIpPool"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/ips/pools": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve all IP pools
     * @deprecated
     * @description All pools at once, in no documented order. Use ListIpPool instead, which has pages and IDs.
     */
    get: operations["ListNamedPools"];
    put?: never;
    /**
     * Create an IP pool
     * @deprecated
     * @description An account can have up to 100 pools. Use CreateIpPool instead, which returns the pool's ID.
     */
    post: operations["CreateNamedPool"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/ips/pools/{pool_name}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The name of the pool. */
        pool_name: components["parameters"]["PoolName"];
      };
      cookie?: never;
    };
    /**
     * Retrieve all IPs in a specified pool
     * @deprecated
     * @description Use ListIpAssignedToIpPool instead, which has pages.
     */
    get: operations["GetNamedPool"];
    /**
     * Update an IP pool's name
     * @deprecated
     * @description Use UpdateIpPool instead.
     */
    put: operations["RenameNamedPool"];
    post?: never;
    /**
     * Delete an IP pool
     * @deprecated
     * @description Use DeleteIpPool instead.
     */
    delete: operations["DeleteNamedPool"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/ips/pools/{pool_name}/ips": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The name of the pool. */
        pool_name: components["parameters"]["PoolName"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add an IP Address to a pool
     * @deprecated
     * @description Use AddIpsToIpPool instead, which accepts several addresses.
     */
    post: operations["AddIpToNamedPool"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/ips/pools/{pool_name}/ips/{ip}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The name of the pool. */
        pool_name: components["parameters"]["PoolName"];
        /** @description The IP address to remove. */
        ip: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove an IP Address from a pool
     * @deprecated
     * @description Use DeleteIpsFromIpPool instead, which accepts several addresses.
     */
    delete: operations["DeleteIpFromNamedPool"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/ips/warmup": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve all IPs currently in warmup
     * @description All addresses in warmup at once, in no documented order.
     */
    get: operations["ListWarmUpIp"];
    put?: never;
    /**
     * Start warming up an IP address
     * @description Puts an address into warmup, and returns when the warmup began.
     */
    post: operations["WarmUpIp"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/ips/warmup/{ip_address}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The IP address. */
        ip_address: string;
      };
      cookie?: never;
    };
    /**
     * Retrieve the warmup status for a specific IP address
     * @description The warmup of one address, as a list with one item. An address that is not in warmup is a 404.
     */
    get: operations["GetWarmUpIp"];
    put?: never;
    post?: never;
    /**
     * Stop warming up an IP address
     * @description Takes an address out of warmup. GetWarmUpIp no longer has its status then, so read it before if you need it.
     */
    delete: operations["StopIpWarmUp"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v3/subusers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List all Subusers
     * @description The subusers of the account, by pages. A page is the part of the list that begins at `offset`; the list's order is not documented. A subuser that is added or deleted while you read the pages moves those after it, so you may see one twice or miss one.
     */
    get: operations["ListSubuser"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description IP Address Management Error Response Schema */
    IpAddressManagementErrorResponse: {
      /** @description An array of error objects. */
      errors: {
        /** @description Indicates which field caused the error. This may be an empty string or `null` if no specific field is responsible for the error. */
        field?: string | null;
        /** @description An error-specific message that provides more information about the error's cause. */
        message: string;
      }[];
    };
    /**
     * @description The region that an IP address is assigned to.
     * @enum {string}
     */
    Region: "eu" | "us";
    NamedPool: {
      /** @description The name of the pool. */
      name: string;
    };
    NamedPoolAddress: {
      /** @description The IP address. */
      ip: string;
      /** @description When the warmup of the address began, in Unix seconds. */
      start_date?: number | null;
      /** @description Whether the address is warming up. */
      warmup?: boolean;
    };
    PooledAddress: {
      /** @description The IP address. */
      ip: string;
      /** @description The names of the pools that contain the address. */
      pools: string[];
      /** @description When the warmup of the address began, in Unix seconds. */
      start_date: number | null;
      /** @description Whether the address is warming up. */
      warmup: boolean;
    };
    NamedPoolError: {
      /** @description What went wrong. */
      error: string;
    };
    /** @description An IP address in warmup. */
    IpWarmup: {
      /** @description The IP address. */
      ip: string;
      /** @description When the warmup began, in Unix seconds. */
      start_date: number;
    };
    IpWarmupErrorResponse: {
      /** @description What went wrong. */
      errors: {
        /** @description The field that caused the error, if one did. */
        field?: string | null;
        /** @description A message that explains the error. */
        message: string;
      }[];
    };
    /** @description A subuser of the account. */
    Subuser: {
      /** @description The ID of the subuser. The operations on the subusers of an IP address use it, as a string. */
      id: number;
      /** @description The username, which `on-behalf-of` takes. */
      username: string;
      /** @description The email address of the subuser. */
      email: string;
      /** @description Whether the subuser cannot send email. */
      disabled: boolean;
      /**
       * @description The region of the subuser; present only if the request has `include_region`.
       * @enum {string}
       */
      region?: "global" | "eu";
    };
    /**
     * @description The region to filter by; `all` means any region.
     * @enum {string}
     */
    RegionFilter: "all" | "eu" | "us";
  };
  responses: {
    /** @description Unauthorized */
    IpAddressManagement401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        "application/xml": {
          errors?: {
            field?: string;
            message?: string;
          }[];
        };
      };
    };
    /** @description Internal Server Error */
    IpAddressManagement500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
      };
    };
    /** @description Unauthorized */
    NoAccess: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description Not Found */
    NoSuchPool: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["NamedPoolError"];
      };
    };
    /** @description OK */
    IpWarmups: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IpWarmup"][];
      };
    };
    /** @description Not Found */
    NoSuchWarmup: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IpWarmupErrorResponse"];
      };
    };
  };
  parameters: {
    /** @description Specifies the unique ID for an IP Pool. */
    IpAddressManagementPoolId: string;
    /** @description The `ip` path parameter specifies an IP address to make the request against. */
    IpAddressManagementPathIp: string;
    /** @description Specifies the number of results to be returned by the API. This parameter can be used in combination with the `after_key` parameter to iterate through paginated results. */
    IpAddressManagementLimit: number;
    /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. Pass the `after_key` of the previous page unchanged: it is an opaque value. */
    IpAddressManagementAfterKey: string | number;
    /** @description Specifies an IP address. The `ip` query parameter can be used to filter results by IP address. */
    IpAddressManagementQueryIp: string;
    /** @description Specifies which items to be returned by the API. When the `before_key` is specified, the API will return items beginning from the first item before the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. */
    IpAddressManagementBeforeKey: string | number;
    /** @description Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address is not a Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio SendGrid account. */
    IpAddressManagementIsLeased: boolean;
    /** @description Filters by whether the IP address is billed and able to send email. This parameter applies to non-Twilio SendGrid IPs that have been added to your Twilio SendGrid account. */
    IpAddressManagementIsEnabled: boolean;
    /** @description Filters by whether a parent on the account is able to send email from the IP address. When `true`, only enabled IP addresses will be returned. Cannot be combined with `pool`. */
    IpAddressManagementIsParentAssigned: boolean;
    /** @description Specifies the unique ID for an IP Pool. When included, only IP addresses belonging to the specified Pool will be returned. Cannot be combined with `is_parent_assigned`. */
    IpAddressManagementPool: string;
    /** @description The beginning of a time window, in Unix seconds. With `end_added_at`, only IP addresses that were added to your account in the window will be returned. */
    IpAddressManagementStartAddedAt: number;
    /** @description The end of a time window, in Unix seconds. With `start_added_at`, only IP addresses that were added to your account in the window will be returned. */
    IpAddressManagementEndAddedAt: number;
    /** @description Allowed values are `all`, `eu`, and `us`. If you provide a specific region, results will include all pools that have at least one IP in the filtered region. If `all`, pools with at least one IP (regardless of region) will be returned. If the `region` filter is not provided, the query returns all pools, including empty ones. */
    IpAddressManagementRegion: components["schemas"]["RegionFilter"];
    /** @description Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool in the response. */
    IpAddressManagementIncludeRegion: boolean;
    /** @description The name of the pool. */
    PoolName: string;
    /** @description Specifies the number of results to be returned by the API. This parameter can be used in combination with the `before_key` or `after_key` parameters to iterate through paginated results. */
    IpAddressManagementListIpLimit: number;
    /** @description Filters for IP addresses of a region. If the `region` filter is `all` or not provided, IP addresses of any region will be returned. */
    IpAddressManagementListIpRegion: components["schemas"]["RegionFilter"];
  };
  requestBodies: {
    PoolName: {
      content: {
        "application/json": components["schemas"]["NamedPool"];
      };
    };
  };
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ListIp: {
    parameters: {
      query?: {
        /** @description Specifies an IP address. The `ip` query parameter can be used to filter results by IP address. */
        ip?: components["parameters"]["IpAddressManagementQueryIp"];
        /** @description Specifies the number of results to be returned by the API. This parameter can be used in combination with the `before_key` or `after_key` parameters to iterate through paginated results. */
        limit?: components["parameters"]["IpAddressManagementListIpLimit"];
        /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. Pass the `after_key` of the previous page unchanged: it is an opaque value. */
        after_key?: components["parameters"]["IpAddressManagementAfterKey"];
        /** @description Specifies which items to be returned by the API. When the `before_key` is specified, the API will return items beginning from the first item before the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. */
        before_key?: components["parameters"]["IpAddressManagementBeforeKey"];
        /** @description Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address is not a Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio SendGrid account. */
        is_leased?: components["parameters"]["IpAddressManagementIsLeased"];
        /** @description Filters by whether the IP address is billed and able to send email. This parameter applies to non-Twilio SendGrid IPs that have been added to your Twilio SendGrid account. */
        is_enabled?: components["parameters"]["IpAddressManagementIsEnabled"];
        /** @description Filters by whether a parent on the account is able to send email from the IP address. When `true`, only enabled IP addresses will be returned. Cannot be combined with `pool`. */
        is_parent_assigned?: components["parameters"]["IpAddressManagementIsParentAssigned"];
        /** @description Specifies the unique ID for an IP Pool. When included, only IP addresses belonging to the specified Pool will be returned. Cannot be combined with `is_parent_assigned`. */
        pool?: components["parameters"]["IpAddressManagementPool"];
        /** @description The beginning of a time window, in Unix seconds. With `end_added_at`, only IP addresses that were added to your account in the window will be returned. */
        start_added_at?: components["parameters"]["IpAddressManagementStartAddedAt"];
        /** @description The end of a time window, in Unix seconds. With `start_added_at`, only IP addresses that were added to your account in the window will be returned. */
        end_added_at?: components["parameters"]["IpAddressManagementEndAddedAt"];
        /** @description Filters for IP addresses of a region. If the `region` filter is `all` or not provided, IP addresses of any region will be returned. */
        region?: components["parameters"]["IpAddressManagementListIpRegion"];
        /** @description Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool in the response. */
        include_region?: components["parameters"]["IpAddressManagementIncludeRegion"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            result: {
              /** @description An IP address on your account. */
              ip: string;
              /** @description An array of IP Pools the IP address is assigned to. */
              pools: {
                /** @description The name of the IP Pool. */
                name: string;
                /** @description The unique ID of the IP Pool. */
                id: string;
              }[];
              /** @description Indicates if the IP address is set to automatically [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address). */
              is_auto_warmup?: boolean;
              /** @description Indicates if a parent on the account is able to send email from the IP address. This parameter will be returned only if the request was made by the parent account. */
              is_parent_assigned?: boolean | null;
              /** @description When the IP address was last updated, in Unix seconds; `null` if it never was. */
              updated_at: number | null;
              /** @description Indicates if the IP address is billed and able to send email. This parameter applies to non-Twilio SendGrid IPs that have been added to your Twilio SendGrid account. This parameter's value is `null` for Twilio SendGrid IP addresses. */
              is_enabled: boolean | null;
              /** @description Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address is not a Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio SendGrid account. */
              is_leased: boolean;
              /** @description When the IP address was added to your account, in Unix seconds. */
              added_at: number;
              /** @description The region to which the IP address is assigned. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request. */
              region?: components["schemas"]["Region"];
            }[];
            _metadata: {
              next_params?: {
                /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. The `after_key` cannot be used in combination with the `before_key` parameter. */
                after_key: string | null | number;
                /** @description Specifies which items to be returned by the API. When the `before_key` is specified, the API will return items beginning from the first item before the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. The `before_key` cannot be used in combination with the `after_key` parameter. */
                before_key?: string | null | number;
                /** @description The IP address specified in the request with the `ip` query parameter. This parameter is returned only when an IP is included in the request. */
                ip?: string;
                /** @description Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address is not a Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio SendGrid account. This parameter is returned only if the IP address is leased. */
                is_leased?: boolean;
                /** @description The `is_enabled` filter specified in the request. This parameter is returned only if the IP address is enabled. */
                is_enabled?: boolean;
                /** @description Indicates if a parent on the account is able to send email from the IP address. This parameter is returned only if the IP address is parent assigned. */
                is_parent_assigned?: boolean;
                /** @description The IP Pool ID specified in the request with the `pool` query parameter. This parameter is returned only when an IP Pool is included in the request. */
                pool?: string;
                /** @description The beginning of the time window specified in the request with the `start_added_at` query parameter. This parameter is returned only when the `start_added_at` parameter is included in the request. */
                start_added_at?: string;
                /** @description The end of the time window specified in the request with the `end_added_at` query parameter. This parameter is returned only when the `end_added_at` parameter is included in the request. */
                end_added_at?: string;
                /** @description The number of items returned in the request. This parameter is returned only when a `limit` is set using the `limit` query parameter in the request. */
                limit?: string;
                /** @description The region to which the IP address is assigned. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request, */
                region?: components["schemas"]["RegionFilter"];
                /** @description Indicates whether or not to include the IP address's region. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request. */
                include_region?: string;
              };
            };
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  AddIp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Indicates if the IP address is set to automatically [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address). */
          is_auto_warmup: boolean;
          /** @description Indicates if a parent on the account is able to send email from the IP address. */
          is_parent_assigned: boolean;
          /** @description An array of Subuser IDs the IP address will be assigned to. */
          subusers?: string[];
          /**
           * @description The region to assign the IP address to.
           * @default us
           */
          region?: components["schemas"]["Region"];
          /**
           * @description Boolean indicating whether or not to return the IP address's region information in the response.
           * @default false
           */
          include_region?: boolean;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The IP address that was added to your account. */
            ip: string;
            /** @description Indicates if the IP address is set to automatically [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address). This parameter is returned only if the IP address is set to automatically warm up. */
            is_auto_warmup?: boolean;
            /** @description Indicates if a parent on the account is able to send email from the IP address. */
            is_parent_assigned: boolean;
            /** @description An array of Subuser IDs the IP address was assigned to. */
            subusers?: string[];
            /** @description The region to which the IP address is assigned. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request. */
            region?: components["schemas"]["Region"];
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  GetIp: {
    parameters: {
      query?: {
        /** @description Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool in the response. */
        include_region?: components["parameters"]["IpAddressManagementIncludeRegion"];
      };
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The IP address specified in the request. */
            ip: string;
            /** @description Indicates if a parent on the account is able to send email from the IP address. */
            is_parent_assigned: boolean;
            /** @description Indicates if the IP address is set to automatically [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address). */
            is_auto_warmup: boolean;
            /** @description An array of IP Pools the IP address is assigned to. */
            pools: {
              /** @description The ID of the IP Pool. */
              id: string;
              /** @description The name of the IP Pool. */
              name: string;
            }[];
            /** @description When the IP address was added to your account, in Unix seconds. */
            added_at: number;
            /** @description When the IP address was last updated, in Unix seconds; `null` if it never was. */
            updated_at: number | null;
            /** @description Indicates if the IP address is billed and able to send email. This parameter applies to non-Twilio SendGrid IPs that have been added to your Twilio SendGrid account. This parameter's value is `null` for Twilio SendGrid IP addresses. */
            is_enabled: boolean | null;
            /** @description Indicates whether an IP address is leased from Twilio SendGrid. If `false`, the IP address is not a Twilio SendGrid IP; it is a customer's own IP that has been added to their Twilio SendGrid account. */
            is_leased: boolean;
            /** @description The region to which the IP address is assigned. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request. Possible values are `us` or `eu`. */
            region?: components["schemas"]["Region"];
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  UpdateIp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Indicates if the IP address is set to automatically [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address). */
          is_auto_warmup?: boolean;
          /** @description Indicates if a parent on the account is able to send email from the IP address. */
          is_parent_assigned?: boolean;
          /** @description Indicates if the IP address is billed and able to send email. This parameter applies to non-Twilio SendGrid IPs that have been added to your Twilio SendGrid account. This parameter's value is `null` for Twilio SendGrid IP addresses. */
          is_enabled?: boolean;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The IP address that was updated. */
            ip: string;
            /** @description Indicates if the IP address is set to automatically [warmup](https://docs.sendgrid.com/ui/sending-email/warming-up-an-ip-address). */
            is_auto_warmup: boolean;
            /** @description Indicates if a parent on the account is able to send email from the IP address. This parameter is returned only if the IP address is parent assigned. */
            is_parent_assigned?: boolean;
            /** @description Indicates if the IP address is billed and able to send email. This parameter is returned only if the IP address is enabled. */
            is_enabled?: boolean;
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  ListSubUserAssignedToIp: {
    parameters: {
      query?: {
        /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. Pass the `after_key` of the previous page unchanged: it is an opaque value. */
        after_key?: components["parameters"]["IpAddressManagementAfterKey"];
        /** @description Specifies the number of results to be returned by the API. This parameter can be used in combination with the `after_key` parameters to iterate through paginated results. The maximum limit is 100. */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description An array of Subuser IDs that have been assigned the specified IP address. */
            result: string[];
            _metadata: {
              /** @description A collection of fields that can be used to work the endpoint. */
              next_params: {
                /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. `null` on the last page. */
                after_key: string | null | number;
                /** @description The `limit` specified in the request. This parameter will be included only if it was specified in the request. This is not the default limit enforced by the API. */
                limit?: string;
              };
            };
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  AddSubUsersToIp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description An array of Subuser IDs to be assigned to the specified IP address. All Subuser assignments must succeed. */
          subusers: string[];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The IP address the Subusers were assigned to. */
            ip: string;
            /** @description An array of Subuser IDs that were assigned to the specified IP address. */
            subusers: string[];
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  DeleteSubUsersFromIp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The `ip` path parameter specifies an IP address to make the request against. */
        ip: components["parameters"]["IpAddressManagementPathIp"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description An array of Subuser IDs to be removed from the specified IP address. */
          subusers: string[];
        };
      };
    };
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  ListIpPool: {
    parameters: {
      query?: {
        /** @description Specifies the number of results to be returned by the API. This parameter can be used in combination with the `after_key` parameter to iterate through paginated results. */
        limit?: components["parameters"]["IpAddressManagementLimit"];
        /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. Pass the `after_key` of the previous page unchanged: it is an opaque value. */
        after_key?: components["parameters"]["IpAddressManagementAfterKey"];
        /** @description Specifies an IP address. The `ip` query parameter can be used to filter results by IP address. */
        ip?: components["parameters"]["IpAddressManagementQueryIp"];
        /** @description Allowed values are `all`, `eu`, and `us`. If you provide a specific region, results will include all pools that have at least one IP in the filtered region. If `all`, pools with at least one IP (regardless of region) will be returned. If the `region` filter is not provided, the query returns all pools, including empty ones. */
        region?: components["parameters"]["IpAddressManagementRegion"];
        /** @description Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool in the response. */
        include_region?: components["parameters"]["IpAddressManagementIncludeRegion"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            result: {
              /** @description The name of the IP Pool. */
              name: string;
              /** @description The unique ID of the IP Pool. */
              id: string;
              /** @description An array of the unique regions of all the IP addresses returned within the IP pool. */
              regions?: components["schemas"]["Region"][];
              /** @description A sample list of IP addresses associated with the IP Pool. The sample is limited to 10 results. */
              ips_preview: string[];
              /** @description The total number of IP addresses in the IP Pool. An IP Pool can have a maximum of 100 associated IP addresses. */
              total_ip_count: number;
            }[];
            _metadata: {
              /** @description A collection of fields that can be used to work the endpoint. */
              next_params: {
                /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. `null` on the last page. */
                after_key: string | null | number;
                /** @description The IP address specified in the request. This parameter will be returned only if it was specified in the request. */
                ip?: string;
                /** @description The `limit` specified in the request. This parameter will be included only if it was specified in the request. This is not the default limit enforced by the API. */
                limit?: string;
                /** @description The region to which the IP address is assigned. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request. */
                region?: components["schemas"]["RegionFilter"];
                /** @description Indicates whether or not to include the IP address's region. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request. */
                include_region?: string;
              };
            };
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  CreateIpPool: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description The name to assign to the IP Pool: 2 to 64 characters, unique in the account. An IP Pool name cannot begin with a space or period. Mail sending refers to pools by name. */
          name: string;
          /** @description An array of IP addresses to assign to the IP Pool. All assignments must succeed. */
          ips?: string[];
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The name assigned to the IP Pool. */
            name: string;
            /** @description The unique ID of the IP Pool. */
            id: string;
            /** @description An array of IP addresses assigned to the IP Pool. All assignments must succeed. */
            ips?: string[];
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  GetIpPool: {
    parameters: {
      query?: {
        /** @description Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool in the response. */
        include_region?: components["parameters"]["IpAddressManagementIncludeRegion"];
      };
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The name of the IP Pool. */
            name: string;
            /** @description The unique ID of the IP Pool. */
            id: string;
            /** @description A sample list of IP addresses associated with the IP Pool. The sample is limited to 10 results. */
            ips_preview: string[];
            /** @description The total number of IP addresses in the IP Pool. An IP Pool can have a maximum of 100 associated IP addresses. */
            total_ip_count: number;
            /** @description The total number of IP addresses by region. this object is only returned if the `include_region` parameter is included and set to `true` in the API request. */
            ip_count_by_region?: {
              /** @description The region associated with the number of IPs listed in the `count` property. */
              region?: components["schemas"]["Region"];
              /** @description The number of IP addresses in the pool that are assigned to the region specified in the `region` property for this count. */
              count?: number;
            }[];
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  UpdateIpPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description The name to assign to the IP Pool: 2 to 64 characters, unique in the account. An IP Pool name cannot begin with a space or period. Mail sending refers to pools by name. */
          name: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The name assigned to the IP Pool. */
            name: string;
            /** @description The unique ID of the IP Pool. */
            id: string;
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  DeleteIpPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  ListIpAssignedToIpPool: {
    parameters: {
      query?: {
        /** @description Specifies the number of results to be returned by the API. This parameter can be used in combination with the `after_key` parameter to iterate through paginated results. */
        limit?: components["parameters"]["IpAddressManagementLimit"];
        /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. Pass the `after_key` of the previous page unchanged: it is an opaque value. */
        after_key?: components["parameters"]["IpAddressManagementAfterKey"];
        /** @description Boolean indicating whether or not to return the region information of the IP addresses or the IP Pool in the response. */
        include_region?: components["parameters"]["IpAddressManagementIncludeRegion"];
      };
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            result: {
              /** @description An IP address assigned to the IP Pool. */
              ip: string;
              /** @description The region to which the IP address is assigned. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request. */
              region?: components["schemas"]["Region"];
              /** @description IP Pools the IP address is assigned to. */
              pools: {
                /** @description The unique ID of the IP Pool. */
                id: string;
                /** @description The name of the IP Pool. */
                name: string;
              }[];
            }[];
            _metadata: {
              /** @description A collection of fields that can be used to work the endpoint. */
              next_params: {
                /** @description Specifies which items to be returned by the API. When the `after_key` is specified, the API will return items beginning from the first item after the item specified. This parameter can be used in combination with `limit` to iterate through paginated results. `null` on the last page. */
                after_key: string | null | number;
                /** @description The `limit` specified in the request. This parameter will be included only if it was specified in the request. This is not the default limit enforced by the API. */
                limit?: string;
                /** @description Indicates whether or not to include the IP address's region. This property will only be returned if the `include_region` query parameter is included and set to `true` as part of the API request. */
                include_region?: string;
              };
            };
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  AddIpsToIpPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description An array of IP addresses to assign to the specified IP Pool. All assignments must succeed. */
          ips: string[];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The name of the IP Pool. */
            name: string;
            /** @description The unique ID of the IP Pool. */
            id: string;
            /** @description An array of IP addresses assigned to the IP Pool. */
            ips: string[];
          };
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  DeleteIpsFromIpPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Specifies the unique ID for an IP Pool. */
        poolid: components["parameters"]["IpAddressManagementPoolId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description An array of IP addresses to remove from the specified IP Pool. */
          ips: string[];
        };
      };
    };
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["IpAddressManagementErrorResponse"];
        };
      };
      401: components["responses"]["IpAddressManagement401"];
      500: components["responses"]["IpAddressManagement500"];
    };
  };
  ListNamedPools: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NamedPool"][];
        };
      };
      401: components["responses"]["NoAccess"];
    };
  };
  CreateNamedPool: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["PoolName"];
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NamedPool"];
        };
      };
      401: components["responses"]["NoAccess"];
    };
  };
  GetNamedPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The name of the pool. */
        pool_name: components["parameters"]["PoolName"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The name of the pool. */
            pool_name: string;
            /** @description The pool's addresses. SendGrid's page shows strings, but two public clients that ran against the API read objects. */
            ips: string[] | components["schemas"]["NamedPoolAddress"][];
          };
        };
      };
      404: components["responses"]["NoSuchPool"];
    };
  };
  RenameNamedPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The name of the pool. */
        pool_name: components["parameters"]["PoolName"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["PoolName"];
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NamedPool"];
        };
      };
      404: components["responses"]["NoSuchPool"];
    };
  };
  DeleteNamedPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The name of the pool. */
        pool_name: components["parameters"]["PoolName"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description NO CONTENT (OK) */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: components["responses"]["NoSuchPool"];
    };
  };
  AddIpToNamedPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The name of the pool. */
        pool_name: components["parameters"]["PoolName"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description The IP address to add. */
          ip: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PooledAddress"];
        };
      };
      404: components["responses"]["NoSuchPool"];
    };
  };
  DeleteIpFromNamedPool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The name of the pool. */
        pool_name: components["parameters"]["PoolName"];
        /** @description The IP address to remove. */
        ip: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description NO CONTENT (OK) */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: components["responses"]["NoSuchPool"];
    };
  };
  ListWarmUpIp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["IpWarmups"];
      401: components["responses"]["NoAccess"];
    };
  };
  WarmUpIp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description The IP address to warm up. */
          ip: string;
        };
      };
    };
    responses: {
      200: components["responses"]["IpWarmups"];
      401: components["responses"]["NoAccess"];
      404: components["responses"]["NoSuchWarmup"];
    };
  };
  GetWarmUpIp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The IP address. */
        ip_address: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["IpWarmups"];
      401: components["responses"]["NoAccess"];
      404: components["responses"]["NoSuchWarmup"];
    };
  };
  StopIpWarmUp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The IP address. */
        ip_address: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description NO CONTENT (OK) */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components["responses"]["NoAccess"];
      404: components["responses"]["NoSuchWarmup"];
    };
  };
  ListSubuser: {
    parameters: {
      query?: {
        /** @description Only the subuser with this username. */
        username?: string;
        /** @description The number of subusers on a page. Its default and its maximum are not documented. */
        limit?: number;
        /** @description How many subusers of the list to skip. */
        offset?: number;
        /** @description Only subusers of this region. Those that are not pinned to a region are `global`; `all` means any region. */
        region?: "all" | "global" | "eu";
        /** @description Whether the response has the region of each subuser. */
        include_region?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Subuser"][];
        };
      };
      401: components["responses"]["NoAccess"];
    };
  };
}
