export { withTexts } from './withTexts';
