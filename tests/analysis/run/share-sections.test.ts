import { beforeAll, describe, expect, it, vi } from 'vitest';
import { analyseRecording, type LeadAnalysis } from '../../../src/analysis/run/analyse-recording.ts';
import { analyseSection } from '../../../src/analysis/run/analyse-section.ts';
import type { SectionHelper, SectionHelpers } from '../../../src/analysis/run/section-pool.ts';
import { sectionRecording } from '../../../src/analysis/run/measure-section.ts';
import type { AnalysisProgress, Beats } from '../../../src/analysis/analysis.ts';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { readSample } from '../../ecg/committed-sample.ts';
import { startShippedClassifier } from '../shipped-model.ts';
import { sparseRecordingFiles } from './sparse-recording.ts';

// Oracle: the same recording analysed without help. The helpers here work as one in a worker does: on a copy of the samples, and what
// they answer is copied too.

const SECTION_COUNT = 3;
let classifier: BeatClassifier;
let recording: Recording;
let alone: LeadAnalysis;
beforeAll(async () => {
  classifier = await startShippedClassifier();
  recording = await readRecording(sparseRecordingFiles((await readSample()).leads[0].samplesMv));
  alone = await analyseRecording(recording, 0, classifier);
});

type Analyse = SectionHelper['analyse'];

const soundly: Analyse = async (task, onProgress) => {
  const { part, ...rest } = structuredClone({ ...task, part: sectionRecording(task.part, wholeOf(task.part)) });
  return structuredClone({ ...(await analyseSection({ ...rest, part }, classifier, { onProgress })), prepared: null });
};

function wholeOf({ leads }: Recording) {
  const endSample = leads[0].samplesMv.length;
  return { firstSecond: 0, firstSample: 0, endSample, ownFirstSecond: 0, ownEndSecond: 0 };
}

/** Helpers of which the nth started does as the nth of `ways`; the last one goes for all later ones. */
function helpersWho(count: number, ...ways: readonly Analyse[]) {
  const ended: number[] = [];
  let started = 0;
  const start = (): SectionHelper => {
    const number = started++;
    return { analyse: ways[Math.min(number, ways.length - 1)], end: () => ended.push(number) };
  };
  const helpers: SectionHelpers = { count, start };
  return { helpers: () => Promise.resolve(helpers), ended, started: () => started };
}

const without = (found: LeadAnalysis) => {
  const { analysis, measured, doubtedSections, flutter } = found;
  return {
    analysis: { ...analysis, warnings: [] },
    measured,
    doubtedSections,
    flutter,
    sections: found.inputs.sections,
  };
};

describe('a recording whose sections are shared', () => {
  it.each([1, 2])('has the same beats, probabilities and rhythm with %i helpers', async (count) => {
    const { helpers, ended, started } = helpersWho(count, soundly);
    const progress: AnalysisProgress[] = [];
    const partial: Beats[] = [];
    const shared = await analyseRecording(recording, 0, classifier, {
      helpers,
      onProgress: (step) => progress.push(step),
      onBeats: (beats) => partial.push(beats),
    });
    expect(alone.inputs.sections).toHaveLength(SECTION_COUNT);
    expect(alone.analysis.beats.count).toBeGreaterThan(400);
    expect(shared.analysis).toEqual(alone.analysis);
    expect(without(shared)).toEqual(without(alone));
    expect(shared.lostHelpers).toBe(0);
    expect(started()).toBe(count);
    expect(ended.sort()).toEqual(Array.from({ length: count }, (_, i) => i));
    for (const { count: known, rPeakSample } of partial) {
      expect(rPeakSample).toEqual(alone.analysis.beats.rPeakSample.slice(0, known));
    }
    for (const key of ['fraction', 'beatsDone', 'beatsFound'] as const) {
      expect(progress.every((step, i) => i === 0 || step[key] >= progress[i - 1][key])).toBe(true);
    }
  });

  it('is analysed without help when it has one section', async () => {
    const { helpers, started } = helpersWho(2, soundly);
    await analyseRecording(await readSample(), 0, classifier, { helpers });
    expect(started()).toBe(0);
  });

  it('analyses a section again whose own beats were taken to be others', async () => {
    // As when two sections find other beats at the seam: this one takes the first five of its own to be the neighbour's.
    const astray: Analyse = async (task, onProgress) => {
      const { found } = await soundly(task, onProgress);
      const own = found.rPeakSample.findIndex((sample) => sample >= found.ownFromSample);
      return soundly({ ...task, ownFromSample: found.rPeakSample[own + 4] + 1 }, onProgress);
    };
    const shared = await analyseRecording(recording, 0, classifier, {
      helpers: helpersWho(1, astray, soundly).helpers,
    });
    expect(without(shared)).toEqual(without(alone));
    expect(shared.lostHelpers).toBe(0);
  });
});

describe('a helper that is lost', () => {
  const failing: Analyse = () => Promise.reject(new Error('out of memory'));

  it('is replaced, and its section analysed all the same; that is said', async () => {
    const { helpers, started, ended } = helpersWho(1, failing, soundly);
    const shared = await analyseRecording(recording, 0, classifier, { helpers });
    expect(without(shared)).toEqual(without(alone));
    expect([started(), ended]).toEqual([2, [0, 1]]);
    expect(shared.analysis.warnings.map(({ code }) => code)).toContain('lost-helpers');
    expect(alone.analysis.warnings.map(({ code }) => code)).not.toContain('lost-helpers');
  });

  it('is not replaced for ever, also when none can be made', async () => {
    const start = vi.fn((): never => {
      throw new DOMException('no worker can be made here', 'SecurityError');
    });
    const shared = await analyseRecording(recording, 0, classifier, {
      helpers: () => Promise.resolve({ count: 2, start }),
    });
    expect(without(shared)).toEqual(without(alone));
    expect(start.mock.calls.length).toBeLessThanOrEqual(4);
  });
});

describe('cancelling', () => {
  it('ends the helpers at once, also while they alone are at work', async () => {
    const abort = new AbortController();
    // Takes the second section and never answers.
    const stuck = vi.fn<Analyse>(() => new Promise(() => undefined));
    const { helpers, ended } = helpersWho(1, stuck);
    const running = analyseRecording(recording, 0, classifier, {
      helpers,
      signal: abort.signal,
      // The two other sections are done: only what the helper has is waited for.
      onProgress: ({ fraction }) => fraction > 1.99 / SECTION_COUNT && setTimeout(() => abort.abort()),
    });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(ended).toContain(0);
  });
});
