import { describe, expect, it } from 'vitest';
import type { TableLayout } from '../../../../src/ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../../../src/ecg/formats/table/table-options.ts';
import { ImportForm } from '../../../../src/app/views/import/import-form.svelte.ts';
import { tableAssumptions } from '../../../../src/app/state/recording/table-assumptions.ts';
import { RecordingError } from '../../../../src/ecg/recording/recording-error.ts';
import { Deferred } from '../../deferred.ts';
import { madeLayout } from '../../made-listing.ts';

const newForm = () => new ImportForm(madeLayout(), (options) => Promise.resolve(madeLayout(options)));

// Oracle: what the person said goes to the reader, with the guesses they left standing, and nothing else.
describe('correcting how a table is read', () => {
  it('agrees to the guesses only, when nothing is corrected', () => {
    expect(newForm().confirmed).toEqual({ unit: 'mV' });
  });

  it('leaves the unit alone when the file states that of another lead', () => {
    const layout = madeLayout({ columns: [1, 2] });
    const columns = layout.columns.map((column, i) =>
      i === 2 ? { ...column, unitOrigin: { kind: 'stated' as const, where: {} } } : column,
    );
    const form = new ImportForm({ ...layout, columns }, () => Promise.reject(new Error('not asked')));
    expect(form.confirmed).toEqual({});
  });

  it('adds up corrections', async () => {
    const form = newForm();
    await form.correct({ unit: 'uV' });
    await form.correct({ sampleRateHz: 250 });
    await form.correct({ unit: 'V' });
    expect(form.confirmed).toEqual({ unit: 'V', sampleRateHz: 250 });
    expect(form.layout.sampleRateHz).toBe(250);
  });

  it('gives each column one role, and one column the time', async () => {
    const form = newForm();
    await form.setRole(2, 'lead');
    expect(form.confirmed).toMatchObject({ columns: [1, 2], timeColumn: 0 });
    await form.setRole(2, 'time');
    expect(form.confirmed).toMatchObject({ columns: [1], timeColumn: 2 });
    await form.setRole(2, 'ignored');
    expect(form.confirmed).toMatchObject({ columns: [1], timeColumn: null });
  });

  it('shows the answer to the last question, whichever comes last', async () => {
    const answers: Deferred<TableLayout>[] = [];
    const asked: TableOptions[] = [];
    const form = new ImportForm(madeLayout(), (options) => {
      asked.push(options);
      const answer = new Deferred<TableLayout>();
      answers.push(answer);
      return answer.promise;
    });
    const first = form.correct({ unit: 'uV' });
    const second = form.correct({ unit: 'V' });
    answers[1]?.resolve(madeLayout({ unit: 'V' }));
    answers[0]?.reject(new Error('too late'));
    await Promise.all([first, second]);
    expect([form.layout.columns[1]?.unit, form.problem]).toEqual(['V', null]);
  });

  it('says why a correction makes no table, until one does', async () => {
    const form = new ImportForm(madeLayout(), (options) =>
      options.delimiter === '|'
        ? Promise.reject(new RecordingError('no-signal', 'There are no columns in it.'))
        : Promise.resolve(madeLayout(options)),
    );
    await form.correct({ delimiter: '|' });
    expect(form.problem).toContain('no columns');
    await form.correct({ delimiter: ',' });
    expect(form.problem).toBeNull();
  });
});

describe('what is assumed of a table', () => {
  it.each([
    [{}, ['mV']],
    [{ unit: 'uV' as const }, []],
  ])('%j', (options, words) => expect(tableAssumptions(madeLayout(options))).toEqual(words));

  it('names guessed converter steps and rates', () => {
    const layout = madeLayout({});
    const columns = layout.columns.map((column) => ({ ...column, unit: 200 }));
    expect(tableAssumptions({ ...layout, columns, sampleRateOrigin: { kind: 'assumed' } })).toEqual([
      '200 steps per mV',
      '130\u00a0Hz',
    ]);
  });

  it('names the unit of a time column that gave the rate, and rows that are taken for leads', () => {
    const layout = {
      ...madeLayout({ unit: 'uV' as const }),
      timeUnit: 'ms' as const,
      timeUnitOrigin: { kind: 'assumed' as const },
    };
    expect(tableAssumptions({ ...layout, sampleRateOrigin: { kind: 'measured' } })).toEqual(['time in milliseconds']);
    expect(tableAssumptions({ ...layout, sampleRateOrigin: { kind: 'chosen' } })).toEqual([]);
    const rows = { rowContent: 'lead' as const, rowContentOrigin: { kind: 'assumed' as const }, timeUnit: null };
    expect(tableAssumptions({ ...layout, ...rows, sampleRateOrigin: { kind: 'chosen' } })).toEqual([
      'a lead in each row',
    ]);
  });
});
