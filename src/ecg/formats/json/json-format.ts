import { loadPart } from '../../part/load-part.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { warnOfOthers } from '../warn-of-others.ts';
import { firstLetterOf, lettersOf } from '../xml/xml-bytes.ts';

const JSON_START = /^\s*[{[]\s*["{[\]]/;
/** Words that the layouts read here hold near their beginning; other JSON beside a recording describes it. */
const ECG_WORDS =
  /"(valueSampledData|SampledData|Observation|voltageMeasurements|samplingFrequency|amplitudeResolution|Samples|samples|ecg|ECG|electrocardiogram)"|^\s*\{\s*"data"\s*:\s*\{\s*"(metrics|workouts|ecg|stateOfMind|medications)"/;

/** JSON of health records and apps: FHIR, HealthKit, Kardia, Movesense. */
export const jsonFormat: RecordingFormat = {
  name: 'JSON (FHIR, HealthKit, Kardia, Movesense)',

  sniff(files) {
    return files.some(isEcgJson);
  },

  async read(files, _options, memory) {
    const file = files.find(isEcgJson) ?? files[0];
    const { readJson } = await loadPart(() => import('./read-json.ts'));
    return warnOfOthers(readJson(file, memory), file, files);
  },
};

function isEcgJson({ bytes }: NamedBytes): boolean {
  if (!'{['.includes(firstLetterOf(bytes) || ' ')) return false;
  const beginning = lettersOf(bytes);
  return JSON_START.test(beginning) && ECG_WORDS.test(beginning);
}
