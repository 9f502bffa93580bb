const MOST_WORKERS = 6;
/** Of more cores than these one is left to the page, which draws meanwhile; of two it takes its share of one, and draws as smoothly (speed.md). */
const FEW_CORES = 2;
/** A worker with its network and a section takes about 100 MB. Gigabytes as the browser tells them, and workers for that much. */
const WORKERS_BY_GIGABYTES = [
  [2, 1],
  [4, 2],
] as const;
/** Firefox and Safari do not tell; a tablet is among them. */
const WORKERS_UNTOLD = 3;

interface Device {
  readonly hardwareConcurrency: number;
  /** At most 8 or so; only in Chromium. */
  readonly deviceMemory?: number;
}

/** How many workers beside this one are worth while here; none in fiducial.html, whose worker has no address, and where a worker can make none. */
export function helpersHere(): number {
  return self.location.protocol === 'blob:' || typeof Worker === 'undefined' ? 0 : helperCount(navigator);
}

/** The same for a device: a core each, of more than two all but one, fewer where memory is small. */
export function helperCount({ hardwareConcurrency, deviceMemory }: Device): number {
  const byMemory =
    deviceMemory === undefined
      ? WORKERS_UNTOLD
      : (WORKERS_BY_GIGABYTES.find(([gigabytes]) => deviceMemory <= gigabytes)?.[1] ?? MOST_WORKERS);
  const byCores = hardwareConcurrency > FEW_CORES ? hardwareConcurrency - 1 : hardwareConcurrency;
  return Math.max(1, Math.min(byCores, byMemory)) - 1;
}

interface ScriptAddresses {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

let isAllowed = false;

/** Starts another worker like this one: the same script, and the same name, which carries the model's address. */
export function startAnother(): Worker {
  const { href } = self.location;
  if (!isAllowed) {
    // The policy of a host asks whether addresses of scripts are the app's own, here as in the page (see close-ways-out.ts).
    const { trustedTypes } = globalThis as { trustedTypes?: ScriptAddresses };
    trustedTypes?.createPolicy('default', {
      createScriptURL(address) {
        if (address === href) return address;
        throw new TypeError(`${address} is not the script of this worker`);
      },
    });
    isAllowed = true;
  }
  return new Worker(href, { type: 'module', name: self.name });
}
