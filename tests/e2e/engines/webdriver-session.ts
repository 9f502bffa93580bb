import { setTimeout as pause } from 'node:timers/promises';

/** The page waits for an analysis for up to a minute. */
const SCRIPT_TIMEOUT_MS = 120_000;
const START_TIMEOUT_MS = 30_000;
const START_POLL_MS = 100;
/** Longer than a script may take; a driver that hangs must not hold up the tests for its own five minutes. */
const ANSWER_TIMEOUT_MS = SCRIPT_TIMEOUT_MS + 10_000;

/** One browser under a WebDriver. Source: WebDriver, W3C Recommendation of 2018. */
export class WebDriverSession {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /** Waits for the driver and has it start a browser. */
  static async open(driverAddress: string, capabilities: object): Promise<WebDriverSession> {
    const deadline = performance.now() + START_TIMEOUT_MS;
    while (!(await answers(driverAddress))) {
      if (performance.now() > deadline) throw new Error('the driver does not answer');
      await pause(START_POLL_MS);
    }
    const { sessionId } = (await command('POST', `${driverAddress}/session`, {
      capabilities: { alwaysMatch: capabilities },
    })) as { sessionId: string };
    const session = new WebDriverSession(`${driverAddress}/session/${sessionId}`);
    await session.post('timeouts', { script: SCRIPT_TIMEOUT_MS, pageLoad: SCRIPT_TIMEOUT_MS });
    return session;
  }

  /** Resolves to the value of the answer; rejects with the driver's words. */
  post(path: string, parameters: object = {}): Promise<unknown> {
    return command('POST', `${this.#address}/${path}`, parameters);
  }

  get(path: string): Promise<unknown> {
    return command('GET', `${this.#address}/${path}`);
  }

  async close(): Promise<void> {
    await command('DELETE', this.#address);
  }
}

async function answers(driverAddress: string): Promise<boolean> {
  try {
    return (await fetch(`${driverAddress}/status`)).ok;
  } catch {
    return false;
  }
}

async function command(method: string, address: string, parameters?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    ...(parameters && { body: JSON.stringify(parameters), headers: { 'Content-Type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}
