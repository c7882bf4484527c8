import { omraade } from '../../Klienttekst';

export default omraade('oppgaver');
