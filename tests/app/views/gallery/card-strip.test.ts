import { describe, expect, it } from 'vitest';
import { cardStrip, type Strip } from '../../../../src/app/views/gallery/card-strip.ts';
import { ComparePage } from '../../../../src/app/views/gallery/compare-page.svelte.ts';
import { cardOf, GALLERY } from '../../../../src/ecg/simulation/gallery/gallery.ts';
import type { CardEvent, RhythmCard, SliderValues } from '../../../../src/ecg/simulation/gallery/rhythm-card.ts';
import type { SimulatedBeat } from '../../../../src/ecg/simulation/simulated-beats.ts';

/** How long strips are: of a page on a phone, of a tile, of a page on a laptop. */
const SECONDS = [5, 6, 10];

// Oracle: what the words of each card tell the person to look at, in the simulator's truth of the seconds that are shown.
const SHOWS: Readonly<Record<CardEvent, (strip: Strip, card: RhythmCard) => boolean>> = {
  beat: (strip, { pathway }) => beatsIn(strip).some((beat, i) => beat.pathway === pathway && i >= 1),
  'beat-after-long-and-short': (strip, { pathway }) =>
    beatsIn(strip).some((beat, i) => beat.pathway === pathway && i >= 2),
  run: (strip, { pathway }) => {
    const isOfRun = beatsIn(strip).map((beat) => beat.pathway === pathway);
    return isOfRun.some((_, i) => isOfRun[i - 1] === false && [0, 1, 2, 3].every((later) => isOfRun[i + later]));
  },
  'dropped-beat': (strip) =>
    strip.truth.pWaves.some(({ state, peak }) => state === 'blocked' && isBetweenBeats(strip, peak)),
  'missed-spike': (strip) =>
    strip.truth.activations.spikes.some(({ captured, atSeconds }) => !captured && isBetweenBeats(strip, atSeconds)),
  pause: (strip) =>
    beatsIn(strip).some(({ rSeconds }, i, beats) => i >= 1 && rSeconds - (beats[i - 1]?.rSeconds ?? NaN) >= 1.9),
  'ventricular-fibrillation': ({ truth, fromSeconds, seconds }) =>
    truth.spells.some(
      (spell) =>
        spell.rhythm === 'ventricular-flutter-fibrillation' &&
        spell.fromSeconds > fromSeconds &&
        spell.fromSeconds + 2 < fromSeconds + seconds,
    ),
};

function beatsIn({ truth, fromSeconds, seconds }: Strip): SimulatedBeat[] {
  return truth.beats.filter(({ qrs, t }) => qrs.onset >= fromSeconds && t.end <= fromSeconds + seconds);
}

function isBetweenBeats(strip: Strip, atSeconds: number): boolean {
  const beats = beatsIn(strip);
  return beats.some(({ rSeconds }) => rSeconds < atSeconds) && beats.some(({ rSeconds }) => rSeconds > atSeconds);
}

/** Every slider at its ends, one by one. */
function ends(card: RhythmCard): SliderValues[] {
  return [{}, ...card.sliders.flatMap(({ id, from, to }) => [{ [id]: from }, { [id]: to }])];
}

describe.each(GALLERY.map((card) => [card.id, card] as const))('the strip of "%s"', (id, card) => {
  const shows = SHOWS[card.event ?? 'beat'];

  it.each(SECONDS)('of %i s shows what the card is about, as it is set at first', (seconds) => {
    expect(shows(cardStrip(card, { seconds, sampleRateHz: 100 }), card)).toBe(true);
  });

  it('shows it wherever a slider is moved, if it happens at all', () => {
    for (const values of ends(card)) {
      const minute = cardStrip(card, { values, fromSeconds: card.stripFromSeconds, seconds: 50, sampleRateHz: 50 });
      const strip = cardStrip(card, { values, seconds: 5, sampleRateHz: 50 });
      expect(shows(strip, card), JSON.stringify(values)).toBe(shows(minute, card));
    }
  });

  it('begins where it is wished to', () => {
    expect(cardStrip(card, { fromSeconds: 2.5, seconds: 5, sampleRateHz: 100 }).fromSeconds).toBe(2.5);
  });

  it('shows it beside another that it is taken for', () => {
    for (const other of card.lookAlikes) {
      const page = new ComparePage(() => [id, cardOf(other as typeof id).id]);
      page.seconds = 5;
      const [own] = page.strips;
      expect(own && shows(own, card)).toBe(true);
    }
  });
});
