export { MemberCoverage } from './MemberCoverage';
