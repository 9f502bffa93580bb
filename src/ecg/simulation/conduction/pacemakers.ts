import type { Random } from '../random.ts';
import type { BeatOrigin } from './activations.ts';
import type { ConductingHeart } from './conducting-heart.ts';
import { effortAt } from './effort.ts';
import type { Firing, Heart, Pacemaker } from './heart.ts';
import { normal } from '../normal.ts';

/** From the last atrial activation by another impulse to the next sinus impulse, beyond one cycle: the way out of the node, seconds. */
const OUT_OF_NODE_SECONDS = 0.07;
/** How much later an escape beat comes that an impulse on its way has held up, seconds. */
const HELD_UP_SECONDS = 0.05;
/** A pacemaker's own refractory period after an event that it senses or makes. */
const PACING_REFRACTORY_SECONDS = 0.25;

/** The sinus node: a cycle that breathing and chance change, begun anew by every other impulse that activates the atria. */
export function runSinusNode(heart: ConductingHeart, { sinus, effort }: Heart, random: Random): void {
  if (!Number.isFinite(sinus.cycleSeconds)) return;
  let turn = 0;
  let fired = 0;
  const phase = random.next();
  const cycle = (at: number): number => {
    const breathing = sinus.breathingShare * Math.sin(2 * Math.PI * (at / sinus.breathSeconds + phase));
    const working = effort ? 1 - (1 - effort.shortestShare) * effortAt(effort, at) : 1;
    return sinus.cycleSeconds * working * (1 + breathing + sinus.jitterShare * normal(random));
  };
  const fireAt = (at: number): void => {
    const mine = ++turn;
    heart.queue.add(at, (now) => {
      if (mine !== turn) return;
      fired++;
      const isSilent = sinus.arrestEvery > 0 && fired % sinus.arrestEvery === 0;
      // Planned first: its own activation of the atria does not begin the cycle anew.
      fireAt(now + (isSilent ? sinus.arrestSeconds * (1 + 0.1 * normal(random)) : cycle(now)));
      heart.activateAtria(now, 'sinus', 'sinus');
    });
  };
  fireAt(0.35 + 0.2 * random.next());
  heart.listeners.push({
    onAtria: (at, origin) => {
      if (origin !== 'sinus') fireAt(at + cycle(at) + OUT_OF_NODE_SECONDS);
    },
    onVentricles: () => undefined,
  });
}

/** Atria that follow no node: impulses reach the AV node one after the other, by one cycle or at no certain time. */
export function runAtria(heart: ConductingHeart, { atria }: Heart, random: Random): void {
  if (atria.kind === 'follow') return;
  const { kind, cycleSeconds } = atria;
  const fire = (at: number): void => {
    heart.activateAtria(at, kind, 'sinus');
    // Waves of fibrillation come to the node at times with hardly any memory, but for the refractory period of the muscle.
    const next = kind === 'flutter' ? cycleSeconds * (1 + 0.006 * normal(random)) : drawn(cycleSeconds, random);
    heart.queue.add(at + next, fire);
  };
  heart.queue.add(0.1, fire);
}

function drawn(mean: number, random: Random): number {
  const least = 0.45 * mean;
  return least - (mean - least) * Math.log(1 - random.next());
}

/** A focus that fires by its `firing`. `fire` is told how many times it has. */
export function runFocus(
  heart: ConductingHeart,
  firing: Firing,
  random: Random,
  fire: (at: number, count: number) => void,
): void {
  let fired = 0;
  const once = (at: number): void => fire(at, fired++);
  if (firing.kind === 'clock') {
    const tick = (at: number): void => {
      if (at > firing.toSeconds) return;
      once(at);
      heart.queue.add(at + firing.cycleSeconds + firing.jitterSeconds * normal(random), tick);
    };
    heart.queue.add(firing.fromSeconds, tick);
    return;
  }
  let beats = 0;
  // Isolated beats come at no certain distance; bigeminy and trigeminy keep theirs.
  const drawn = (): number =>
    firing.everyBeats < REGULAR_UP_TO
      ? firing.everyBeats
      : Math.round(firing.everyBeats * (0.55 + 0.9 * random.next()));
  let due = drawn();
  heart.listeners.push({
    onAtria: () => undefined,
    onVentricles: (at, { origin }) => {
      if (!FROM_ABOVE.includes(origin)) return;
      beats++;
      if (beats < due) return;
      beats = 0;
      due = drawn();
      const first = at + firing.couplingSeconds + firing.jitterSeconds * normal(random);
      const count = firing.beatsAre === 'average' ? geometric(firing.beats, random) : firing.beats;
      for (let i = 0; i < count; i++) {
        const jitter = i === 0 ? 0 : firing.cycleJitterSeconds * normal(random);
        heart.queue.add(first + i * firing.cycleSeconds + jitter, once);
      }
    },
  });
}

/** A number from 1 on with such a mean: each further one is as likely as the last. */
function geometric(mean: number, random: Random): number {
  let count = 1;
  while (random.next() < 1 - 1 / mean) count++;
  return count;
}

/** Ectopic beats after every beat, or every second one, make a pattern. */
const REGULAR_UP_TO = 3;

/** Beats that a coupled focus counts: those of the rhythm it disturbs, not its own. */
const FROM_ABOVE: readonly BeatOrigin[] = ['sinus', 'fibrillation', 'flutter', 'junctional-escape', 'paced'];

/** Junction and ventricles fire when nothing has reached them for their own cycle. */
export function runEscapes(heart: ConductingHeart, settings: Heart, random: Random): void {
  const watch = (cycle: number, fire: (at: number) => boolean): void => {
    let turn = 0;
    const wait = (from: number): void => {
      const mine = ++turn;
      const attempt = (now: number): void => {
        // Held up by an impulse that is just passing: if that leads to no beat, the escape comes a moment later.
        if (mine === turn && !fire(now)) heart.queue.add(now + HELD_UP_SECONDS, attempt);
      };
      heart.queue.add(from + cycle * (1 + 0.012 * normal(random)), attempt);
    };
    wait(0);
    heart.listeners.push({ onAtria: () => undefined, onVentricles: wait });
  };
  watch(settings.junctionalEscapeSeconds, (at) => heart.fireJunction(at, 'junctional-escape', Infinity));
  watch(settings.ventricularEscapeSeconds, (at) =>
    heart.fireVentricles(at, 'escape', 'left-wall', 'ventricular-escape'),
  );
}

/** A pacemaker with one or two electrodes: it waits for its cycle, or for the AV delay, and fires unless it senses a beat. */
export function runPacemaker(heart: ConductingHeart, pacemaker: Pacemaker): void {
  const { mode, cycleSeconds, avDelaySeconds, failsToCaptureEvery, senses } = pacemaker;
  let turn = 0;
  let avTurn = 0;
  let spikes = 0;
  let lastVentricularAt = -10;
  const captures = (): boolean => failsToCaptureEvery === 0 || ++spikes % failsToCaptureEvery !== 0;

  const paceVentricles = (at: number): void => {
    const captured = captures() && heart.fireVentricles(at, 'paced', 'right-apex', 'ventricular-pacing');
    heart.spikes.push({ atSeconds: at, chamber: 'ventricles', captured });
    if (!captured || !senses) wait(at);
  };
  const paceAtria = (at: number): void => {
    // Noted before what follows from it.
    const willCapture = captures();
    const captured = willCapture && heart.activateAtria(at, 'paced', 'high-right');
    heart.spikes.push({ atSeconds: at, chamber: 'atria', captured });
    wait(at);
    if (!captured && mode === 'DDD') waitForVentricles(at);
  };
  const wait = (from: number): void => {
    const mine = ++turn;
    heart.queue.add(from + cycleSeconds, (now) => {
      if (mine === turn) (mode === 'VVI' ? paceVentricles : paceAtria)(now);
    });
  };
  const waitForVentricles = (from: number): void => {
    const mine = ++avTurn;
    heart.queue.add(from + avDelaySeconds, (now) => {
      if (mine === avTurn && now - lastVentricularAt > PACING_REFRACTORY_SECONDS) paceVentricles(now);
    });
  };
  wait(0);
  heart.listeners.push({
    onAtria: (at, origin) => {
      if (mode === 'VVI' || (origin === 'retrograde' && mode === 'DDD')) return;
      if (senses || origin === 'paced') wait(at);
      if (mode === 'DDD') waitForVentricles(at);
    },
    onVentricles: (at) => {
      lastVentricularAt = at;
      avTurn++;
      if (mode === 'VVI' && senses) wait(at);
    },
  });
}
