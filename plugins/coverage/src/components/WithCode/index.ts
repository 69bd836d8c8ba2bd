export { WithCode } from './WithCode';
