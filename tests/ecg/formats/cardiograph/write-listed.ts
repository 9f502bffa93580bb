import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { namedText } from '../wfdb/named-text.ts';
import { base64Of } from './base64-integers.ts';

type Leads = Readonly<Record<string, readonly number[]>>;
const each = (leads: Leads, write: (name: string, samples: readonly number[]) => string) =>
  Object.entries(leads).map(([name, samples]) => write(name, samples)).join(''); // prettier-ignore

/** A GE CardioSoft document: 500 Hz, 5 µV a step. */
export function writeCardiosoft(leads: Leads, unit = 'uVperLsb'): NamedBytes {
  const strip = `<StripData><NumberOfLeads>12</NumberOfLeads><SampleRate units="Hz">500</SampleRate><Resolution units="${unit}">5</Resolution>${each(leads, (name, samples) => `<WaveformData lead="${name}">${samples.join(',\t')}</WaveformData>`)}</StripData>`;
  return namedText('cs.xml', `<?xml version="1.0"?><CardiologyXML><ObservationDateTime><Hour>14</Hour><Minute>3</Minute><Second>12</Second></ObservationDateTime><PatientInfo><PID>0815</PID></PatientInfo>${strip}</CardiologyXML>`);
} // prettier-ignore

/** A Mortara ELI document: 1000 Hz, 400 steps a millivolt. */
export function writeMortara(leads: Leads, format = 'SIGNED'): NamedBytes {
  const channels = each(leads, (name, samples) => `<CHANNEL NAME="${name}" OFFSET="0" BITS="16" FORMAT="${format}" UNITS_PER_MV="400" DURATION="${samples.length}" SAMPLE_FREQ="1000" ENCODING="BASE64" DATA="${base64Of(samples)}"/>`);
  return namedText('eli.xml', `<?xml version="1.0"?><ECG ACQUISITION_TIME="20240131140312"><SUBJECT ID="0815" LAST_NAME="Doe"/>${channels}</ECG>`);
} // prettier-ignore

/** A Schiller document: 500 Hz, 5 µV a step. */
export function writeSchiller(leads: Leads, exponent = 1): NamedBytes {
  const channels = each(leads, (name, samples) => `<channel><name>${name}</name><datastype>COMMASEPARATE</datastype><data>${samples.join(',')}</data></channel>`);
  return namedText('sema.xml', `<?xml version="1.0"?><schillerEDI><examdescript/><eventdata><event><wavedata><type>ECG_AVERAGES</type></wavedata><wavedata><type>ECG_RHYTHMS</type><resolution><samplerate><value>500</value><exponent>${exponent}</exponent></samplerate><yres><unitperbit>5</unitperbit><units>uV</units></yres></resolution>${channels}</wavedata></event></eventdata></schillerEDI>`);
} // prettier-ignore
