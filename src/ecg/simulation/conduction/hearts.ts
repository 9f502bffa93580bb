import { HEALTHY_HEART, type Heart } from './heart.ts';

/** A node that keeps up with a fast heart, as adrenaline makes it. */
export const QUICK_NODE: Heart['avNode'] = {
  ...HEALTHY_HEART.avNode,
  restedSeconds: 0.105,
  addedSeconds: 0.06,
  recoverySeconds: 0.08,
  refractorySeconds: 0.16,
};

const FLUTTER_NODE = { restedSeconds: 0.12, addedSeconds: 0.02, recoverySeconds: 0.1, concealedSeconds: 0 } as const;

/** A healthy heart at a rate. */
export function sinusHeart(
  perMinute: number,
  sinus: Partial<Heart['sinus']> = {},
  changes: Partial<Heart> = {},
): Heart {
  const cycleSeconds = 60 / perMinute;
  return {
    ...HEALTHY_HEART,
    ...(perMinute > 100 && { avNode: QUICK_NODE }),
    // A slow healthy node is not overtaken by the junction.
    junctionalEscapeSeconds: Math.max(HEALTHY_HEART.junctionalEscapeSeconds, 1.35 * cycleSeconds),
    ventricularEscapeSeconds: Math.max(HEALTHY_HEART.ventricularEscapeSeconds, 1.7 * cycleSeconds),
    ...changes,
    sinus: { ...HEALTHY_HEART.sinus, cycleSeconds, ...sinus },
  };
}

/** Atria in fibrillation; a longer refractory period of the AV node makes the ventricles slower. */
export function fibrillatingHeart(refractorySeconds: number, avNode: Partial<Heart['avNode']> = {}): Heart {
  return {
    ...HEALTHY_HEART,
    atria: { kind: 'fibrillation', cycleSeconds: 0.15 },
    avNode: {
      restedSeconds: 0.1,
      addedSeconds: 0.08,
      recoverySeconds: 0.1,
      refractorySeconds,
      concealedSeconds: 0.14,
      jitterSeconds: 0.35 * refractorySeconds,
      ...avNode,
    },
    junctionalEscapeSeconds: 1.9,
    ventricularEscapeSeconds: 2.6,
  };
}

/** Atria that flutter by a cycle, one wave of `ratio` conducted; `jitterCycles` lets that number change. */
export function flutteringHeart(cycleSeconds: number, ratio: number, jitterCycles: number): Heart {
  const refractorySeconds = (ratio - 0.5) * cycleSeconds - FLUTTER_NODE.restedSeconds;
  return {
    ...HEALTHY_HEART,
    atria: { kind: 'flutter', cycleSeconds },
    avNode: { ...FLUTTER_NODE, refractorySeconds, jitterSeconds: jitterCycles * cycleSeconds },
    junctionalEscapeSeconds: 2,
    ventricularEscapeSeconds: 3,
  };
}

/** A node that conducts every second sinus impulse of a cycle. */
export function twoToOneNode(cycleSeconds: number): Heart['avNode'] {
  return { ...HEALTHY_HEART.avNode, addedSeconds: 0.02, refractorySeconds: 1.5 * cycleSeconds - 0.11 };
}

/** A node that recovers slowly: it conducts later from beat to beat until an impulse is lost (Wenckebach's periods). */
export function wenckebachNode(refractorySeconds: number): Heart['avNode'] {
  return {
    ...HEALTHY_HEART.avNode,
    restedSeconds: 0.12,
    addedSeconds: 0.2,
    recoverySeconds: 0.15,
    refractorySeconds,
  };
}
