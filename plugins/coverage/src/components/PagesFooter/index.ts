export { PagesFooter } from './PagesFooter';
