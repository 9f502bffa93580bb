import type { AtrialSite, VentricularSite } from './heart.ts';

/** What started an activation of the atria. */
export type AtrialOrigin = 'sinus' | 'focus' | 'flutter' | 'fibrillation' | 'retrograde' | 'paced';

export interface AtrialActivation {
  readonly atSeconds: number;
  readonly origin: AtrialOrigin;
  readonly site: AtrialSite;
  /** Index of the ventricular activation it was conducted to; null when it was blocked, or led to none. */
  conductedTo: number | null;
}

/** How the bundles conducted a beat from above. */
export type BundleConduction = 'both' | 'right-blocked' | 'left-blocked';

/** One front in the ventricles: from above, from a focus or an electrode in them, or over an accessory path. */
export type VentricularFront =
  | { readonly kind: 'his'; readonly bundles: BundleConduction; readonly atSeconds: number }
  | { readonly kind: 'accessory'; readonly atSeconds: number }
  | {
      readonly kind: 'focus' | 'escape' | 'paced';
      readonly site: VentricularSite;
      /** How far the axis is turned, radians. */
      readonly turned: number;
      readonly atSeconds: number;
    };

/** What a beat began with, above or within the ventricles. */
export type BeatOrigin =
  AtrialOrigin | 'junction' | 'junctional-escape' | 'ventricle' | 'ventricular-escape' | 'ventricular-pacing';

export interface VentricularActivation {
  /** When the first front began. */
  readonly atSeconds: number;
  readonly origin: BeatOrigin;
  /** One front, or two that met: a fusion beat. */
  readonly fronts: VentricularFront[];
  /** Index of the atrial activation that led to it; null for none. */
  readonly atrial: number | null;
  /** Whether a bundle was blocked only because the beat came early. */
  readonly aberrant: boolean;
}

export interface PacingSpike {
  readonly atSeconds: number;
  readonly chamber: 'atria' | 'ventricles';
  readonly captured: boolean;
}

/** Everything that happened in a simulated heart, in time order. */
export interface Activations {
  readonly atrial: readonly AtrialActivation[];
  readonly ventricular: readonly VentricularActivation[];
  readonly spikes: readonly PacingSpike[];
  readonly durationSeconds: number;
}
