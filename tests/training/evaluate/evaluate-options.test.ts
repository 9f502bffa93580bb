import { describe, expect, it } from 'vitest';
import { parseEvaluateOptions, UsageError } from '../../../training/evaluate/evaluate-options.ts';

// Oracle: the defaults and choices the usage text promises.
describe('parseEvaluateOptions', () => {
  it('has the defaults of the usage text', () => {
    expect(parseEvaluateOptions(['qrs'])).toEqual({
      command: 'qrs',
      database: 'mitdb',
      records: 'all',
      startSeconds: 0,
      jsonFile: null,
      detector: 'default',
      leads: '1',
      toleranceSeconds: 0.15,
      noise: null,
      perturbs: false,
    });
    expect(parseEvaluateOptions(['beats'])).toEqual({
      command: 'beats',
      database: 'mitdb',
      records: 'DS2',
      startSeconds: 0,
      jsonFile: null,
      peaks: 'reference',
      leads: '2',
      map: 'project',
      counting: 'ec57',
      modelFolder: 'public/model',
      why: 'npm run evaluate',
    });
  });

  it('takes every option', () => {
    const qrs = [
      'qrs',
      '--db',
      'svdb',
      '--records',
      '800,801',
      '--tolerance',
      '75',
      '--start',
      '300',
      '--json',
      'a.json',
    ];
    expect(parseEvaluateOptions(qrs)).toMatchObject({
      database: 'svdb',
      records: '800,801',
      toleranceSeconds: 0.075,
      startSeconds: 300,
      jsonFile: 'a.json',
    });
    const beats = ['beats', '--peaks=detected', '--map=ec57', '--counting=plain', '--model=runs/a', '--records=DS1'];
    expect(parseEvaluateOptions(beats)).toMatchObject({
      peaks: 'detected',
      map: 'ec57',
      counting: 'plain',
      modelFolder: 'runs/a',
      records: 'DS1',
    });
  });

  it('takes noise with its ratio, counts from where noise begins, and perturbs when asked', () => {
    expect(parseEvaluateOptions(['qrs', '--noise', 'em', '--snr=-6', '--perturb'])).toMatchObject({
      noise: { record: 'em', snrDb: -6 },
      startSeconds: 300,
      perturbs: true,
    });
    expect(parseEvaluateOptions(['qrs', '--db', 'nstdb'])).toMatchObject({ noise: null, startSeconds: 300 });
    expect(() => parseEvaluateOptions(['qrs', '--noise', 'em'])).toThrow('--snr');
    expect(() => parseEvaluateOptions(['qrs', '--noise', 'hum', '--snr', '6'])).toThrow('--noise');
  });

  it('answers --help with null, with or without a command', () => {
    for (const args of [['--help'], ['qrs', '--help'], ['beats', '-h']]) expect(parseEvaluateOptions(args)).toBeNull();
  });

  it.each([
    [[], 'qrs or beats'],
    [['rhythm'], 'rhythm'],
    [['qrs', '--peaks', 'detected'], '--peaks'],
    [['beats', '--tolerance', '75'], '--tolerance'],
    [['qrs', '--tolerance', 'wide'], '--tolerance'],
    [['qrs', '--start', '-5'], '--start'],
    [['qrs', '--records'], '--records'],
    [['beats', '--peaks', 'found'], '--peaks'],
    [['beats', '--map', 'aami'], '--map'],
    [['beats', '--counting', 'strict'], '--counting'],
    [['qrs', '100'], '100'],
  ])('refuses %j and names what is wrong', (args, named) => {
    expect(() => parseEvaluateOptions(args)).toThrow(UsageError);
    expect(() => parseEvaluateOptions(args)).toThrow(named);
  });
});
