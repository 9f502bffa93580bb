import { beforeEach, expect, it } from 'vitest';
import type { Analysis, Answered, SimilarBeatWaves, SimilarSoFar } from '../../../../src/analysis/analysis.ts';
import { SimilarToSelected } from '../../../../src/app/state/beats/similar-to-selected.svelte.ts';
import { Deferred } from '../../deferred.ts';
import { madeSimilarBeats } from '../../made-similar-beats.ts';
import { makeBeats } from '../../views/beat/made-beats.ts';

// Oracle: what the person sees belongs to the selected beat, whatever answers come when.
const beats = makeBeats('NNVNNV');
const of = { recordingId: 1, leadIndex: 0, revision: 1 };

interface Asked {
  readonly beat: number;
  readonly tell: (soFar: Answered<SimilarSoFar>) => void;
  readonly answer: Deferred<Answered<SimilarBeatWaves>>;
}

let asked: Asked[];
let errors: unknown[];
let session: ConstructorParameters<typeof SimilarToSelected>[0] & {
  analysis: Analysis;
  selection: { index: number | null };
};
let similar: SimilarToSelected;
beforeEach(() => {
  asked = [];
  errors = [];
  session = {
    analysis: { beats } as Analysis,
    beats,
    selection: { index: 0 },
    answers: {
      similarBeats(beat, _most, tell = () => undefined) {
        const answer = new Deferred<Answered<SimilarBeatWaves>>();
        asked.push({ beat, tell, answer });
        return answer.promise;
      },
    },
    report: (error) => errors.push(error),
  };
  similar = new SimilarToSelected(session);
});

const found = (beat: number) => ({ ...madeSimilarBeats(beats, beat, 8), of });
const soFar = (beat: number) => ({ ...found(beat), found: 1, fraction: 0.5 });

it('shows the likest so far until all are known', async () => {
  const done = similar.ask();
  asked[0]?.tell(soFar(0));
  expect([similar.soFar?.fraction, similar.beats]).toEqual([0.5, null]);
  asked[0]?.answer.resolve(found(0));
  await done;
  expect(similar.soFar).toBeNull();
  expect(similar.beats?.beatIndex).toEqual(found(0).beatIndex);
});

it('asks once about a beat, and at once about the next', async () => {
  void similar.ask();
  void similar.ask();
  session.selection.index = 2;
  const second = similar.ask();
  expect(asked.map(({ beat }) => beat)).toEqual([0, 2]);
  // The search for the beat left behind ends, and nobody is told; what came of it late is of no account.
  asked[0]?.answer.reject(new DOMException('another beat is asked about', 'AbortError'));
  asked[0]?.tell(soFar(0));
  asked[1]?.answer.resolve(found(2));
  await second;
  expect(similar.beats?.beatIndex).toEqual(found(2).beatIndex);
  expect(errors).toEqual([]);
});

it('keeps the answer for a beat that is come back to while another is looked for', async () => {
  const first = similar.ask();
  asked[0]?.answer.resolve(found(0));
  await first;
  session.selection.index = 2;
  const left = similar.ask();
  session.selection.index = 0;
  await similar.ask();
  asked[1]?.answer.resolve(found(2));
  await left;
  expect(similar.beats?.beatIndex).toEqual(found(0).beatIndex);
  expect(asked).toHaveLength(2);
});

it('asks again about the beat of an analysis that was edited meanwhile', async () => {
  void similar.ask();
  session.analysis = { ...session.analysis };
  const again = similar.ask();
  asked[0]?.answer.reject(new DOMException('overtaken', 'AbortError'));
  asked[1]?.answer.resolve(found(0));
  await again;
  expect(similar.beats?.beatIndex).toEqual(found(0).beatIndex);
});

it('tells what went wrong, and asks again when it is asked to', async () => {
  const first = similar.ask();
  asked[0]?.tell(soFar(0));
  asked[0]?.answer.reject(new Error('broken'));
  await first;
  expect([errors, similar.soFar, similar.beats]).toEqual([[new Error('broken')], null, null]);
  void similar.ask();
  expect(asked).toHaveLength(2);
});
