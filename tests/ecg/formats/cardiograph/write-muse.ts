import { crc32 } from 'node:zlib';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { base64Of } from './base64-integers.ts';

/** What a MUSE document says of one lead besides its samples; `fields` replaces or adds elements. */
export interface MuseLead {
  readonly samples: readonly number[];
  readonly fields?: Readonly<Record<string, string>>;
}

const element = ([name, text]: [string, string]) => (text === '' ? '' : `<${name}>${text}</${name}>`);

/** One `Waveform` element, with every field that MUSE 9 writes. */
export function museWaveform(leads: Readonly<Record<string, MuseLead>>, fields: Readonly<Record<string, string>> = {}): string {
  const head = { WaveformType: 'Rhythm', WaveformStartTime: '0', NumberofLeads: String(Object.keys(leads).length), SampleType: 'CONTINUOUS_SAMPLES', SampleBase: '500', SampleExponent: '0', ...fields };
  return `<Waveform>${Object.entries(head).map(element).join('')}${Object.entries(leads).map(museLead).join('')}</Waveform>`;
} // prettier-ignore

function museLead([id, { samples, fields = {} }]: [string, MuseLead]): string {
  const bytes = new Uint8Array(Int16Array.from(samples).buffer);
  const all = {
    LeadByteCountTotal: String(bytes.length), LeadTimeOffset: '0', LeadSampleCountTotal: String(samples.length),
    LeadAmplitudeUnitsPerBit: '4.88', LeadAmplitudeUnits: 'MICROVOLTS', LeadHighLimit: '32767', LeadLowLimit: '-32768', LeadID: id,
    LeadOffsetFirstSample: '0', FirstSampleBaseline: '0', LeadSampleSize: '2', LeadOff: 'FALSE', BaselineSway: 'FALSE',
    LeadDataCRC32: String(crc32(bytes)), WaveFormData: `\n${base64Of(samples)}\n`, ...fields,
  };
  return `<LeadData>${Object.entries(all).map(element).join('')}</LeadData>`;
} // prettier-ignore

/** A MUSE document as exported: ISO-8859-1, with the document type that names a DTD. */
export function writeMuse(waveforms: string, doctype = '<!DOCTYPE RestingECG SYSTEM "restecg.dtd">'): NamedBytes {
  const person = '<PatientDemographics><PatientID>0815</PatientID><PatientLastName>Müller</PatientLastName><PatientFirstName>Käthe</PatientFirstName></PatientDemographics>';
  const test = '<TestDemographics><AcquisitionTime>14:03:12</AcquisitionTime><AcquisitionDate>01-31-2024</AcquisitionDate></TestDemographics>';
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?>\n${doctype}\n<RestingECG>${person}${test}${waveforms}</RestingECG>`;
  return { name: 'MUSE_1.xml', bytes: new Uint8Array(Buffer.from(text, 'latin1')) };
} // prettier-ignore
