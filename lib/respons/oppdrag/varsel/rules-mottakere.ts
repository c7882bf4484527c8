import type { Oppsett } from '../../eskalering/modeller';
import type { finnMottakere } from '../../eskalering/slag';
import type { Mottaker } from '../../schema';
import { MOTTAKSVAKT } from '../vakt/rules';

export type Mottakervalg = { verdi: string; navn: string; art: Mottaker['art']; til: ReturnType<typeof finnMottakere> };

/** Everybody a varsel can be routed to in this model, once each. Next of kin are called, not routed to. */
export function rutbare(o: Oppsett | null): { verdi: string; mottaker: Mottaker; navn: string }[] {
  const alle: { verdi: string; mottaker: Mottaker; navn: string }[] = (o?.modell.vaktlag ?? []).map((l) => ({
    verdi: `vaktlag:${l.id}`,
    mottaker: { art: 'vaktlag', lag: l.id },
    navn: l.navn,
  }));
  for (const m of o?.modell.regler.flatMap((r) => r.steg.flatMap((s) => s.til)) ?? [])
    if (m.art === 'virksomhet' || m.art === 'ekstern') alle.push({ verdi: `${m.art}:${m.navn}`, mottaker: m, navn: m.navn });
  alle.push({ verdi: MOTTAKSVAKT, mottaker: { art: 'mottaksvakt' }, navn: MOTTAKSVAKT });
  return [...new Map(alle.map((x) => [x.verdi, x])).values()];
}
