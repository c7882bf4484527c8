import { naa } from '@/lib/platform/clock';
import { nesteBesok } from '@/lib/respons/oppdrag/varsel/rules';
import type { Varselkortside } from '@/lib/varsel/queries-kort';
import { adresse } from './Person';

/** What the actions need of the card; the rest stays on the server. */
export function tilHandlinger(k: Varselkortside, virksomhet: string, navn: string) {
  const { varsel: v, person: p } = k;
  return {
    id: v.id,
    versjon: v.versjon,
    type: v.type,
    status: v.status,
    tekst: v.tekst,
    posisjon: v.posisjon && { lat: v.posisjon.lat, lon: v.posisjon.lon },
    tattAvNavn: v.tattAvNavn,
    lukketAvNavn: v.lukketAvNavn,
    paaminnet: v.paaminnet,
    hvem: k.hvem,
    antall: v.antall,
    utrykning: v.utrykning,
    lovlige: k.lovlige,
    kolleger: k.kolleger,
    utrykningslag: k.utrykningslag,
    rutbare: k.rutbare,
    grunner: k.grunner,
    nesteBesok: nesteBesok(k.besok, naa()),
    tilbake: k.tilbake,
    meg: { virksomhet, navn },
    person: p && { navn: p.navn, fodselsdato: p.fodselsdato, adresse: adresse(p), telefon: p.telefon, nokkelinfo: p.nokkelinfo },
    kanRinges: [
      ...(p?.telefon ? [{ navn: p.navn, telefon: p.telefon }] : []),
      ...(p?.paarorende.flatMap((x) => (x.telefon ? [{ navn: x.navn, telefon: x.telefon }] : [])) ?? []),
    ],
  };
}
export type Handlingsdata = ReturnType<typeof tilHandlinger>;
