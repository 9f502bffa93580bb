import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingFormat } from '../format.ts';
import { loadPart } from '../../part/load-part.ts';
import { extension } from '../file-name.ts';
import { describeTable } from '../table/describe-table.ts';
import { warnOfOthers } from '../warn-of-others.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const FORMAT = 'Excel workbook';

/** Workbooks of Excel and whatever else saves .xlsx: the first sheet that is a table is read as a table of text is. */
export const sheetFormat: RecordingFormat = {
  name: 'XLSX (the first sheet with a table)',
  describesWhole: () => true,

  sniff(files) {
    return files.some(isWorkbook);
  },

  async describeTable(bytes, options) {
    const { readWorkbook } = await loadPart(() => import('./read-workbook.ts'));
    const layout = describeTable((await readWorkbook({ name: FORMAT, bytes })).bytes, options);
    return { ...layout, writing: { ...layout.writing, as: 'cells' } };
  },

  async read(files, options, memory) {
    const file = files.find(isWorkbook) ?? files[0];
    const { readWorkbook } = await loadPart(() => import('./read-workbook.ts'));
    const { readTable } = await loadPart(() => import('../table/read-table.ts'));
    const { bytes, sheetCount } = await readWorkbook(file);
    memory.countUnpacked(file.bytes.length, bytes.length);
    const recording = readTable({ name: file.name, bytes }, options.table, options.signals);
    const warnings = [...recording.warnings];
    if (sheetCount > 1) {
      const message = `The workbook has ${sheetCount} sheets: the first with a table of samples was read.`;
      warnings.push({ code: 'ignored-series', message });
    }
    return warnOfOthers({ ...recording, format: FORMAT, warnings }, file, files);
  },
};

function isWorkbook({ name, bytes }: NamedBytes): boolean {
  return /^xls[xm]$/.test(extension(name)) && ZIP.every((byte, i) => bytes[i] === byte);
}
