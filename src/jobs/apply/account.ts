import {
  addIpsToIpPool,
  addSubUsersToIp,
  createIpPool,
  deleteIpPool,
  deleteIpsFromIpPool,
  deleteSubUsersFromIp,
  paginateListIpAssignedToIpPool,
  paginateListSubUserAssignedToIp,
  updateIpPool,
  type Client,
  type HostRegion,
} from "../../index.js";
import { idText } from "../names/id-text.js";
import { poolIds } from "../pools/find-pool.js";
import type { PlanStep } from "../plan/plan.js";
import { itemsOf, type HolderState } from "./holder-state.js";
import type { Track, TrackedStep } from "./tracks.js";

/** The account that a plan is applied to. */
export interface Account {
  /** What a pool or an address has now. */
  read(track: Track, signal?: AbortSignal): Promise<HolderState>;
  /** Sends what is left of a step, once. */
  send(step: TrackedStep, current: HolderState): Promise<void>;
}

/** @param tracks all that the plan changes */
export function openAccount(client: Client<HostRegion>, kind: "pools" | "subusers", tracks: readonly Track[]): Account {
  /** The IDs of the pools that the plan creates. */
  const created = new Map<Track, string>();
  const idOf = (track: Track): string | undefined => track.id ?? created.get(track);
  return {
    async read(track, signal) {
      if (kind === "subusers") return readAddress(client, track.name, signal);
      // The list says for certain what does not exist; a 404 may be a server's in between.
      const ids = await poolIds(client, { signal });
      const id = idOf(track) ?? ids.get(track.name);
      const [name] = [...ids].find(([, other]) => other === id) ?? [];
      // A pool with this name that has yet to be renamed is another one.
      if (id === undefined || name === undefined || tracks.some((other) => other !== track && other.id === id)) return null;
      if (track.id === null) created.set(track, id);
      return { name, members: await readMembers(client, id, signal) };
    },
    async send({ step, track }, current) {
      const id = await send(client, { step, id: idOf(track) ?? "", items: itemsLeft(step, current) });
      if (id !== undefined) created.set(track, id);
    },
  };
}

async function readMembers(client: Client<HostRegion>, poolid: string, signal: AbortSignal | undefined): Promise<ReadonlySet<string>> {
  const addresses = await paginateListIpAssignedToIpPool(client, { params: { path: { poolid } }, signal }).toArray();
  return new Set(addresses.map(({ ip }) => ip));
}

async function readAddress(client: Client<HostRegion>, ip: string, signal: AbortSignal | undefined): Promise<HolderState> {
  const subusers = await paginateListSubUserAssignedToIp(client, { params: { path: { ip } }, signal }).toArray();
  return { name: ip, members: new Set(subusers) };
}

/** The addresses or subusers for which the step is not done yet. */
function itemsLeft(step: PlanStep, current: HolderState): readonly string[] {
  const isRemoval = step.operation === "DeleteIpsFromIpPool" || step.operation === "DeleteSubUsersFromIp";
  return itemsOf(step).filter((item) => (current?.members.has(item) === true) === isRemoval);
}

interface Message {
  readonly step: PlanStep;
  readonly id: string;
  readonly items: readonly string[];
}

/** Returns the ID of a pool that it creates. No signal: a request that is under way is awaited, so that its result is known. */
async function send(client: Client<HostRegion>, { step, id, items }: Message): Promise<string | undefined> {
  const pool = { params: { path: { poolid: id } } };
  switch (step.operation) {
    case "CreateIpPool":
      return idText((await createIpPool(client, { body: { name: step.pool, ips: items } })).id);
    case "UpdateIpPool":
      await updateIpPool(client, { ...pool, body: { name: step.newName ?? "" } });
      return undefined;
    case "AddIpsToIpPool":
      await addIpsToIpPool(client, { ...pool, body: { ips: items } });
      return undefined;
    case "DeleteIpsFromIpPool":
      await deleteIpsFromIpPool(client, { ...pool, body: { ips: items } });
      return undefined;
    case "DeleteIpPool":
      await deleteIpPool(client, pool);
      return undefined;
    case "AddSubUsersToIp":
      await addSubUsersToIp(client, { params: { path: { ip: step.address } }, body: { subusers: items } });
      return undefined;
    case "DeleteSubUsersFromIp":
      await deleteSubUsersFromIp(client, { params: { path: { ip: step.address } }, body: { subusers: items } });
      return undefined;
  }
}
