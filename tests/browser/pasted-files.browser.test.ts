import { describe, expect, it } from 'vitest';
import { pastedFiles } from '../../src/browser/pasted-files.ts';

// Oracle: what people copy: files, cells of a spreadsheet, an export with a header; and what is no recording.

function paste(fill: (data: DataTransfer) => void, target: EventTarget = document.body): ClipboardEvent {
  const clipboardData = new DataTransfer();
  fill(clipboardData);
  const event = new ClipboardEvent('paste', { clipboardData });
  Object.defineProperty(event, 'target', { value: target });
  return event;
}

const text = (content: string) => (data: DataTransfer) => data.setData('text/plain', content);

describe('pasting', () => {
  it('gives the files of the clipboard', () => {
    const files = pastedFiles(paste((data) => data.items.add(new File(['x'], '100.edf'))));
    expect(files.map(({ name }) => name)).toEqual(['100.edf']);
  });

  it.each([
    ['rows of cells', '0\t0.12\n0.004\t0.15\n'],
    ['one column', '512\r\n514\r\n509'],
    ['negative numbers and decimal commas', '-0,12;3\n-0,10;4\n'],
    ['a table with words above it', 'Name;Sample\nunit;µV\ntime,ecg\n0.000,12\n0.004,13\n'],
  ])('takes %s as a table', async (_, content) => {
    const [file] = pastedFiles(paste(text(content)));
    expect(file?.name).toBe('pasted table.txt');
    expect(await file?.blob.text()).toBe(content);
  });

  it.each([
    ['a sentence', 'The heart rate was 80.'],
    ['one number', '42'],
    ['nothing', ''],
  ])('leaves %s alone', (_, content) => {
    expect(pastedFiles(paste(text(content)))).toEqual([]);
  });

  it('leaves what goes into a field to the field', () => {
    expect(pastedFiles(paste(text('1\n2\n'), document.createElement('input')))).toEqual([]);
  });
});
