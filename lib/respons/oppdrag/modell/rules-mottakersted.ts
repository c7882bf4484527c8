import type { Lagretmodell } from './queries';

type Sted = { id: string; hva: string; kanal: 'sms' | 'epost'; adresse: string; sett: (m: Lagretmodell, adresse: string) => void };
type Naabar = { epost: string; telefon: string | null };

export const siffer = (s: string) => s.replace(/\D/g, '').slice(-8);
export const gjelder = (p: Naabar, { kanal, adresse }: Pick<Sted, 'kanal' | 'adresse'>): boolean =>
  kanal === 'epost' ? adresse.toLowerCase() === p.epost.toLowerCase() : siffer(adresse).length === 8 && siffer(adresse) === siffer(p.telefon ?? '');

/** Every place in the model that a message goes to a number or an e-mail. Pure. */
export function steder({ innhold, binding, innstillinger: i }: Lagretmodell): Sted[] {
  const ut: (Omit<Sted, 'kanal'> & { kanal: string | undefined })[] = [];
  for (const [navn, b] of Object.entries(binding)) {
    const hva = innhold.vaktlag.find((l) => l.id === navn)?.navn ?? navn;
    ut.push({
      id: `mottaker:${navn}`,
      hva,
      kanal: b.kanal,
      adresse: b.adresse ?? '',
      sett: (m, a) => Object.assign(m.binding[navn] ?? {}, { adresse: a }),
    });
    if (b.reserve)
      ut.push({ id: `reserve:${navn}`, hva, ...b.reserve, sett: (m, a) => Object.assign(m.binding[navn]?.reserve ?? {}, { adresse: a }) });
  }
  if (i.driftsansvarlig)
    ut.push({
      id: 'driftsansvarlig',
      hva: 'driftsansvarlig',
      ...i.driftsansvarlig,
      sett: (m, a) => Object.assign(m.innstillinger.driftsansvarlig ?? {}, { adresse: a }),
    });
  ut.push({
    id: 'vakttelefon',
    hva: 'vakttelefon',
    kanal: 'sms',
    adresse: i.vakttelefon,
    sett: (m, a) => Object.assign(m.innstillinger, { vakttelefon: a }),
  });
  return ut.filter((s): s is Sted => s.kanal === 'sms' || s.kanal === 'epost');
}
