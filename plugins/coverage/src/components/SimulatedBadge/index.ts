export { SimulatedName } from './SimulatedName';
