import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmWords } from '../en/rhythm-words.ts';
import { conductedRhythms } from './conducted-rhythms.ts';
import { ventricularRhythms } from './ventricular-rhythms.ts';

/** Die Rhythmen der Sammlung. */
export const rhythms: Readonly<Record<RhythmId, RhythmWords>> = { ...conductedRhythms, ...ventricularRhythms };
