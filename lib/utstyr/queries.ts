import 'server-only';
import { tjenestetyper } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { kan, krev } from '@/lib/platform/policy';
import { serAlltid } from '@/lib/platform/policy-felt';
import type { UtstyrStatus } from '@/lib/platform/prisma/enums';
import { erId } from '@/lib/platform/verdi/id';
import { lesFelt } from '@/lib/tjenestemottaker/felt';
import { kanKasseres, kanLeggesPaaLager, lavtLager, UTSTYRSTATUSER } from './rules';

const PER_SIDE = 25;
/** Codes only, as they stand in the address. */
export type Utstyrsfilter = { status?: string; teknologi?: string; side?: string };

/** Every technology that a service can use, by name. */
const teknologier = () => tjenestetyper().flatMap((t) => t.teknologier.map((x) => ({ kode: x.kode, navn: x.navn, tjeneste: t.navn })));

/** One page of the stock, the number of devices per status, and what is running out. */
export const hentUtstyr = (actor: Actor, f: Utstyrsfilter) =>
  withActor(actor, async (tx) => {
    krev(actor, 'utstyr.les');
    const alle = teknologier();
    const teknologi = alle.find((t) => t.kode === f.teknologi)?.kode;
    const status = UTSTYRSTATUSER.filter((s) => f.status?.split(',').includes(s));
    const egne = { virksomhetId: actor.virksomhetId };
    const per = await tx.utstyr.groupBy({ by: ['status', 'teknologiKode'], where: egne, _count: true });
    const tell = (hvis: (r: (typeof per)[number]) => boolean) => per.reduce((sum, r) => (hvis(r) ? sum + r._count : sum), 0);
    const passer = (r: { status: UtstyrStatus; teknologiKode: string }) =>
      (status.length === 0 || status.includes(r.status)) && (!teknologi || r.teknologiKode === teknologi);
    const antall = tell(passer);
    const sider = Math.max(1, Math.ceil(antall / PER_SIDE));
    const side = Math.min(sider, Math.max(1, Number.parseInt(f.side ?? '1', 10) || 1));
    const rader = await tx.utstyr.findMany({
      where: { ...egne, ...(status.length > 0 ? { status: { in: status } } : {}), ...(teknologi ? { teknologiKode: teknologi } : {}) },
      orderBy: [{ status: 'asc' }, { teknologiKode: 'asc' }, { serienummer: 'asc' }],
      skip: (side - 1) * PER_SIDE,
      take: PER_SIDE,
      select: { id: true, serienummer: true, teknologiKode: true, modell: true, status: true, tjenesteId: true },
    });
    const iHuset = new Set(per.map((r) => r.teknologiKode));
    const paaLager = Object.fromEntries(alle.map((t) => [t.kode, tell((r) => r.status === 'PAA_LAGER' && r.teknologiKode === t.kode)]));
    const navn = (kode: string) => alle.find((t) => t.kode === kode)?.navn ?? kode;
    return {
      antall,
      side,
      sider,
      rader: rader.map((r) => ({ ...r, navn: navn(r.teknologiKode) })),
      perStatus: UTSTYRSTATUSER.map((s) => ({ status: s, antall: tell((r) => r.status === s && (!teknologi || r.teknologiKode === teknologi)) })),
      // Only what this kommune uses: a technology it has never had is not running out.
      lavt: lavtLager(
        paaLager,
        alle.map((t) => t.kode).filter((k) => iHuset.has(k)),
      ).map((kode) => ({ kode, navn: navn(kode), antall: paaLager[kode] ?? 0 })),
      teknologier: alle,
      kanRegistrere: kan(actor, 'utstyr.endre'),
      kanLeseTjeneste: kan(actor, 'tjeneste.les') && serAlltid(actor.rolle, 'navn'),
    };
  });
export type Utstyrsliste = Awaited<ReturnType<typeof hentUtstyr>>;

/** One device, where it is and what has happened to it. No names of persons. Null when it is not this virksomhet's. */
export const hentEnhet = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'utstyr.les');
    const u = erId(id) ? await tx.utstyr.findFirst({ where: { id, virksomhetId: actor.virksomhetId } }) : null;
    if (!u) return null;
    const t = u.tjenesteId
      ? await tx.tjeneste.findFirst({ where: { id: u.tjenesteId }, select: { id: true, kode: true, status: true, enhetId: true, personId: true } })
      : null;
    const felt = t && (await lesFelt(tx, actor, { personId: t.personId, tjenesteId: t.id }));
    const enhet = t && (await tx.enhet.findFirst({ where: { id: t.enhetId }, select: { navn: true } }));
    const hendelser = await tx.hendelse.findMany({
      where: { objektId: u.id },
      orderBy: { id: 'desc' },
      take: 200,
      select: { id: true, type: true, tidspunkt: true, aktorNavn: true, rolle: true, data: true },
    });
    const avslutning = await tx.avslutningssteg.findMany({
      where: { virksomhetId: actor.virksomhetId, utstyrId: u.id },
      orderBy: { utfort: 'desc' },
      select: { id: true, steg: true, utfort: true, utfortAv: true, merknad: true },
    });
    const endre = kan(actor, 'utstyr.endre');
    return {
      id: u.id,
      serienummer: u.serienummer,
      modell: u.modell,
      status: u.status,
      versjon: u.versjon,
      anskaffet: u.anskaffet,
      opprettet: u.opprettet,
      leverandor: u.leverandor,
      navn: teknologier().find((x) => x.kode === u.teknologiKode)?.navn ?? u.teknologiKode,
      tjeneste: t && { id: t.id, status: t.status, navn: tjenestetyper().find((x) => x.kode === t.kode)?.navn ?? t.kode, enhet: enhet?.navn ?? null },
      hendelser,
      // What was noted on the way out of a home is for whoever sees the job.
      avslutning: avslutning.map((s) => ({ ...s, merknad: felt?.has('jobb') ? s.merknad : null })),
      kan: {
        kassere: endre && kanKasseres(u),
        lagerfore: endre && kanLeggesPaaLager(u),
        leseTjeneste: kan(actor, 'tjeneste.les') && felt?.has('navn'),
      },
    };
  });
export type Enhetsside = NonNullable<Awaited<ReturnType<typeof hentEnhet>>>;
