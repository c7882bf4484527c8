import { omraade } from '../../Klienttekst';

export default omraade('saker');
