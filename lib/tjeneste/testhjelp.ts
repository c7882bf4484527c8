import { randomUUID } from 'node:crypto';
import type { QuestionnaireResponse } from '@/components/skjemavisning/qr';
import { skjema, tjenestetype } from '@/lib/innhold/queries';
import { avtalTid, registrerHosLeverandor, settInnstilling, settSjekkpunkt, testForbindelse } from '@/lib/installasjon/commands';
import { giOpplaering, giSkriv } from '@/lib/installasjon/commands-opplaering';
import { fullforInstallasjon, fullforOpplaering, startTjeneste } from '@/lib/installasjon/commands-steg';
import { velgUtstyr } from '@/lib/installasjon/commands-utstyr';
import { BRUKER, stegForSjekkpunkt } from '@/lib/installasjon/rules';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, osloDato, plussDager } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Testdb } from '@/lib/platform/testdb';
import { fyllSkjema } from '@/prisma/seed/svar';
import { bestill, ferdigstillNullpunkt, lagreNullpunktSvar, lagreTiltaksplan } from './commands';
import { standardverdier } from './rules-innstillinger';
import { opprettTjeneste } from './transition';

export type Tildelt = { id: string; virksomhet: string; personId: string; paarorendeId: string; kode: string };

/** A tjeneste as it is when its vedtak has just been approved: TILDELT, with its first oppgaver. */
export async function lagTildelt(
  db: Testdb,
  { kode = 'digitalt-tilsyn', virksomhet = 'fjordvik', erstatterId }: { kode?: string; virksomhet?: string; erstatterId?: string } = {},
): Promise<Tildelt> {
  const saksbehandler = await db.actor('saksbehandler', virksomhet);
  const godkjenner = await db.actor('godkjenner', virksomhet);
  const { virksomhetId, enhetId } = saksbehandler;
  const dag = iDag(naa());
  const person = await db.admin.person.create({
    data: {
      virksomhetId,
      identtype: 'UKJENT',
      fornavn: 'Borghild',
      etternavn: `Prøve ${randomUUID().slice(0, 4)}`,
      paarorende: { create: { virksomhetId, navn: 'Rolf Prøve', relasjon: 'Sønn', naermeste: true } },
    },
    select: { id: true, paarorende: { select: { id: true } } },
  });
  const felles = { virksomhetId, personId: person.id };
  const sak = await db.admin.sak.create({
    data: { ...felles, nummer: randomUUID(), status: 'VEDTATT', enhetId, kilde: 'BRUKER', behov: 'Trygghet om natten', mottatt: dag, svarfrist: dag },
  });
  const vedtak = await db.admin.vedtak.create({
    data: {
      ...felles,
      sakId: sak.id,
      status: 'GODKJENT',
      utfall: 'INNVILGET',
      tjenesteKode: kode,
      frosset: {},
      saksbehandlerId: saksbehandler.ansattId,
      godkjennerId: godkjenner.ansattId,
    },
  });
  const { id } = await utfor(godkjenner, randomUUID(), (k) =>
    opprettTjeneste(k, { vedtakId: vedtak.id, sakId: sak.id, personId: person.id, kode, enhetId, erstatterId }),
  );
  return { id, virksomhet, personId: person.id, paarorendeId: person.paarorende[0]?.id ?? '', kode };
}

/** A device on the shelf. */
export async function lagUtstyr(db: Testdb, teknologiKode = 'roommate', virksomhet = 'fjordvik'): Promise<{ id: string; serienummer: string }> {
  const { id: virksomhetId } = await db.admin.virksomhet.findUniqueOrThrow({ where: { kode: virksomhet } });
  return db.admin.utstyr.create({
    data: { virksomhetId, serienummer: `SN-${randomUUID().slice(0, 8).toUpperCase()}`, teknologiKode, modell: teknologiKode },
    select: { id: true, serienummer: true },
  });
}

/** The actor who has this step's open oppgave, by the kommune's plan. */
export async function utforer(db: Testdb, t: Tildelt, steg: string): Promise<Actor> {
  const o = await db.admin.oppgave.findFirstOrThrow({ where: { tjenesteId: t.id, steg, status: 'AAPEN' } });
  return db.actor(o.rolle as Rolle, t.virksomhet);
}

export const versjonAv = async (db: Testdb, t: { id: string }): Promise<number> =>
  (await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id } })).versjon;
export const kortversjon = async (db: Testdb, t: { id: string }): Promise<number> =>
  (await db.admin.installasjon.findUniqueOrThrow({ where: { tjenesteId: t.id } })).versjon;

const nokkel = () => randomUUID();
const steg = async (db: Testdb, t: Tildelt) => ({ nokkel: nokkel(), tjenesteId: t.id, versjon: await versjonAv(db, t) });
const kort = async (db: Testdb, t: Tildelt) => ({ nokkel: nokkel(), tjenesteId: t.id, versjon: await kortversjon(db, t) });

export async function gjorTiltaksplan(db: Testdb, t: Tildelt): Promise<void> {
  const innstillinger = standardverdier(tjenestetype(t.kode).innstillinger);
  await lagreTiltaksplan(await utforer(db, t, 'TILTAKSPLAN'), {
    ...(await steg(db, t)),
    innstillinger,
    tiltaksplan: { type: 'doc', content: [] },
    ferdig: true,
  });
}

export const fyltNullpunkt = (versjon = 0): QuestionnaireResponse => fyllSkjema(skjema('nullpunkt'), osloDato(naa()), {}, versjon);

export async function gjorNullpunkt(db: Testdb, t: Tildelt): Promise<void> {
  const hvem = await utforer(db, t, 'NULLPUNKT');
  await lagreNullpunktSvar(hvem, { nokkel: nokkel(), tjenesteId: t.id, svar: fyltNullpunkt() });
  await ferdigstillNullpunkt(hvem, await steg(db, t));
}

export async function gjorBestilling(db: Testdb, t: Tildelt): Promise<void> {
  const teknologiKode = tjenestetype(t.kode).teknologier[0]?.kode ?? '';
  const onsketDato = fraDato(plussDager(iDag(naa()), 5));
  await bestill(await utforer(db, t, 'BESTILLE'), {
    ...(await steg(db, t)),
    teknologiKode,
    onsketDato,
    nokkelavtale: 'NOKKELBOKS',
    adkomst: '',
    merknad: '',
  });
}

export async function tilBestilt(db: Testdb, valg: Parameters<typeof lagTildelt>[1] = {}): Promise<Tildelt> {
  const t = await lagTildelt(db, valg);
  await gjorTiltaksplan(db, t);
  await gjorNullpunkt(db, t);
  await gjorBestilling(db, t);
  return t;
}

/** Ticks every point of the checklist that belongs to a step. */
export async function kryssAv(db: Testdb, t: Tildelt, hvilket: 'INSTALLERE' | 'OPPLAERE' | 'STARTE'): Promise<void> {
  const hvem = await utforer(db, t, hvilket);
  for (const p of tjenestetype(t.kode).installasjon.filter((x) => stegForSjekkpunkt(x.id) === hvilket))
    await settSjekkpunkt(hvem, { nokkel: nokkel(), tjenesteId: t.id, punktId: p.id, paa: true });
}

/** Every card before «Fullfør installasjonen». */
export async function gjorInstallasjonskort(db: Testdb, t: Tildelt): Promise<void> {
  const hvem = await utforer(db, t, 'INSTALLERE');
  const type = tjenestetype(t.kode);
  const { serienummer } = await lagUtstyr(db, type.teknologier[0]?.kode, t.virksomhet);
  await avtalTid(hvem, { ...(await kort(db, t)), dato: osloDato(naa()), klokkeslett: '10:00' });
  await velgUtstyr(hvem, { ...(await kort(db, t)), serienummer });
  await registrerHosLeverandor(hvem, { ...(await kort(db, t)), registrert: true });
  for (const i of type.innstillinger.filter((x) => x.obligatorisk && !(x.id in standardverdier(type.innstillinger)))) {
    await settInnstilling(hvem, { ...(await kort(db, t)), id: i.id, verdi: i.type === 'klokkeslett' ? '08:00' : 'Avtalt med bruker', grunn: '' });
  }
  await kryssAv(db, t, 'INSTALLERE');
  await testForbindelse(hvem, { ...(await kort(db, t)), virker: true, merknad: '' });
}

/** All the way from TILDELT to UNDER_INSTALLASJON with STARTE open, or to I_DRIFT. */
export async function tilOpplaert(db: Testdb, valg: Parameters<typeof lagTildelt>[1] = {}): Promise<Tildelt> {
  const t = await tilBestilt(db, valg);
  await gjorInstallasjonskort(db, t);
  await fullforInstallasjon(await utforer(db, t, 'INSTALLERE'), await steg(db, t));
  const hvem = await utforer(db, t, 'OPPLAERE');
  await giOpplaering(hvem, {
    nokkel: nokkel(),
    tjenesteId: t.id,
    dato: osloDato(naa()),
    hvem: [BRUKER, t.paarorendeId],
    mestrer: tjenestetype(t.kode).opplaering.mestringspunkter.map((m) => m.id),
    merknad: '',
  });
  await giSkriv(hvem, { ...(await kort(db, t)), gitt: true });
  await fullforOpplaering(hvem, await steg(db, t));
  await kryssAv(db, t, 'STARTE');
  return t;
}

export async function tilDrift(db: Testdb, valg: Parameters<typeof lagTildelt>[1] = {}): Promise<Tildelt> {
  const t = await tilOpplaert(db, valg);
  await startTjeneste(await utforer(db, t, 'STARTE'), await steg(db, t));
  return t;
}
