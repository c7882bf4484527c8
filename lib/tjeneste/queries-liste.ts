import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { tjenestetyper } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { serAlltid } from '@/lib/platform/policy-felt';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { TjenesteStatus } from '@/lib/platform/prisma/enums';
import { erId } from '@/lib/platform/verdi/id';
import { mineOppgaver } from '@/lib/tjenestemottaker/felt';
import { kanLeseTjeneste } from './policy';
import { LEVENDE, TJENESTESTATUSER } from './rules';

const PER_SIDE = 25;
/** Codes only, as they stand in the address: «status=I_DRIFT,BESTILT&kode=dho&enhet=…&side=2». */
export type Tjenestefilter = { status?: string; kode?: string; enhet?: string; side?: string };

/** One page of tjenester: the virksomhet's own, or those that are shared with it. Without a status: the living ones. */
export const hentTjenester = (actor: Actor, f: Tjenestefilter) =>
  withActor(actor, async (tx) => {
    if (!kanLeseTjeneste(actor, await stegplan(tx, actor.virksomhetId))) throw forbudt();
    const typer = tjenestetyper();
    const tid = naa();
    const delte = actor.virksomhetstype !== 'KOMMUNE';
    const egne: Prisma.TjenesteWhereInput = delte
      ? { delinger: { some: { tilVirksomhetId: actor.virksomhetId, fra: { lte: tid }, OR: [{ til: null }, { til: { gt: tid } }] } } }
      : { virksomhetId: actor.virksomhetId };
    const mine = serAlltid(actor.rolle, 'navn') ? egne : { ...egne, oppgaver: { some: mineOppgaver(actor) } };
    const kode = typer.find((t) => t.kode === f.kode)?.kode;
    const enhetId = f.enhet && erId(f.enhet) ? f.enhet : undefined;
    const avgrenset = { ...mine, ...(kode ? { kode } : {}), ...(enhetId ? { enhetId } : {}) };
    const valgte = TJENESTESTATUSER.filter((s) => f.status?.split(',').includes(s));
    const where = { ...avgrenset, status: { in: valgte.length > 0 ? valgte : [...LEVENDE] } };
    const antallPer = await tx.tjeneste.groupBy({ by: ['status'], where: avgrenset, _count: true });
    const antall = antallPer.reduce((sum, a) => (where.status.in.includes(a.status) ? sum + a._count : sum), 0);
    const sider = Math.max(1, Math.ceil(antall / PER_SIDE));
    const side = Math.min(sider, Math.max(1, Number.parseInt(f.side ?? '1', 10) || 1));
    const rader = await tx.tjeneste.findMany({
      where,
      orderBy: [{ opprettet: 'desc' }, { id: 'asc' }],
      skip: (side - 1) * PER_SIDE,
      take: PER_SIDE,
      select: {
        id: true,
        kode: true,
        status: true,
        startet: true,
        enhetId: true,
        virksomhetId: true,
        personId: true,
        person: { select: { fornavn: true, etternavn: true } },
        evalueringer: {
          where: { status: { in: ['PLANLAGT', 'PAABEGYNT'] } },
          orderBy: { planlagt: 'asc' },
          take: 1,
          select: { id: true, planlagt: true },
        },
      },
    });
    const vist = rader.map((r) => ({ id: r.personId, virksomhetId: r.virksomhetId }));
    await skrivInnsyn(tx, actor, vist, 'tjenester', 'oppfolging', [...valgte, ...(kode ? [kode] : [])]);
    const enheter = await tx.enhet.findMany({
      where: { virksomhetId: actor.virksomhetId },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true, type: true },
    });
    const eiere = delte
      ? await tx.virksomhet.findMany({ where: { id: { in: rader.map((r) => r.virksomhetId) } }, select: { id: true, navn: true } })
      : [];
    return {
      delte,
      antall,
      side,
      sider,
      rader: rader.map(({ person, evalueringer, ...r }) => ({
        ...r,
        navn: `${person.etternavn}, ${person.fornavn}`,
        tjeneste: typer.find((t) => t.kode === r.kode)?.kortnavn ?? r.kode,
        sted: (delte ? eiere.find((v) => v.id === r.virksomhetId) : enheter.find((e) => e.id === r.enhetId))?.navn ?? null,
        nesteEvaluering: (serAlltid(actor.rolle, 'evaluering') && evalueringer[0]) || null,
      })),
      antallPer: Object.fromEntries(antallPer.map((a) => [a.status, a._count])) as Partial<Record<TjenesteStatus, number>>,
      koder: typer.map((t) => ({ kode: t.kode, navn: t.navn })),
      enheter: delte ? [] : enheter.filter((e) => e.type === 'HJEMMETJENESTE'),
    };
  });
export type Tjenesteliste = Awaited<ReturnType<typeof hentTjenester>>;
