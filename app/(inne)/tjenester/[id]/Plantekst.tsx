import { erTom, type Riktekstnode } from '@/components/riktekst/riktekst';
import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';

/** The plan's text, when there is any. */
export function Plantekst({ plan }: { plan: unknown }) {
  return erTom(plan as Riktekstnode | null) ? null : <RiktekstVisning json={plan} />;
}
