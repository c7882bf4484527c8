import { randomUUID } from 'node:crypto';
import { iDag, naa, tilDato } from '@/lib/platform/clock';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Testdb } from '@/lib/platform/testdb';
import { MODELL, settModell } from '@/lib/respons/testhjelp';
import { leggTilAnsatt } from './commands';
import { nyAnsattSchema } from './schema';

/** Somebody here with these roles, who has said yes unless told. */
export async function nyAnsatt(db: Testdb, roller: Rolle[], harSvart = true): Promise<string> {
  const admin = await db.actor('systemadministrator');
  const epost = `${randomUUID()}@fjordvik.no`;
  const { id } = await leggTilAnsatt(
    admin,
    nyAnsattSchema.parse({ nokkel: randomUUID(), navn: 'Slutter Snart', epost, telefon: `4${Math.floor(1e6 + Math.random() * 8e6)}` }),
  );
  const { enhetId, virksomhetId } = await db.actor('saksbehandler');
  const kontoId = harSvart ? (await db.admin.konto.create({ data: { epost } })).id : null;
  await db.admin.ansatt.update({ where: { id }, data: { kontoId } });
  for (const rolle of roller)
    await db.admin.rolletildeling.create({ data: { virksomhetId, ansattId: id, kontoId, enhetId, rolle, gyldigFra: tilDato('2025-01-01') } });
  return id;
}

/** Gives this person one of every kind of thing that somebody may hold. */
export async function giAlt(db: Testdb, ansattId: string): Promise<void> {
  const { virksomhetId, enhetId } = await db.actor('saksbehandler');
  const v = { virksomhetId };
  const person = await db.admin.person.create({ data: { ...v, identtype: 'UKJENT', fornavn: 'A', etternavn: 'B' } });
  const sak = await db.admin.sak.create({
    data: {
      ...v,
      nummer: randomUUID().slice(0, 12),
      personId: person.id,
      enhetId,
      ansvarligId: ansattId,
      kilde: 'BRUKER',
      behov: 'x',
      mottatt: tilDato('2026-01-01'),
      svarfrist: tilDato('2026-02-01'),
    },
  });
  await db.admin.kartlegging.create({ data: { ...v, sakId: sak.id, skjemaVersjon: '1', ansvarligId: ansattId } });
  await db.admin.oppgave.create({
    data: {
      ...v,
      utforerVirksomhetId: virksomhetId,
      steg: 'MOTTA',
      personId: person.id,
      sakId: sak.id,
      rolle: 'saksbehandler',
      enhetId,
      ansattId,
      frist: tilDato('2026-12-01'),
    },
  });
  await db.admin.gjoremaal.create({
    data: {
      ...v,
      type: 'SJEKKPUNKT',
      objektType: 'X',
      objektId: randomUUID(),
      ansattId,
      lenke: '/',
      data: { hva: 'Noe' },
      frist: tilDato('2026-12-01'),
      opprettet: naa(),
    },
  });
  const modell = await db.admin.modell.create({
    data: { ...v, navn: randomUUID(), malId: 'x', malVersjon: '1', omraader: [], tattIBruk: naa(), status: 'I_BRUK' },
  });
  const m = { ...v, modellId: modell.id };
  const opprettet = naa();
  const oppgave = await db.admin.modelloppgave.create({ data: { ...m, kode: 'x', nr: 1, omraade: 'o', egenTittel: 'Drift', opprettet } });
  const aktor = await db.admin.modellaktor.create({ data: { ...m, kode: 'a', navn: 'Aktør', art: 'ROLLE', rekkefolge: 1, ansattId, opprettet } });
  await db.admin.ansvar.create({ data: { ...m, oppgaveId: oppgave.id, aktorId: aktor.id, kode: 'A', ansattId, gyldigFra: naa(), satAvNavn: 'X' } });
  await db.admin.modellpunkt.create({
    data: { ...m, oppgaveId: oppgave.id, kode: 'p', del: 'd', rekkefolge: 1, egenTekst: 'Punkt', ansvarligId: ansattId, opprettet },
  });
  const plan = await db.admin.handlingsplan.create({ data: { ...m, tittel: 'P', status: 'VEDTATT', opprettet: naa() } });
  await db.admin.tiltak.create({ data: { ...v, planId: plan.id, rekkefolge: 1, kilde: 'EGET', tekst: 'Tiltaket', ansvarligId: ansattId } });
  await db.admin.avklaring.create({
    data: {
      ...m,
      oppgaveId: oppgave.id,
      oppgaveTittel: 'T',
      fraVirksomhet: 'F',
      sporsmaal: 'Hvem?',
      ansvarligId: ansattId,
      opprettetAvNavn: 'X',
      opprettet: naa(),
    },
  });
  await db.admin.kontaktpunkt.create({
    data: { ...v, ansattId, gjelder: randomUUID(), navn: 'Slutter Snart', bekreftet: iDag(naa()), bekreftetAv: 'X' },
  });
  const { epost } = await db.admin.ansatt.findUniqueOrThrow({ where: { id: ansattId } });
  await settModell(virksomhetId, MODELL, { hjemme: { kanal: 'epost', adresse: epost } });
}
