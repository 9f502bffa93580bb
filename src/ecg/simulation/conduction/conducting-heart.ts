import type { Random } from '../random.ts';
import type {
  Activations,
  AtrialActivation,
  AtrialOrigin,
  BeatOrigin,
  BundleConduction,
  PacingSpike,
  VentricularActivation,
  VentricularFront,
} from './activations.ts';
import { AvNode } from './av-node.ts';
import { effortAt } from './effort.ts';
import { EventQueue } from './event-queue.ts';
import type { AtrialSite, Heart, VentricularSite } from './heart.ts';

/** From the bundle of His to the first ventricular muscle, seconds (normal HV 35–55 ms; Josephson, ch. 2). */
export const HIS_TO_VENTRICLES_SECONDS = 0.045;
/** Atrial muscle is refractory this long. */
const ATRIAL_REFRACTORY_SECONDS = 0.2;
/** Ventricular muscle: a part that is fixed and a share of the interval before. */
const VENTRICULAR_REFRACTORY = { seconds: 0.17, share: 0.12 } as const;
/** Fronts that begin within this time of each other meet; a later one finds the ventricles activated. */
const FUSION_SECONDS = 0.085;
/** A ventricular impulse is at the AV node this long after its QRS begins. */
const UP_TO_NODE_SECONDS = 0.09;

/** What is told of an activation to whoever times by it. */
export interface Listeners {
  readonly onAtria: (at: number, origin: AtrialOrigin) => void;
  readonly onVentricles: (at: number, beat: VentricularActivation) => void;
}

/** The tissue of a heart: what an impulse that begins somewhere at some moment activates, and when. */
export class ConductingHeart {
  readonly queue = new EventQueue();
  readonly atrial: AtrialActivation[] = [];
  readonly ventricular: VentricularActivation[] = [];
  readonly spikes: PacingSpike[] = [];
  listeners: Listeners[] = [];
  readonly #heart: Heart;
  readonly #avNode: AvNode;
  #atriaRefractoryUntil = -10;
  /** How many impulses have come to the bundle of His. */
  #hisImpulses = 0;
  /** Impulses on their way down that an impulse from below has met. */
  readonly #extinguished = new Set<number>();
  #onTheWay: number | null = null;
  /** When an accessory path was last entered, from either side. */
  #pathEnteredAt = -10;

  constructor(heart: Heart, random: Random) {
    this.#heart = heart;
    this.#avNode = new AvNode(heart.avNode, random);
  }

  done(durationSeconds: number): Activations {
    const { atrial, ventricular, spikes } = this;
    return { atrial, ventricular, spikes, durationSeconds };
  }

  /** An impulse begins in the atria; false when it finds them refractory. */
  activateAtria(at: number, origin: AtrialOrigin, site: AtrialSite): boolean {
    if (at < this.#atriaRefractoryUntil) return false;
    const circles = origin === 'flutter' || origin === 'fibrillation';
    this.#atriaRefractoryUntil = at + (circles ? 0 : ATRIAL_REFRACTORY_SECONDS);
    const index = this.atrial.push({ atSeconds: at, origin, site, conductedTo: null }) - 1;
    this.#enterNode(at, index);
    const path = this.#heart.accessoryPath;
    // A path that only conducts upwards is entered from above all the same, and is refractory afterwards.
    if (path && origin !== 'retrograde' && at - this.#pathEnteredAt >= path.refractorySeconds) {
      this.#pathEnteredAt = at;
      this.queue.add(
        at + path.downSeconds,
        (now) => void this.activateVentricles({ kind: 'accessory', atSeconds: now }, origin, index),
      );
    }
    for (const { onAtria } of this.listeners) onAtria(at, origin);
    return true;
  }

  #enterNode(at: number, index: number): void {
    const { effort } = this.#heart;
    const delay = this.#avNode.enter(at, effort ? effort.nodeQuickerSeconds * effortAt(effort, at) : 0);
    if (Number.isNaN(delay)) return;
    this.#onTheWay = index;
    this.queue.add(at + delay, (now) => {
      if (this.#extinguished.has(index)) return;
      if (this.#onTheWay === index) this.#onTheWay = null;
      this.#avNode.leave(now);
      this.#hisImpulses++;
      const { hisBlocksEvery } = this.#heart;
      if (hisBlocksEvery > 0 && this.#hisImpulses % hisBlocksEvery === 0) return;
      this.queue.add(now + HIS_TO_VENTRICLES_SECONDS, (then) => this.descend(then, this.atrial[index].origin, index));
    });
  }

  /** An impulse comes out of the bundle of His. */
  descend(at: number, origin: BeatOrigin, atrial: number | null): boolean {
    const { bundles, aberrant } = this.#bundles(at);
    return this.activateVentricles({ kind: 'his', bundles, atSeconds: at }, origin, atrial, aberrant);
  }

  /** The junction fires by itself; it lets nothing from above through at the same time. */
  fireJunction(at: number, origin: BeatOrigin, retrogradeSeconds: number): boolean {
    if (this.#avNode.holds(at)) return false;
    this.#avNode.leave(at);
    const fired = this.descend(at + HIS_TO_VENTRICLES_SECONDS, origin, null);
    if (fired && Number.isFinite(retrogradeSeconds)) {
      this.queue.add(at + retrogradeSeconds, (now) => void this.activateAtria(now, 'retrograde', 'retrograde'));
    }
    return fired;
  }

  /** A front begins in the ventricles: a beat, a part of the beat that has just begun, or nothing where they are refractory. */
  activateVentricles(front: VentricularFront, origin: BeatOrigin, atrial: number | null, aberrant = false): boolean {
    const at = front.atSeconds;
    if (at >= this.#heart.ventricularFibrillationFrom) return false;
    const last = this.ventricular.at(-1);
    const since = last ? at - last.atSeconds : Infinity;
    if (last && since < FUSION_SECONDS) {
      const [first] = last.fronts;
      if (last.fronts.length > 1 || first.kind === front.kind) return false;
      last.fronts.push(front);
      if (atrial !== null) this.atrial[atrial].conductedTo ??= this.ventricular.length - 1;
      return true;
    }
    const before = this.ventricular.at(-2);
    const interval = last && before ? Math.min(1.5, last.atSeconds - before.atSeconds) : 0.8;
    if (since < VENTRICULAR_REFRACTORY.seconds + VENTRICULAR_REFRACTORY.share * interval) return false;
    const beat: VentricularActivation = { atSeconds: at, origin, fronts: [front], atrial, aberrant };
    this.ventricular.push(beat);
    if (atrial !== null) this.atrial[atrial].conductedTo = this.ventricular.length - 1;
    this.#climb(at, front);
    for (const { onVentricles } of this.listeners) onVentricles(at, beat);
    return true;
  }

  /** An electrode or a focus at a site in the ventricles fires. */
  fireVentricles(
    at: number,
    kind: 'focus' | 'escape' | 'paced',
    site: VentricularSite,
    origin: BeatOrigin,
    turned = 0,
  ): boolean {
    return this.activateVentricles({ kind, site, turned, atSeconds: at }, origin, null);
  }

  /** What a beat sends back up: over an accessory path, or into the AV node, where it dies unless the node conducts backwards. */
  #climb(at: number, front: VentricularFront): void {
    const { accessoryPath, retrogradeSeconds } = this.#heart;
    if (accessoryPath && front.kind === 'his' && at < accessoryPath.upUntilSeconds) {
      if (at - this.#pathEnteredAt >= accessoryPath.refractorySeconds) {
        this.#pathEnteredAt = at;
        this.queue.add(at + accessoryPath.upSeconds, (now) => void this.activateAtria(now, 'retrograde', 'retrograde'));
      }
    }
    if (front.kind === 'his') return;
    this.queue.add(at + UP_TO_NODE_SECONDS, (now) => {
      if (this.#avNode.holds(now)) {
        if (this.#onTheWay !== null) this.#extinguished.add(this.#onTheWay);
        this.#onTheWay = null;
        this.#avNode.leave(now);
        return;
      }
      const passes = Number.isFinite(retrogradeSeconds) && this.#avNode.passable(now);
      this.#avNode.leave(now);
      if (!passes) return;
      this.queue.add(at + retrogradeSeconds, (then) => void this.activateAtria(then, 'retrograde', 'retrograde'));
    });
  }

  /** Which bundle conducts a beat: a blocked one never, the right one not while it is refractory. */
  #bundles(at: number): { bundles: BundleConduction; aberrant: boolean } {
    const { right, left, refractorySeconds, refractoryShare } = this.#heart.bundles;
    if (right === 'blocked') return { bundles: 'right-blocked', aberrant: false };
    if (left === 'blocked') return { bundles: 'left-blocked', aberrant: false };
    const [before, last] = this.ventricular.slice(-2);
    if (!before || !last) return { bundles: 'both', aberrant: false };
    const refractory = refractorySeconds + refractoryShare * (last.atSeconds - before.atSeconds);
    const aberrant = at - last.atSeconds < refractory;
    return { bundles: aberrant ? 'right-blocked' : 'both', aberrant };
  }
}
