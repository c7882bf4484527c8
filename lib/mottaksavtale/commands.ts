import 'server-only';
import { v5 } from 'uuid';
import { krevFaaForesporsler } from '@/lib/gjoremaal/foresporsel';
import { avsluttGjoremaal, skrivGjoremaal } from '@/lib/gjoremaal/opprett';
import { standardfrist } from '@/lib/gjoremaal/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { gjelder } from '@/lib/platform/verdi/gyldig';
import { bedIgjen, bedOmMottak, bedt, godta, hosMotparten, type Mottaksavtale, slutt } from '@/lib/respons/oppdrag/kilde/commands-mottak';
import { lagreBinding } from '@/lib/respons/oppdrag/modell/commands';
import type { LagreBindingInn } from '@/lib/respons/oppdrag/modell/schema';
import { somMotoren } from '@/lib/respons/oppdrag/queries-motor';
import type { Avtalevalg } from './schema';

const GJOREMAAL = 'GODTA_MOTTAK';

/**
 * Saves who mans each receiver, and asks those who have not said yes: each gets a duty, and nothing comes to them before.
 * An address outside gets persons' names: the leder and the personvernombud are to see that it is right.
 */
export const lagreBindingOgSpor = (actor: Actor, d: LagreBindingInn) =>
  lagreBinding(
    actor,
    d,
    async (k, mottakere) => {
      const nye = await bedOmMottak(k, mottakere);
      for (const a of nye) await spor(k, a.mottakerId, a.id);
      return nye;
    },
    async (k, utenfor) => {
      const om = { type: 'NY_MOTTAKER', objektType: 'Responsmodell', frist: standardfrist('NY_MOTTAKER', iDag(k.naa)) } as const;
      await skrivGjoremaal(
        k.tx,
        actor.virksomhetId,
        k.naa,
        (['leder', 'personvernombud'] as const).map((rolle) => ({
          ...om,
          rolle,
          objektId: v5(rolle, d.nokkel),
          lenke: rolle === 'leder' ? '/respons/modell' : '/innsyn',
          data: { hva: utenfor.join(', ') },
        })),
      );
    },
  );

/** Asks again where an agreement has ended: the other has the duty. */
export const bedOmMottakIgjen = (actor: Actor, d: { nokkel: string; id: string }) =>
  utfor(actor, d.nokkel, async (k) => {
    const a = await bedIgjen(k, d.id);
    await spor(k, bedt(a), a.id);
    await k.hendelse('MOTTAK_BEDT', { type: 'Mottaksavtale', id: a.id }, { motpart: await navn(k, bedt(a)) });
    return { id: a.id };
  });

/** Puts the request on the other's desk. */
const spor = (k: Kommando, hos: string, id: string): Promise<void> =>
  hosMotparten(k, hos, async () => {
    await krevFaaForesporsler(k, hos, GJOREMAAL);
    await giGjoremaal(k, GJOREMAAL, hos, id);
  });

/** To the tjenesteeier of `hos`, or the leder where nobody has that role. */
async function giGjoremaal(k: Kommando, type: 'GODTA_MOTTAK' | 'AVTALE_NEI' | 'AVTALE_SLUTT', hos: string, id: string): Promise<void> {
  const dag = iDag(k.naa);
  const eier = await k.tx.rolletildeling.findFirst({
    where: { virksomhetId: hos, rolle: 'tjenesteeier', ...gjelder(dag) },
    select: { id: true },
  });
  await skrivGjoremaal(k.tx, hos, k.naa, [
    {
      type,
      objektType: 'Mottaksavtale',
      objektId: id,
      rolle: eier ? 'tjenesteeier' : 'leder',
      lenke: '/respons/avtaler',
      data: { hva: k.actor.virksomhetNavn, fra: k.actor.virksomhetId },
      frist: standardfrist(type, dag),
    },
  ]);
}

/** Says yes, as the one who is asked. */
export const godtaMottak = (actor: Actor, d: Avtalevalg) =>
  utfor(actor, d.nokkel, async (k) => {
    const a = await godta(k, d);
    await lukkGjoremaal(k, a, 'UTFORT');
    await k.hendelse('MOTTAK_GODTATT', { type: 'Mottaksavtale', id: a.id }, { motpart: await navn(k, motpartAv(actor, a)) });
    return { id: a.id };
  });

/** Ends it, from either side; or says no to a request. What was held goes back to the owner, and the other side is told. */
export const avsluttMottak = (actor: Actor, d: Avtalevalg) =>
  utfor(actor, d.nokkel, async (k) => {
    const a = await slutt(k, d);
    await lukkGjoremaal(k, a, 'BORTFALT');
    const motpart = motpartAv(actor, a);
    await k.hendelse('MOTTAK_AVSLUTTET', { type: 'Mottaksavtale', id: a.id }, { motpart: await navn(k, motpart) });
    // Whoever was only asked, and is not any more, has nothing to know.
    if (a.godtatt || bedt(a) === actor.virksomhetId) await hosMotparten(k, motpart, () => siFra(k, a, motpart));
    return { id: a.id };
  });

/** What one side did is a duty of the other, and stands in its log too. */
async function siFra(k: Kommando, a: Mottaksavtale, hos: string): Promise<void> {
  await giGjoremaal(k, a.godtatt ? 'AVTALE_SLUTT' : 'AVTALE_NEI', hos, a.id);
  const data = { motpart: k.actor.virksomhetNavn };
  await somMotoren(k.tx, () => k.hendelse('MOTTAK_AVSLUTTET', { type: 'Mottaksavtale', id: a.id, virksomhetId: hos }, data));
}

const motpartAv = (actor: Actor, a: Mottaksavtale): string => (a.virksomhetId === actor.virksomhetId ? a.mottakerId : a.virksomhetId);

const navn = async (k: Kommando, id: string): Promise<string> =>
  (await k.tx.virksomhet.findUniqueOrThrow({ where: { id }, select: { navn: true } })).navn;

/** The duty is of the one who is asked, whoever ends it. */
const lukkGjoremaal = (k: Kommando, a: Mottaksavtale, status: 'UTFORT' | 'BORTFALT') =>
  hosMotparten(k, bedt(a), () =>
    avsluttGjoremaal(k.tx, bedt(a), { type: GJOREMAAL, objektId: a.id }, k.naa, status === 'UTFORT' ? k.actor.ansattId : undefined),
  );
