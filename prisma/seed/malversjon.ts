import { innebygde } from '@/lib/tjenestemodell/mal/queries';
import type { Maloppgave } from '@/lib/tjenestemodell/mal/schema';

const KILDE = 'Helhet: oppdiktet versjon til prøveversjonen';

/** An invented 1.1 of the Agder template, as the demo's sekretariat publishes it: some of every kind of change. */
export function oppdiktet11(): string {
  const mal = structuredClone(innebygde().find((m) => m.id === 'dho-agder'));
  if (!mal) throw new Error('dho-agder mangler');
  const oppgave = (id: string) => mal.oppgaver.find((o) => o.id === id) as Maloppgave;
  mal.versjon = '1.1';
  mal.dato = '2026-11-01';
  mal.ingress = 'Oppdiktet neste versjon: tydeligere om logg, opplæring og support.';
  const [respons, opplaering, support, gevinster, budsjett] = ['respons-utrykning', 'opplaering', 'support', 'gevinster', 'budsjett'].map(
    oppgave,
  ) as [Maloppgave, Maloppgave, Maloppgave, Maloppgave, Maloppgave];
  const logg = respons.sjekkliste[3];
  if (logg) logg.tekst = 'Hendelsesloggen er på plass, og noen går gjennom den hver uke.';
  opplaering.sjekkliste.push({ id: 'opplaering.foer-forste-vakt', tekst: 'Nye ansatte har fått opplæring før første vakt.', kilde: KILDE });
  const delt = support.sjekkliste.shift();
  if (delt)
    support.sjekkliste.unshift(
      { id: 'support.forstelinje-avklart', tekst: 'Det er avklart hvem som er førstelinje for brukerne.', kilde: KILDE, erstatter: [delt.id] },
      { id: 'support.andrelinje-avklart', tekst: 'Det er avklart hvem som er andrelinje mot leverandøren.', kilde: KILDE, erstatter: [delt.id] },
    );
  const flyttet = gevinster.tips.pop();
  if (flyttet) budsjett.tips.push(flyttet);
  budsjett.tips.shift();
  return JSON.stringify(mal);
}
