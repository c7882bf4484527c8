import { randomUUID } from 'node:crypto';
import type { Steg } from '@/lib/innhold/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa, plussDager } from '@/lib/platform/clock';
import type { OppgaveStatus, Rolle, SakStatus } from '@/lib/platform/prisma/enums';
import type { Testdb } from '@/lib/platform/testdb';

export type Provesak = { sakId: string; personId: string; oppgaveId: string };
type Valg = {
  status?: SakStatus;
  steg?: Steg;
  rolle?: Rolle;
  enhetId?: string;
  ansattId?: string | null;
  onsketTjeneste?: string;
  /** Days from today. */
  frist?: number;
  svarfrist?: number;
  oppgavestatus?: OppgaveStatus;
  paaVentTil?: number;
};

/** A sak of the actor's kommune with one open oppgave, for the actor's role and enhet unless told. */
export async function lagSak(db: Testdb, a: Actor, v: Valg = {}): Promise<Provesak> {
  const dag = iDag(naa());
  const { virksomhetId } = a;
  const person = await db.admin.person.create({
    data: {
      virksomhetId,
      identtype: 'UKJENT',
      fornavn: 'Gudrun',
      etternavn: `Prøve ${randomUUID().slice(0, 4)}`,
      adresse: 'Bakken 1',
      postnummer: '4800',
      poststed: 'Fjordvik',
    },
  });
  const sak = await db.admin.sak.create({
    data: {
      virksomhetId,
      nummer: `2026-${randomUUID().slice(0, 8)}`,
      personId: person.id,
      status: v.status ?? 'MOTTATT',
      enhetId: a.enhetId,
      kilde: 'BRUKER',
      behov: 'Faller om natten',
      onsketTjeneste: v.onsketTjeneste ?? 'digitalt-tilsyn',
      mottatt: dag,
      svarfrist: plussDager(dag, v.svarfrist ?? 30),
    },
  });
  const o = await db.admin.oppgave.create({
    data: {
      virksomhetId,
      utforerVirksomhetId: virksomhetId,
      steg: v.steg ?? 'VURDERE',
      sakId: sak.id,
      personId: person.id,
      rolle: v.rolle ?? a.rolle,
      enhetId: v.enhetId ?? a.enhetId,
      ansattId: v.ansattId ?? null,
      frist: plussDager(dag, v.frist ?? 5),
      status: v.oppgavestatus ?? 'AAPEN',
      ...(v.paaVentTil === undefined ? {} : { paaVentTil: plussDager(dag, v.paaVentTil), paaVentGrunn: 'Venter på epikrise' }),
    },
  });
  return { sakId: sak.id, personId: person.id, oppgaveId: o.id };
}
