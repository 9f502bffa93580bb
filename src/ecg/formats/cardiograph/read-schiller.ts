import type { StoredEcg, StoredLead } from '../stored/stored-ecg.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { mvPerUnit } from '../facts/unit.ts';
import { children, descend, textAt, type XmlElement } from '../xml/xml-tree.ts';
import { statedNumber } from '../stored/stated-number.ts';
import { listedIntegers, scaled } from './stored-integers.ts';

const RHYTHM = 'ECG_RHYTHMS';
const LISTED = 'COMMASEPARATE';

/**
 * Reads the rhythm of a Schiller document, whatever its root is called: `eventdata/event/wavedata` of type ECG_RHYTHMS. Only
 * the layout that is known for sure is read (exponent 1, numbers with commas between, microvolts or millivolts).
 * Source: BRAVEHEART's reader; not checked against a file of our own.
 */
export function readSchiller(document: XmlElement, name: string): StoredEcg {
  const root = Object.keys(document).map((key) => descend(document, key)).find((element) => 'eventdata' in element) ?? {}; // prettier-ignore
  const waves = children(descend(root, 'eventdata', 'event'), 'wavedata');
  const rhythm = waves.find((wave) => textAt(wave, 'type').toUpperCase() === RHYTHM);
  if (rhythm === undefined) {
    throw new RecordingError(
      'no-signal',
      `${name} holds no rhythm (${RHYTHM}): export it from SEMA with the rhythm leads.`,
    );
  }
  const resolution = descend(rhythm, 'resolution');
  const unit = textAt(resolution, 'yres', 'units');
  const mvPerStep = statedNumber(textAt(resolution, 'yres', 'unitperbit')) * (mvPerUnit(unit) ?? Number.NaN);
  const exponent = statedNumber(textAt(resolution, 'samplerate', 'exponent'));
  const channels = children(rhythm, 'channel');
  const isListed = channels.every((channel) => textAt(channel, 'datastype').toUpperCase() === LISTED);
  if (exponent !== 1 || !isListed || !(Number.isFinite(mvPerStep) && mvPerStep !== 0)) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${name} is a Schiller document stored in a way that is not known: export it as DICOM, SCP-ECG or HL7 aECG.`,
    );
  }
  return {
    format: 'Schiller XML',
    sampleRateHz: statedNumber(textAt(resolution, 'samplerate', 'value')),
    leads: channels.map((channel): StoredLead => ({
      name: textAt(channel, 'name') || 'lead',
      samplesMv: scaled(listedIntegers(textAt(channel, 'data')), { mvPerStep }),
      unit,
      unitAssumed: false,
    })),
    notes: [],
    startOfDaySeconds: undefined,
    warnings: [],
  };
}
