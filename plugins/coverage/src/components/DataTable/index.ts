export { DataTable } from './DataTable';
export type { DataColumn, DataSort } from './DataTable';
