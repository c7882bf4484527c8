import 'server-only';
import type { Beholder } from '@/lib/folk/beholdning';
import { flyttMottaker } from '@/lib/respons/oppdrag/modell/commands-mottakersted';
import { hvemErMottaker, mottakerSom } from '@/lib/respons/oppdrag/modell/queries-mottakersted';

/** The receivers of varsler that are somebody's own number or e-mail. They wait for a name: nobody may be told who has left. */
export const mottakerbeholder: Beholder = {
  slag: ['RESPONSMOTTAKER'],
  tilRollen: false,
  hvem: hvemErMottaker,
  hent: async (tx, virksomhetId, ansattId) =>
    (await mottakerSom(tx, virksomhetId, ansattId)).map((m) => ({ slag: 'RESPONSMOTTAKER', ...m, frist: null, rolle: null })),
  flytt: async (k, ting, fra, til) => {
    if (til)
      await flyttMottaker(
        k,
        ting.map((t) => t.id),
        fra,
        til,
      );
  },
};
