import { networkLeads } from '../../ecg/preparation/network-leads.ts';
import { detectByPanTompkins } from '../../ecg/detection/pan-tompkins/pan-tompkins.ts';
import { prepareBeats, type PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import type { Recording } from '../../ecg/recording/recording.ts';

/**
 * The beats whose fingerprint is stamped into the model card, from the committed example. They are where the textbook
 * detector puts them: it does not change, so that the fingerprint is about the preparation alone.
 */
export function goldenBeats(recording: Recording): PreparedBeats {
  const leads = networkLeads(recording);
  return prepareBeats(leads, recording.sampleRateHz, detectByPanTompkins(leads[0], recording.sampleRateHz));
}
