import type { OpenableFile } from '../../../analysis/analysis-api.ts';

/** What stands at the head of a lecture file. */
export const LECTURE_FORMAT = 'fiducial-lecture';
const HEAD_BYTES = 200;

/** The lecture among files that are opened together; null where there is none. Only files called JSON are looked into. */
export async function findLectureFile(files: readonly OpenableFile[]): Promise<Blob | null> {
  for (const file of files) {
    if (!isJson(file)) continue;
    const blob = 'blob' in file ? file.blob : new Blob([file.bytes.slice()]);
    const head = await blob.slice(0, HEAD_BYTES).text();
    if (head.includes(`"${LECTURE_FORMAT}"`)) return blob;
  }
  return null;
}

export function isJson({ name }: { readonly name: string }): boolean {
  return /\.json$/i.test(name);
}
