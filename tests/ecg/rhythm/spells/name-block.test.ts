import { describe, expect, it } from 'vitest';
import { nameSpells } from '../../../../src/ecg/rhythm/spells/name-spells.ts';
import { makeInputs, plainContext } from './made-inputs.ts';

const namesOf = (...args: Parameters<typeof makeInputs>): string[] =>
  nameSpells(makeInputs(...args)).map(({ rhythm }) => rhythm);

// Oracle: what each block is by definition, laid out by hand; intervals of blocked atrial beats and of Mobitz II as the simulator makes them.
describe('nameSpells, where beats are dropped', () => {
  it('hears no block in one pause, however sure the network of contexts is', () => {
    const intervals = Array.from({ length: 39 }, (_, i) => (i === 19 ? 4000 : 800));
    const changes = { contexts: plainContext(40, 'block', 0.99) };
    expect(namesOf('N'.repeat(40), intervals, 'p', changes)).toEqual(['sinus', 'pause', 'sinus']);
  });

  it('hears no block around a stretch without signal', () => {
    const intervals = Array.from({ length: 39 }, (_, i) => (i === 19 ? 6000 : 800));
    const unreadable = [{ startSample: 16_500, endSample: 20_499 }];
    const changes = { contexts: plainContext(40, 'block', 0.99), unreadable };
    expect(namesOf('N'.repeat(40), intervals, 'p', changes)).toEqual(['sinus', 'unreadable', 'sinus']);
  });

  it('hears block where beats are dropped again and again, and where all intervals are alike', () => {
    const contexts = plainContext(60, 'block');
    const dropping = Array.from({ length: 59 }, (_, i) => (i % 8 === 4 ? 1600 : 800));
    expect(namesOf('N'.repeat(60), dropping, 'p', { contexts })).toEqual(['second-degree-block']);
    expect(namesOf('N'.repeat(60), 1600, 'p', { contexts })).toEqual(['second-degree-block']);
  });

  it('hears it over days too: more beats than a call takes arguments', () => {
    const count = 200_000;
    const contexts = plainContext(count, 'block');
    const intervals = Array.from({ length: count - 1 }, (_, i) => (i % 8 === 4 ? 1600 : 800));
    expect(namesOf('N'.repeat(count), intervals, 'p', { contexts })).toEqual(['second-degree-block']);
  });

  it('calls block with a PR that grows until a beat is dropped Wenckebach', () => {
    const beats = 'N'.repeat(24);
    const intervals = Array.from(beats.slice(1), (_, i) => (i % 4 === 3 ? 1400 : 850));
    const inputs = makeInputs(beats, intervals, 'p', { contexts: plainContext(beats.length, 'block') });
    const growing = Float32Array.from(beats, (_, beat) => 0.16 + 0.05 * (beat % 4));
    const named = (prSeconds: Float32Array) => nameSpells({ ...inputs, beats: { ...inputs.beats, prSeconds } });
    expect(named(growing)).toMatchObject([
      { rhythm: 'wenckebach', evidence: [{ code: 'dropped', value: 5 }, { code: 'longest-interval' }] },
    ]);
    expect(named(growing.map(() => 0.16))).toMatchObject([{ rhythm: 'dropped-beats' }]);
  });

  it('calls it so by intervals too that shrink until a beat is dropped, each time', () => {
    const beats = 'N'.repeat(40);
    const contexts = plainContext(beats.length, 'block');
    // Cycle of the atria 0.8 s, PR grows by 0.08, 0.04 and 0.02 s: the intervals are the cycle and that, the pause two cycles less the whole.
    const groups = (turns: (group: number) => boolean, drops = 9) =>
      beats
        .slice(1)
        .split('')
        .map((_, i) => {
          const group = Math.floor(i / 4);
          const shrinking = turns(group) ? [880, 840, 820] : [820, 840, 880];
          return shrinking[i % 4] ?? (group < drops ? 1460 : 840);
        });
    expect(
      namesOf(
        beats,
        groups(() => true),
        'p',
        { contexts },
      ),
    ).toEqual(['wenckebach']);
    expect(namesOf(beats, groups((group) => group % 3 > 0), 'p', { contexts })).toEqual(['dropped-beats']); // prettier-ignore
    expect(
      namesOf(
        beats,
        groups(() => true, 2),
        'p',
        { contexts },
      ),
    ).not.toContain('wenckebach');
  });

  it('calls dropped beats block where the P train goes on through the interval, two cycles long, and no more than dropped where it does not', () => {
    const contexts = plainContext(60, 'block');
    const dropping = (ms: number) =>
      namesOf('N'.repeat(60), Array.from({ length: 59 }, (_, i) => (i % 5 === 4 ? ms : 820)), 'p', { contexts }); // prettier-ignore
    expect(dropping(1630)).toEqual(['second-degree-block']);
    expect(dropping(1300)).toEqual(['dropped-beats']);
  });

  it.each([
    ['junctional', 0.09],
    ['idioventricular', 0.18],
  ] as const)('calls a slow regular rhythm without P waves no block: %s with a QRS of %f s', (name, qrs) => {
    const inputs = makeInputs('N'.repeat(30), 1660, '-', { contexts: plainContext(30, 'block') });
    const qrsSeconds = new Float32Array(30).fill(qrs);
    const [spell, ...more] = nameSpells({ ...inputs, beats: { ...inputs.beats, qrsSeconds } });
    expect(more).toEqual([]);
    expect(spell?.rhythm).toBe(name);
    expect(spell?.evidence).toContainEqual({ code: 'without-p', value: 1 });
    expect(spell?.evidence.some(({ code }) => code === 'wide')).toBe(name === 'idioventricular');
  });

  it('hears no junctional rhythm where P waves lead to the beats', () => {
    const inputs = makeInputs('N'.repeat(30), 800, 'p', { contexts: plainContext(30, 'junctional') });
    const named = (seconds: number) => {
      const prSeconds = new Float32Array(30).fill(seconds);
      return nameSpells({ ...inputs, beats: { ...inputs.beats, prSeconds } }).map(({ rhythm }) => rhythm);
    };
    expect(named(0.24)).toEqual(['sinus']);
    expect(named(0.08)).toEqual(['junctional']);
  });
});
