import type { Feltsett } from '@/lib/platform/policy-felt';
import { melding } from '@/lib/respons/kanal/tekst';
import { erTeknisk } from '@/lib/respons/oppdrag/varsel/rules-ko';

type Hendelse = { type: string; aktorNavn: string; data: Record<string, unknown> };
type Fortalt = { navn: string };
type Varsel = {
  type: string;
  tattAvNavn: string | null;
  lukketAvNavn: string | null;
  merknad: string | null;
  tekst: string | null;
  verdi: string | null;
  personId: string | null;
  utrykning: { melding?: string } | null;
};
/** The fields of an event in which somebody writes freely. */
const FRITEKST = ['tekst', 'merknad', 'grunn', 'melding'];
/** These have a code there. */
const MED_KODE = ['AVKLART', 'TILGANG_SLUTT'];

/** Whether these groups give what is written of the person; of what is technical, `utstyr` does. */
const serSkrevet = (v: { type: string }, felt: Feltsett): boolean => felt.has('historikk') || (erTeknisk(v) && felt.has('utstyr'));

type Skrevet = { type: string; tekst: string | null; verdi: string | null; personId: string | null; utrykning: { melding?: string } | null };
/** What is written in a varsel, measured or said, as these groups give it: the same on a card, in a queue and in a stream. */
export const kuttVarsel = <V extends Skrevet>(v: V, felt: Feltsett): V =>
  serSkrevet(v, felt)
    ? v
    : {
        ...v,
        tekst: null,
        verdi: erTeknisk(v) ? v.verdi : null,
        utrykning: v.utrykning && { ...v.utrykning, melding: undefined },
      };

/**
 * A varsel, its log, and who has been told, as these groups give it: next of kin are named only with `paarorende`, and what
 * is written of the person is read only with `historikk`; of what is technical, with `utstyr`. Who did what, and when, stays.
 */
export function kuttVarsellogg<V extends Varsel, H extends Hendelse, F extends Fortalt>(
  {
    varsel,
    hendelser,
    fortalt,
    paarorendeFortalt,
  }: { varsel: V; hendelser: readonly H[]; fortalt: readonly F[]; paarorendeFortalt: readonly string[] },
  felt: Feltsett,
): { varsel: V; hendelser: H[]; fortalt: F[] } {
  const skrevet = serSkrevet(varsel, felt);
  const navn = felt.has('paarorende') ? [] : paarorendeFortalt;
  const skjul = (s: string) =>
    navn.reduce((x, n) => x.replaceAll(melding('paarorendeNavn', { navn: n }), melding('enPaarorende')).replaceAll(n, melding('enPaarorende')), s);
  const iVerdi = (v: unknown): unknown => (typeof v === 'string' ? skjul(v) : Array.isArray(v) ? v.map(iVerdi) : v);
  const borte = [...(felt.has('paarorende') ? [] : ['hvem']), ...(skrevet ? [] : FRITEKST)];
  const vises = (type: string, felt: string) => !borte.includes(felt) || (felt === 'grunn' && MED_KODE.includes(type));
  return {
    varsel: {
      ...kuttVarsel(varsel, felt),
      tattAvNavn: varsel.tattAvNavn && skjul(varsel.tattAvNavn),
      lukketAvNavn: varsel.lukketAvNavn && skjul(varsel.lukketAvNavn),
      merknad: skrevet ? varsel.merknad : null,
      personId: felt.has('navn') ? varsel.personId : null,
    },
    hendelser: hendelser.map((h) => ({
      ...h,
      aktorNavn: skjul(h.aktorNavn),
      data: Object.fromEntries(
        Object.entries(h.data)
          .filter(([k]) => vises(h.type, k))
          .map(([k, v]) => [k, iVerdi(v)]),
      ),
    })),
    fortalt: fortalt.map((f) => ({ ...f, navn: skjul(f.navn) })),
  };
}
