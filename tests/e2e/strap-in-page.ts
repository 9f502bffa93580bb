// Runs in the page before its own scripts (`strap.test.ts` bundles it): a Polar H10 behind Web Bluetooth that the test has in its hand.
import { FakeStrap } from '../app/views/live/strap/fake-strap.ts';
import { simulateCard, cardOf } from '../../src/ecg/simulation/gallery/gallery.ts';

declare global {
  interface Window {
    strap: FakeStrap;
    /** Lets so many seconds go by on the page's clock while the strap sends: each frame comes when it is due, however slow the page is. */
    passTime(seconds: number): Promise<void>;
  }
}

const RATE_HZ = 130;
const SECONDS = 60;
/** Three in a thousand: far more than a crystal's, and told apart from how unevenly messages come. */
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
let aheadMs = 0;
performance.now = () => now() + aheadMs;
window.passTime = async (seconds) => {
  const end = performance.now() + 1000 * seconds;
  while (performance.now() < end) {
    aheadMs += Math.max(0, window.strap.nextFrameAt - performance.now());
    window.strap.sendDue();
    await new Promise((resolve) => setTimeout(resolve));
  }
};
