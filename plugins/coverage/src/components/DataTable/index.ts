export { DataRow, DataTable } from './DataTable';
export type { DataColumn } from './DataTable';
export { HeaderCell } from './HeaderCell';
export type { DataSort, HeaderColumn } from './HeaderCell';
