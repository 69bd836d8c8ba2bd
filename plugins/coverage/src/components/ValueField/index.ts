export { ValueField } from './ValueField';
