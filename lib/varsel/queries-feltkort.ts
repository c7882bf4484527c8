import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/platform/actor';
import { ikkeFunnet } from '@/lib/platform/errors';
import type { FeltkortInn } from '@/lib/respons/oppdrag/varsel/schema';
import { hentVarselkort } from './queries-kort';

/** What whoever goes out needs of the person. It opens the varselkort, and is logged as that. */
export async function hentFeltkort(actor: Actor, d: FeltkortInn) {
  const k = await hentVarselkort(actor, d.varselId);
  if (!k) throw ikkeFunnet();
  const t = await getTranslations('iverksetting.bestilling.nokkelavtale');
  const nokkel = k.person?.tiltak?.nokkelavtale ?? null;
  return {
    telefon: k.person?.telefon ?? null,
    nokkelinfo: k.person?.nokkelinfo ?? null,
    nokkelavtale: nokkel && t.has(nokkel as 'NOKKELBOKS') ? t(nokkel as 'NOKKELBOKS') : nokkel,
    adkomst: k.person?.tiltak?.adkomst ?? null,
    grunner: k.grunner,
  };
}
export type Feltkort = Awaited<ReturnType<typeof hentFeltkort>>;
