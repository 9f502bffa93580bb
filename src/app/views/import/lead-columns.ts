import type { TableLayout } from '../../../ecg/formats/table/table-layout.ts';

/** Indices of the columns that are read as leads. */
export function leadColumns({ columns }: TableLayout): number[] {
  return columns.flatMap(({ role }, index) => (role === 'lead' ? [index] : []));
}
