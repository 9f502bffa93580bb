import { bytesForBlobs, holdsBlobs } from '../bytes-for-blobs.ts';
import type { BlobsTold } from './whether-blobs-are-read.ts';

/** The part of Trusted Types that is used here. */
interface ScriptAddresses {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** Named in the content security policy of fiducial.html. */
const POLICY = 'fiducial-worker';
/** Elements of the page with the worker's script and, in base64, with the files it asks for. */
const SCRIPT = 'script[data-worker]';
const FILES = 'script[data-file^="model/"]';

let address: string | null = null;

/** In the place of `startWorker` in fiducial.html (see src/headless/one-file): the worker is made of what the page holds. */
export function startWorker(): Worker {
  address ??= addressOfScript();
  const worker = new Worker(address, { name: 'model/' });
  sendWhatIsRead(worker);
  return worker;
}

function addressOfScript(): string {
  const files = [...document.querySelectorAll<HTMLElement>(FILES)].map((file) => [
    file.dataset['file'],
    file.textContent,
  ]);
  const held = `self.heldFiles=${JSON.stringify(Object.fromEntries(files))};\n`;
  const script = document.querySelector(SCRIPT)?.textContent ?? '';
  const url = URL.createObjectURL(new Blob([held, script], { type: 'text/javascript' }));
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptAddresses };
  return trustedTypes?.createPolicy(POLICY, { createScriptURL: () => url }).createScriptURL(url) ?? url;
}

/** Has the worker sent bytes where it cannot read blobs, as soon as it has said so; the order of the messages stays. */
function sendWhatIsRead(worker: Worker): void {
  const told = new Promise<boolean>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Partial<BlobsTold> | null>) => {
      if (data?.readsBlobs !== undefined) resolve(data.readsBlobs);
    });
  });
  const send = worker.postMessage.bind(worker);
  let sending = Promise.resolve();
  worker.postMessage = (message: unknown, options?: StructuredSerializeOptions | Transferable[]) => {
    const transferred = Array.isArray(options) ? options : (options?.transfer ?? []);
    const readable = async (): Promise<unknown> =>
      holdsBlobs(message) && !(await told) ? bytesForBlobs(message) : message;
    sending = sending.then(async () => send(await readable(), transferred));
  };
}
