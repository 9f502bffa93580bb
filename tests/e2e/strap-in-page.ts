// Runs in the page before its own scripts (`strap.test.ts` bundles it): a Polar H10 behind Web Bluetooth that the test has in its hand.
import { FakeStrap } from '../app/views/live/strap/fake-strap.ts';
import { simulateCard, cardOf } from '../../src/ecg/simulation/gallery/gallery.ts';

declare global {
  interface Window {
    strap: FakeStrap;
    /** How many times as fast as it does the page's clock runs from now on. */
    hurry(times: number): void;
  }
}

const RATE_HZ = 130;
const SECONDS = 60;
/** Three in a thousand: far more than a crystal's, so that the unevenness of timers in a hurried page does not hide it. */
const GAIN = 0.003;

const { recording } = simulateCard(cardOf('ventricular-ectopy'), {
  durationSeconds: SECONDS,
  sampleRateHz: RATE_HZ,
  leads: ['II'],
  snrDb: 24,
  seed: 4,
});
const [{ samplesMv }] = recording.leads;
window.strap = new FakeStrap((sample) => samplesMv[sample % samplesMv.length] * 1000, { gain: GAIN });
Object.defineProperty(navigator, 'bluetooth', { value: window.strap, configurable: true });

const now = performance.now.bind(performance);
let since = { at: 0, says: 0, times: 1 };
performance.now = () => since.says + (now() - since.at) * since.times;
window.hurry = (times) => (since = { at: now(), says: performance.now(), times });
