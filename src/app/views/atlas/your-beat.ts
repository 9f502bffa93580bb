import type { BeatExplanation } from '../../../analysis/analysis.ts';
import type { BeatAtlas } from '../../../ecg/atlas/beat-atlas.ts';
import type { Session } from '../../state/session/session.svelte.ts';
import { beatFigures, type BeatFigures } from '../beat/beat-figures.ts';
import { waveInWindow } from '../beat/wave-in-window.ts';

/** The beat selected in the open recording, in the atlas's window. */
export interface YourBeat {
  readonly number: number;
  readonly lead: string;
  readonly waveMv: Float32Array;
  readonly figures: BeatFigures;
  readonly explanation: BeatExplanation;
}

type SelectedSession = Pick<Session, 'beats' | 'leadIndex' | 'selection' | 'summary'>;

/** Null where no recording is open, no beat is selected, or it has not been explained yet. */
export function yourBeat(session: SelectedSession, { startSeconds, stepSeconds, entries }: BeatAtlas): YourBeat | null {
  const { beats, summary, selection, leadIndex } = session;
  const { index, explanation } = selection;
  if (!beats || !summary || index === null || explanation?.beatIndex !== index) return null;
  const window = { windowStartSeconds: startSeconds, windowStepSeconds: stepSeconds };
  return {
    number: index + 1,
    lead: summary.leads[leadIndex]?.name ?? '',
    waveMv: waveInWindow(explanation.waveformMv, explanation, window, entries[0]?.meanMv.length ?? 0),
    figures: beatFigures(beats, index, summary.sampleRateHz),
    explanation,
  };
}
