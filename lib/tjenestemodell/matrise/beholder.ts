import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { flyttAnsvar } from './commands-overta';
import { holder } from './queries-holder';

/** Cells, columns and sjekkpunkter of the models in use. Somebody must answer for them: they wait for a name. */
export const modellbeholder: Beholder = {
  slag: ['ANSVAR', 'AKTOR', 'SJEKKPUNKT'],
  tilRollen: false,
  hvem: async (tx, virksomhetId, blant) => {
    const h = await holder(tx, virksomhetId, blant);
    return [...h.celler.map((c) => c.ansattId), ...h.aktorer.map((a) => a.ansattId), ...h.punkter.map((p) => p.ansvarligId)];
  },
  hent: async (tx, virksomhetId, ansattId) => {
    const h = await holder(tx, virksomhetId, [ansattId]);
    const felles = { frist: null, rolle: null };
    return [
      ...h.celler.map((c) => ({
        ...felles,
        slag: 'ANSVAR' as const,
        id: c.id,
        hva: `${c.kode}: ${c.oppgave.egenTittel ?? c.oppgave.malTittel ?? ''} (${c.aktor.navn})`,
      })),
      ...h.aktorer.map((a) => ({ ...felles, slag: 'AKTOR' as const, id: a.id, hva: a.navn, i: a.modell.navn })),
      ...h.punkter.map((p) => ({ ...felles, slag: 'SJEKKPUNKT' as const, id: p.id, hva: p.egenTekst ?? p.malTekst ?? '' })),
    ];
  },
  flytt: async (k, ting, fra, til) => {
    if (til)
      await flyttAnsvar(
        k,
        fra,
        til,
        ting.map((t) => t.id),
      );
  },
};
