/** What is to be done, as plain JSON: it can be reviewed, kept in a file, and carried out later by `applyPlan`. */
export type Plan = PoolPlan | SubuserPlan;

/** A step of a plan. */
export type PlanStep = PoolStep | SubuserStep;

/** What both kinds of plans have. */
export interface PlanBase {
  /** The version of the plan's format. */
  readonly version: 1;
  /** The region of the client that made the plan; the plan is carried out there and nowhere else. */
  readonly region: string;
  readonly warnings: readonly PlanWarning[];
}

/** A plan for pools and their addresses. */
export interface PoolPlan extends PlanBase {
  readonly kind: "pools";
  /** The pools that change, sorted by name: what they have, and what they will have. */
  readonly pools: readonly PlannedPool[];
  /** In the order in which they are carried out. */
  readonly steps: readonly PoolStep[];
}

/** A plan for the subusers of addresses. */
export interface SubuserPlan extends PlanBase {
  readonly kind: "subusers";
  /** The addresses whose subusers change. */
  readonly addresses: readonly PlannedAddress[];
  /** The usernames of the subusers in the plan, by ID. */
  readonly usernames: Readonly<Record<string, string>>;
  /** In the order in which they are carried out. */
  readonly steps: readonly SubuserStep[];
}

/** A pool that a plan changes. */
export interface PlannedPool {
  /** The name that it will have, or had before it is deleted. */
  readonly name: string;
  /** `null` for a pool that is to be created. */
  readonly id: string | null;
  /** Its name before a rename. */
  readonly renamedFrom?: string;
  /** Its addresses now. */
  readonly before: readonly string[];
  /** Its addresses afterwards; `null` if it is deleted. */
  readonly after: readonly string[] | null;
}

/** A step for a pool, by the operation that carries it out. */
export interface PoolStep {
  readonly operation: "CreateIpPool" | "UpdateIpPool" | "AddIpsToIpPool" | "DeleteIpsFromIpPool" | "DeleteIpPool";
  /** The name of the pool when the step begins. */
  readonly pool: string;
  /** For a rename: the new name. */
  readonly newName?: string;
  /** The addresses that it adds or removes; those of a pool that is deleted. */
  readonly addresses: readonly string[];
  readonly why: string;
}

/** An address whose subusers a plan changes. */
export interface PlannedAddress {
  readonly ip: string;
  /** The IDs of its subusers now. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A step for the subusers of an address. */
export interface SubuserStep {
  readonly operation: "AddSubUsersToIp" | "DeleteSubUsersFromIp";
  readonly address: string;
  /** IDs. */
  readonly subusers: readonly string[];
  readonly why: string;
}

/** Something that a person should know before the plan is carried out. */
export interface PlanWarning {
  readonly code: string;
  readonly message: string;
}
