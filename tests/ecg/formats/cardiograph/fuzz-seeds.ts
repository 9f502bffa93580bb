import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { inUtf16 } from '../table/table-text.ts';
import { museWaveform, writeMuse } from './write-muse.ts';
import { writeCardiosoft, writeMortara, writeSchiller } from './write-listed.ts';
import { writePhilips } from './write-philips.ts';

/** Small valid documents of every maker, to be mutated. */
export function cardiographFuzzSeeds(): NamedBytes[][] {
  const wave = Array.from({ length: 60 }, (_, i) => Math.round(100 * Math.sin(i / 5)));
  const leads = { I: wave, II: wave.toReversed(), III: wave, V1: wave };
  const muse = museWaveform({ I: { samples: wave }, II: { samples: wave } });
  return [
    [writeMuse(museWaveform({ I: { samples: wave } }, { WaveformType: 'Median' }) + muse)],
    [writePhilips(leads)],
    [inUtf16(writePhilips(leads, 'XLI', '1.03'))],
    [writePhilips(leads, 'Base64')],
    [writeCardiosoft(leads)],
    [writeMortara(leads)],
    [writeSchiller(leads)],
  ];
}
