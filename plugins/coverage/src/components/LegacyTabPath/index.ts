export { withTabPath } from './withTabPath';
export type { TabPathProps } from './withTabPath';
