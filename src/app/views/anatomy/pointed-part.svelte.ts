import type { HeartStructure } from '../../../ecg/explanation/heart-structure.ts';
import type { WavePart } from '../../../ecg/explanation/wave-parts.ts';
import type { WaveZone } from '../../../ecg/explanation/zone-shares.ts';

/** What the person points at: a structure of the heart or a part of the wave. */
export type Part =
  | { readonly kind: 'structure'; readonly structure: HeartStructure }
  | { readonly kind: 'zone'; readonly zone: WaveZone }
  | { readonly kind: 'wave'; readonly wave: WavePart };

/** Shared by the wave and the heart: a part is lit while the pointer or the focus is on it, and stays lit once tapped or pressed. */
export class PointedPart {
  #passing = $state.raw<Part | null>(null);
  #kept = $state.raw<Part | null>(null);

  get current(): Part | null {
    return this.#passing ?? this.#kept;
  }

  point(part: Part): void {
    this.#passing = part;
  }

  leave(): void {
    this.#passing = null;
  }

  toggle(part: Part): void {
    this.#kept = this.keeps(part) ? null : part;
    this.#passing = null;
  }

  points(part: Part): boolean {
    return this.current !== null && samePart(this.current, part);
  }

  keeps(part: Part): boolean {
    return this.#kept !== null && samePart(this.#kept, part);
  }

  clear(): void {
    this.#passing = null;
    this.#kept = null;
  }
}

function samePart(a: Part, b: Part): boolean {
  if (a.kind === 'structure') return b.kind === 'structure' && a.structure === b.structure;
  if (a.kind === 'wave') return b.kind === 'wave' && a.wave === b.wave;
  return b.kind === 'zone' && a.zone === b.zone;
}
