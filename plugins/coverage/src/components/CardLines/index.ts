export { CardBody, CardLine } from './CardLines';
export { UrgentGaps } from './UrgentGaps';
