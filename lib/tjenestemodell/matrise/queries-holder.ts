import 'server-only';
import type { Tx } from '@/lib/platform/db';

/** What these people hold now in the models in use: cells, columns and points. */
export async function holder(tx: Tx, virksomhetId: string, ansattIder: string[]) {
  const hvem = { in: ansattIder };
  const iBruk = { virksomhetId, modell: { status: 'I_BRUK' as const } };
  const celler = await tx.ansvar.findMany({
    where: { ...iBruk, ansattId: hvem, gyldigTil: null, oppgave: { utgaatt: null } },
    select: {
      id: true,
      ansattId: true,
      modellId: true,
      oppgaveId: true,
      aktorId: true,
      kode: true,
      oppgave: { select: { malTittel: true, egenTittel: true } },
      aktor: { select: { navn: true } },
    },
  });
  const aktorer = await tx.modellaktor.findMany({
    where: { ...iBruk, ansattId: hvem, utgaatt: null },
    select: { id: true, ansattId: true, modellId: true, navn: true, modell: { select: { navn: true } } },
  });
  const punkter = await tx.modellpunkt.findMany({
    where: { ...iBruk, ansvarligId: hvem, utgaatt: null, ikkeRelevantGrunn: null },
    select: { id: true, ansvarligId: true, modellId: true, malTekst: true, egenTekst: true },
  });
  return { celler, aktorer, punkter, antall: celler.length + aktorer.length + punkter.length };
}
export type Holder = Awaited<ReturnType<typeof holder>>;
