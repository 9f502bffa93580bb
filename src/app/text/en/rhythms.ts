import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmWords } from './rhythm-words.ts';
import { conductedRhythms } from './conducted-rhythms.ts';
import { ventricularRhythms } from './ventricular-rhythms.ts';

/** The rhythms of the gallery. Sources: those named on each card. */
export const rhythms: Readonly<Record<RhythmId, RhythmWords>> = { ...conductedRhythms, ...ventricularRhythms };
