/** How each fact of a table is known, for the import dialog alone: loaded with it. */
export const importFacts = {
  chosen: 'as you said',
  stated: ({ line, field }: { line: string | null; field: string | null }) =>
    `stated in the file${line === null ? '' : `, line ${line}`}${field === null ? '' : ` (“${field}”)`}`,
  measured: {
    rate: 'measured: the steps of the time column',
    unit: 'measured in the samples',
    time: 'measured: how the column runs',
    rows: 'measured: how the numbers run on from row to row',
    writing: 'measured in the first rows',
    encoding: 'measured: its bytes can be read so',
  },
  assumed: 'assumed: the file does not say',
  because: {
    maker: 'assumed: the maker’s description says so, the file does not',
    size: 'assumed: it fits the size of the numbers; the file does not say',
    words: 'assumed: the words of the header can be read so; the file does not say',
    usual: 'assumed: a usual value; the file does not say',
  },
  /** In the head of a column, where there is little room. */
  short: {
    chosen: 'as you said',
    stated: ({ line }: { line: string | null }) => (line === null ? 'stated' : `stated, line ${line}`),
    measured: 'measured',
    assumed: 'assumed',
  },
  /** What a column holds. */
  isEcg: 'ECG',
  nothingTells: 'nothing tells what it is',
  encoding: 'Written as',
  cells: 'Cells of a workbook: no separators, no decimal mark.',
  numbers: 'Numbers; their kind and byte order are stated in the file.',
  numbersLayout: 'Rows and columns of numbers.',
  rowHolds: 'A row holds',
  rowContents: {
    sample: 'one sample of every lead',
    lead: 'all samples of one lead',
    packet: 'several samples, one after the other',
    'named-sample': 'one sample of the lead it names',
  },
  start: 'Start',
  noStart: 'not stated',
  startStated: ({ time }: { time: string }) => `${time}, stated in the file`,
};
