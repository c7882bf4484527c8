export { Borte as default } from './Borte';
