import type { CardMeasures } from './measure-card.ts';
import { meanAndDeviation, namedRight, poolDetections, poolErrors, steadyCards } from './summarise-gallery.ts';

const INTRODUCTION = `# The simulated rhythms, and what the app's own reader makes of them

Written by \`npm run gallery\` over the recordings that the gallery of Learn opens (a minute each, 12 leads, 250 Hz, clean and with noise of 12 dB
as \`nst\` counts it). The truth is the simulator's: \`src/ecg/simulation/\`. Beats are paired within 150 ms. Waves are compared where they stand apart:
a P wave that begins before the T wave before it has ended, or a T wave into which a P wave falls, has no limit to be found. Torsade de pointes and
ventricular fibrillation are left out of the pooled figures: their beats do not stand apart.
`;

/** The page with the pooled figures and a line for each card. */
export function galleryPage(clean: readonly CardMeasures[], noisy: readonly CardMeasures[]): string {
  const detection = [clean, noisy].map(poolDetections);
  const pooled = markdownTable([
    ['', 'found', 'missed', 'extra', 'F1 %'],
    ...detection.map(({ found, missed, extra, f1 }, i) => [
      i === 0 ? 'clean' : '12 dB',
      ...[found, missed, extra].map(String),
      f1.toFixed(2),
    ]),
  ]);
  const [errors, noisyErrors] = [poolErrors(clean), poolErrors(noisy)];
  const steady = poolErrors(steadyCards(clean));
  const waves = markdownTable([
    ['ms', 'steady rhythms, clean: mean ± SD', 'count', 'all, clean', 'count', 'all, 12 dB'],
    ...[...errors].map(([point, values]) => [
      point,
      spread(steady.get(point) ?? []),
      String(steady.get(point)?.length ?? 0),
      spread(values),
      String(values.length),
      spread(noisyErrors.get(point) ?? []),
    ]),
  ]);
  const cards = markdownTable([
    [
      'rhythm',
      'beats found / missed / extra',
      '12 dB',
      'rhythm as made',
      'named',
      '',
      'classes: as made → as the network says',
    ],
    ...clean.map((card, i) => {
      const { rhythm, named, right } = namedRight(card);
      return [card.id, counts(card), counts(noisy[i]), rhythm, named, right ? 'yes' : 'no', classes(card)];
    }),
  ]);
  const right = clean.filter((card) => namedRight(card).right).length;
  return [
    INTRODUCTION,
    '## Detection\n',
    pooled,
    '\n## Limits of the waves, reader minus truth\n\nSteady: sinus rhythms, junctional, first degree, bundle branch blocks, ventricular pacing, arms swapped. In the others the spread comes from P waves far before the QRS\n(Wenckebach), P waves of several shapes, and T waves beside P waves that were not conducted.\n',
    waves,
    `\n## Every rhythm\n\nNamed as made for most of its time: ${right} of ${clean.length}. Where it is not, the card in the app says why.\n`,
    cards,
    '',
  ].join('\n');
}

function spread(values: readonly number[]): string {
  const { mean, deviation } = meanAndDeviation(values);
  return `${mean.toFixed(1)} ± ${deviation.toFixed(1)}`;
}

function counts({ detection: { found, missed, extra } }: CardMeasures): string {
  return `${found} / ${missed} / ${extra}`;
}

function classes({ classes: rows }: CardMeasures): string {
  return Object.entries(rows)
    .map(
      ([made, row]) =>
        `${made} → ${Object.entries(row)
          .map(([name, count]) => `${count} ${name}`)
          .join(', ')}`,
    )
    .join('; ');
}

/** A table in Markdown; the first row is its head. */
function markdownTable([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
