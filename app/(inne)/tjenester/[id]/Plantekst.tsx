import { RiktekstVisning } from '@/components/riktekst/RiktekstVisning';
import { erTom, type Riktekstnode } from '@/components/riktekst/riktekst';

/** The plan's text, when there is any. */
export function Plantekst({ plan }: { plan: unknown }) {
  return erTom(plan as Riktekstnode | null) ? null : <RiktekstVisning json={plan} />;
}
