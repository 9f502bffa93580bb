import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { base64Of } from './base64-integers.ts';
import { packXli } from './pack-xli.ts';

export type PhilipsStorage = 'XLI' | 'Base64' | 'Plain';

/** A Philips document, version 1.03 or 1.04, in UTF-8. XLI keeps III, aVR, aVL, aVF as what is left of them. */
export function writePhilips(leads: Readonly<Record<string, readonly number[]>>, storage: PhilipsStorage = 'XLI', version: '1.03' | '1.04' = '1.04'): NamedBytes {
  const names = Object.keys(leads);
  const lengthMs = 2 * Math.max(...Object.values(leads).map(({ length }) => length));
  const packed = () => Buffer.from(packXli(Object.values(withRests(leads)))).toString('base64');
  const all = Object.values(leads).flat();
  const body = storage === 'XLI' ? packed() : storage === 'Base64' ? base64Of(all) : all.join(' ');
  const encoding = storage === 'Plain' ? 'Plain' : 'Base64';
  const isNew = version === '1.04';
  const attributes = isNew
    ? `compression="${storage === 'XLI' ? 'XLI' : 'Uncompressed'}" numberofleads="${names.length}" leadlabels="${names.join(' ')}" samplespersecond="500" resolution="5" signalsigned="True" bitspersample="16"`
    : `compressflag="${storage === 'XLI' ? 'True' : 'False'}" compressmethod="XLI" nbitspersample="16"`;
  const signal = isNew ? '<samplingrate>500</samplingrate><resolution>5</resolution>' : `<samplingrate>500</samplingrate><signalresolution>5</signalresolution><numberchannelsvalid>${names.length}</numberchannelsvalid>`;
  const text = `<?xml version="1.0"?><restingecgdata xmlns="http://www3.medical.philips.com"><documentinfo><documentversion>${version}</documentversion></documentinfo><dataacquisition date="2024-01-31" time="14:03:12"><machine>PageWriter</machine><signalcharacteristics>${signal}</signalcharacteristics></dataacquisition><patient><generalpatientdata><patientid>0815</patientid></generalpatientdata></patient><waveforms><parsedwaveforms dataencoding="${encoding}" durationperchannel="${lengthMs}" ${attributes}>\n${body}\n</parsedwaveforms></waveforms></restingecgdata>`;
  return { name: 'pagewriter.xml', bytes: new TextEncoder().encode(text) };
} // prettier-ignore

function withRests(leads: Readonly<Record<string, readonly number[]>>): Record<string, readonly number[]> {
  const { I, II, III, aVR, aVL, aVF } = leads;
  if (I === undefined || II === undefined || III === undefined) return { ...leads };
  const half = (sum: number) => Math.trunc(sum / 2);
  return {
    ...leads,
    III: III.map((value, i) => II[i] - I[i] - value),
    ...(aVR && { aVR: aVR.map((value, i) => -half(I[i] + II[i]) - value) }),
    ...(aVL && { aVL: aVL.map((value, i) => half(I[i] - III[i]) - value) }),
    ...(aVF && { aVF: aVF.map((value, i) => half(II[i] + III[i]) - value) }),
  };
}
