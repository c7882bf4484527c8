import { omraade } from '../../Klienttekst';

export default omraade('min-side');
