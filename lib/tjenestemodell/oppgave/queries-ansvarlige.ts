import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Ansvarskode } from '@/lib/platform/prisma/enums';

export type Ansvarlig = {
  oppgaveId: string;
  kode: Ansvarskode;
  aktor: string;
  /** Who it is by name, when somebody is named, and how to reach them. */
  navn: string | null;
  tittel: string | null;
  telefon: string | null;
  epost: string | null;
  sluttet: boolean;
  /** Whether it is somebody, and not an enhet or a virksomhet alone. */
  navngitt: boolean;
};

/** Who holds which letter now, with a named person or contact where there is one. */
export async function hentAnsvarlige(tx: Tx, virksomhetId: string, hvor: { modellId: string; oppgaveId?: string }, dag: Date): Promise<Ansvarlig[]> {
  const celler = await tx.ansvar.findMany({
    where: { virksomhetId, ...hvor, gyldigTil: null, aktor: { utgaatt: null } },
    orderBy: [{ kode: 'asc' }, { aktor: { rekkefolge: 'asc' } }],
    select: { oppgaveId: true, kode: true, ansattId: true, aktor: true },
  });
  const ansattIder = [...new Set(celler.flatMap((c) => c.ansattId ?? c.aktor.ansattId ?? []))];
  const ansatte = await tx.ansatt.findMany({
    where: { virksomhetId, id: { in: ansattIder } },
    select: { id: true, navn: true, tittel: true, telefon: true, sluttet: true, epost: true },
  });
  const enheter = await tx.enhet.findMany({
    where: { virksomhetId, id: { in: celler.flatMap((c) => c.aktor.enhetId ?? []) } },
    select: { id: true, navn: true, telefon: true },
  });
  const virksomheter = await tx.virksomhet.findMany({
    where: { id: { in: celler.flatMap((c) => c.aktor.aktorVirksomhetId ?? []) } },
    select: { id: true, navn: true, telefon: true, epost: true },
  });
  return celler.map(({ oppgaveId, kode, ansattId, aktor }) => {
    const felles = { oppgaveId, kode, aktor: aktor.navn, navngitt: Boolean(ansattId ?? aktor.ansattId ?? aktor.kontaktNavn) };
    const a = ansatte.find((x) => x.id === (ansattId ?? aktor.ansattId));
    if (a) return { ...felles, navn: a.navn, tittel: a.tittel, telefon: a.telefon, epost: a.epost, sluttet: a.sluttet !== null && a.sluttet <= dag };
    const e = enheter.find((x) => x.id === aktor.enhetId);
    const v = virksomheter.find((x) => x.id === aktor.aktorVirksomhetId);
    return {
      ...felles,
      navn: aktor.kontaktNavn ?? e?.navn ?? v?.navn ?? null,
      tittel: null,
      telefon: aktor.kontaktTelefon ?? e?.telefon ?? v?.telefon ?? null,
      epost: aktor.kontaktEpost ?? v?.epost ?? null,
      sluttet: false,
    };
  });
}
