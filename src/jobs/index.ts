export {
  addressesInNoPool,
  addressesInPool,
  addressesOfSubuser,
  fullPools,
  regionMismatches,
  unassignedAddresses,
  warmingUpAddresses,
  type RegionMismatch,
} from "./inventory/questions.js";
export { takeInventory, type InventoryEvent, type InventoryOptions } from "./inventory/take-inventory.js";
export type { Inventory, InventoryAddress, InventoryPool, InventorySubuser } from "./inventory/inventory.js";
export { InventoryError, type InventoryProgress, type ListProgress } from "./inventory/inventory-progress.js";

export { assertPools, findPool, poolIds, type PoolOptions } from "./pools/find-pool.js";
export { ensurePool, SimilarNameError } from "./pools/ensure-pool.js";
export { UnknownNameError } from "./names/unknown-name-error.js";

export { planPools, type PlanPoolsOptions } from "./plan/plan-pools.js";
export { planSubusers, type PlanSubusersOptions } from "./plan/plan-subusers.js";
export type { DesiredPool, DesiredPools } from "./plan/desired-pools.js";
export type { DesiredAddress, DesiredSubusers } from "./plan/desired-subusers.js";
export { DesiredStateError } from "./plan/desired-state-error.js";
export { PlanRefusedError, type GuardCode, type Refusal } from "./plan/guards.js";
export type {
  Plan,
  PlanBase,
  PlannedAddress,
  PlannedPool,
  PlanStep,
  PlanWarning,
  PoolPlan,
  PoolStep,
  SubuserPlan,
  SubuserStep,
} from "./plan/plan.js";

export { applyPlan, type ApplyOptions, type StepEvent } from "./apply/apply-plan.js";
export { ApplyError, StaleError, type ApplyFailure, type Receipt, type StepReceipt } from "./apply/receipt.js";
