import { createHash } from 'node:crypto';
import { nb } from '@/content/tekster/nb';
import { skrivHendelser } from '../eskalering/hendelser';
import { iTransaksjon } from '../eskalering/transaksjon';
import { ventPaaTur } from '../eskalering/tur';
import { reisVarsler } from '../mottak/intern';
import { sendefeil } from '../oppdrag/logg/rules-sending';
import { melding } from './tekst';
import type { Krevd } from './utboks';

/** Why, in words. */
const grunn = (feil: string): string => {
  const { nokkel, kode } = sendefeil(feil);
  return nb.respons.sendefeil[nokkel as 'ukjent'].replace('{kode}', kode);
};

/**
 * Says that a channel does not get through: on the varsel it was about, once it is given up, and as one technical varsel
 * for as long as one of the same channel is open.
 */
export const meldSvikt = (k: Krevd, feil: string, gittOpp: boolean): Promise<void> =>
  iTransaksjon(async (c) => {
    if (gittOpp)
      await skrivHendelser(c, [
        {
          virksomhetId: k.eier,
          mottakerVirksomhetId: k.hos,
          varselId: k.varselId,
          type: 'KANAL_SVIKTET',
          data: { navn: k.navn, kanal: k.kanal, feil },
        },
      ]);
    // A phone that has withdrawn its subscription is no fault of the channel.
    if (feil === 'INGEN_ABONNEMENT') return;
    const krets = createHash('sha256').update(k.krets).digest('hex').slice(0, 16);
    await ventPaaTur(c, `kanal:${k.eier}:${krets}`);
    const { rows } = await c.query<{ n: number }>(
      `select count(*)::int n from respons.varsel where "virksomhetId" = $1 and status <> 'LUKKET' and type = 'teknisk' and "eksternId" like $2`,
      [k.eier, `kanal:${krets}:%`],
    );
    // What is told of the failing channel may itself fail by it: that is not told again.
    if ((rows[0]?.n ?? 0) > 0) return;
    await reisVarsler(c, [
      {
        virksomhetId: k.eier,
        eksternId: `kanal:${krets}:${k.varselId}`,
        type: 'teknisk',
        verdi: 'kanal_svikter',
        tekst: melding('kanalSvikter', { kanal: nb.respons.kanal[k.kanal as 'sms'], grunn: grunn(feil) }),
      },
    ]);
  });
