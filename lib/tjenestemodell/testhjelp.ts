import type { Mal, Maloppgave, Punkt } from './mal/schema';
import type { Kopi } from './oppgradering/rules-kopi';

const bytt = (o: Maloppgave, d: Partial<Maloppgave>): Maloppgave => ({ ...o, ...d });
const punkt = (id: string, tekst: string, erstatter?: string[]): Punkt => ({
  id,
  tekst,
  kilde: 'Oppdiktet mal 1.1',
  ...(erstatter ? { erstatter } : {}),
});

/** What the invented version 1.1 changes, by the ids it has in Agder 1.0. */
export type Oppdiktet = Record<
  | 'omformulert'
  | 'flyttetDel'
  | 'flyttetOppgave'
  | 'delt'
  | 'sammenA'
  | 'sammenB'
  | 'nyId'
  | 'fjernet'
  | 'oppgaveFjernet'
  | 'oppgaveOmformulert'
  | 'oppgaveFlyttet'
  | 'aktorFjernet'
  | 'aktorOmformulert',
  string
>;

/** A version 1.1 of a template with every kind of change, and which items they are made on. */
export function versjon11(mal: Mal): { mal: Mal; hva: Oppdiktet } {
  const [a, b, c, d, e] = mal.oppgaver as [Maloppgave, Maloppgave, Maloppgave, Maloppgave, Maloppgave];
  const sjekk = [...a.sjekkliste, ...b.sjekkliste] as [Punkt, Punkt, Punkt, Punkt, Punkt, Punkt];
  const [reword, flyttes, deles, s1, s2, nyId] = [
    a.oppgaver[0],
    a.oppgaver[1],
    b.sjekkliste[0],
    c.sjekkliste[0],
    c.sjekkliste[1],
    d.sjekkliste[0],
  ] as Punkt[];
  const [flyttesOppgave, fjernes] = [b.oppgaver[0], a.oppgaver[2]] as Punkt[];
  if (!reword || !flyttes || !deles || !s1 || !s2 || !nyId || !flyttesOppgave || !fjernes || sjekk.length < 2) throw new Error('malen er for liten');
  const sist = mal.oppgaver.at(-1) as Maloppgave;
  const uten = (l: Punkt[], ...ider: string[]) => l.filter((p) => !ider.includes(p.id));
  const A = bytt(a, {
    tittel: `${a.tittel}, sammen`,
    oppgaver: uten(a.oppgaver, flyttes.id, fjernes.id).map((p) => (p.id === reword.id ? { ...p, tekst: `${p.tekst} Gjør det hvert år.` } : p)),
    tips: [...a.tips, flyttes, flyttesOppgave],
  });
  const B = bytt(b, {
    oppgaver: uten(b.oppgaver, flyttesOppgave.id),
    sjekkliste: [
      punkt(`${b.id}.delt-en`, 'Første halvdel er avklart.', [deles.id]),
      punkt(`${b.id}.delt-to`, 'Andre halvdel er avklart.', [deles.id]),
      ...uten(b.sjekkliste, deles.id),
    ],
  });
  const C = bytt(c, { sjekkliste: [punkt(`${c.id}.samlet`, 'Begge deler er avklart.', [s1.id, s2.id]), ...uten(c.sjekkliste, s1.id, s2.id)] });
  const D = bytt(d, {
    sjekkliste: d.sjekkliste.map((p) => (p.id === nyId.id ? punkt(`${d.id}.ny-id`, 'Skrevet helt på nytt.', [nyId.id]) : p)),
    maal: [...d.maal, punkt(`${d.id}.helt-nytt`, 'Et helt nytt mål.')],
  });
  const annetOmraade = mal.omraader.find((o) => o.id !== e.omraade)?.id ?? e.omraade;
  const E = bytt(e, { omraade: annetOmraade, nr: 90 });
  const ny: Maloppgave = {
    ...bytt(sist, { id: 'etterarbeid', tittel: 'Lære av det som skjedde', nr: 91 }),
    ...Object.fromEntries(
      (['maal', 'oppgaver', 'tips', 'sjekkliste', 'avklaringer'] as const).map((x) => [x, [punkt(`etterarbeid.${x}`, `Nytt punkt under ${x}.`)]]),
    ),
    ...{ ressurser: [], ansvar: [], eksempler: [], flyt: [] },
  };
  const [borte, omdopt] = [mal.aktorer.at(-1), mal.aktorer[1]];
  const utenAktor = (o: Maloppgave): Maloppgave => ({
    ...o,
    ansvar: o.ansvar.filter((x) => x.aktor !== borte?.id),
    forslag: Object.fromEntries(Object.entries(o.forslag).filter(([k, v]) => k !== borte?.id || v === 'A')),
  });
  const rest = mal.oppgaver.slice(5).filter((o) => o.id !== sist.id);
  return {
    mal: {
      ...mal,
      versjon: '1.1',
      dato: '2026-02-01',
      endring: 'vesentlig',
      aktorer: [
        ...mal.aktorer
          .filter((x) => x.id !== borte?.id)
          .map((x) => (x.id === omdopt?.id ? { ...x, beskrivelse: `${x.beskrivelse} Svarer regionen.` } : x)),
        { id: 'brukerutvalg', navn: 'Brukerutvalg', art: 'virksomhet', beskrivelse: 'Taler brukernes sak.', kilde: 'Oppdiktet mal 1.1' },
      ],
      oppgaver: [A, B, C, D, E, ...rest, ny].map(utenAktor),
    },
    hva: {
      ...{ omformulert: reword.id, flyttetDel: flyttes.id, flyttetOppgave: flyttesOppgave.id, delt: deles.id, sammenA: s1.id, sammenB: s2.id },
      ...{ nyId: nyId.id, fjernet: fjernes.id, oppgaveFjernet: sist.id, oppgaveOmformulert: a.id, oppgaveFlyttet: e.id },
      ...{ aktorFjernet: borte?.id ?? '', aktorOmformulert: omdopt?.id ?? '' },
    },
  };
}

/** A version 1.1 where only wording is changed, in so many items. */
export const smaatt11 = (mal: Mal, antall: number): Mal => ({
  ...mal,
  versjon: '1.1',
  dato: '2026-02-01',
  endring: 'liten',
  oppgaver: mal.oppgaver.map((o, i) =>
    i < antall ? { ...o, maal: o.maal.map((p, j) => (j === 0 ? { ...p, tekst: `${p.tekst} (rettet)` } : p)) } : o,
  ),
});

/** A template as a copy in memory, as it is just taken into use, with one cell per task. */
export function somKopi(mal: Mal, nyId: () => string, naa = new Date('2026-01-05T10:00:00Z')): Kopi {
  const id = nyId();
  const felles = { virksomhetId: nyId(), modellId: id, opprettet: naa, eget: false, utgaatt: null, versjon: 1 };
  const ansvarlig = { ansattId: null, enhetId: null, aktorVirksomhetId: null, kontaktNavn: null, kontaktTelefon: null, kontaktEpost: null };
  const aktorer = mal.aktorer.map((a, i) => ({
    ...felles,
    ...ansvarlig,
    id: nyId(),
    kode: a.id,
    navn: a.navn,
    art: a.art,
    beskrivelse: a.beskrivelse,
    rekkefolge: i,
  }));
  const oppgaver = mal.oppgaver.map((o) => ({
    ...{
      ...felles,
      id: nyId(),
      kode: o.id,
      omraade: o.omraade,
      nr: o.nr,
      malTittel: o.tittel,
      egenTittel: null,
      malIngress: o.ingress,
      egenIngress: null,
    },
    ...{ ikkeRelevantGrunn: null, notat: null, maaBekreftes: false },
  }));
  const oppgaveId = (kode: string) => oppgaver.find((o) => o.kode === kode)?.id ?? '';
  const svar = {
    status: 'IKKE_STARTET' as const,
    statusEndret: null,
    ansvarligId: null,
    frist: null,
    kommentar: null,
    bevis: [],
    kreverBevis: false,
  };
  const punkter = mal.oppgaver.flatMap((o) =>
    (['maal', 'oppgaver', 'tips', 'sjekkliste', 'avklaringer'] as const).flatMap((del) =>
      o[del].map((p, i) => ({
        ...{ ...felles, ...svar, id: nyId(), oppgaveId: oppgaveId(o.id), kode: p.id, del, rekkefolge: i, malTekst: p.tekst },
        ...{ egenTekst: null, ikkeRelevantGrunn: null, maaBekreftes: false },
      })),
    ),
  );
  const ansvar = oppgaver.map((o, i) => ({
    ...{
      id: nyId(),
      virksomhetId: felles.virksomhetId,
      modellId: id,
      oppgaveId: o.id,
      aktorId: aktorer[i % aktorer.length]?.id ?? '',
      kode: 'A' as const,
    },
    ...{ ansattId: null, gyldigFra: naa, gyldigTil: null, satAvNavn: 'Prøve' },
  }));
  return {
    modell: {
      id,
      virksomhetId: felles.virksomhetId,
      navn: 'Prøve',
      malId: mal.id,
      malVersjon: mal.versjon,
      status: 'I_BRUK',
      omraader: mal.omraader,
      tattIBruk: naa,
      avviklet: null,
      versjon: 1,
    },
    ...{ aktorer, oppgaver, punkter, ansvar },
  };
}
