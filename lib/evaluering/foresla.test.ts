import { beforeAll, describe, expect, it } from 'vitest';
import { lagTjeneste, type Provetjeneste } from '@/lib/avslutning/testhjelp';
import type { Actor } from '@/lib/platform/actor';
import { testdb } from '@/lib/platform/testdb';
import { foreslaaEvaluering } from './foresla';
import { hentEvalueringer } from './queries';

const db = testdb();
let senter: Actor;
let ressurs: Actor;
let t: Provetjeneste;

beforeAll(async () => {
  senter = await db.actor('responsoperator', 'skogvang');
  ressurs = await db.actor('ressursperson');
  t = await lagTjeneste(db, {});
});

describe('a proposal from the virksomhet that answers', () => {
  it("lands on the owner's bench as an evaluation that says who asked and why", async () => {
    const d = { eierId: ressurs.virksomhetId, tjenesteId: t.id, grunn: 'Fem fall på sju dager' };
    const { id } = await foreslaaEvaluering(senter, d);
    expect(await db.admin.evaluering.findUniqueOrThrow({ where: { id } })).toMatchObject({
      virksomhetId: ressurs.virksomhetId,
      navn: `Foreslått av ${senter.virksomhetNavn}`,
      utlostGrunn: d.grunn,
      status: 'PLANLAGT',
    });
    const oppgave = await db.admin.oppgave.findFirstOrThrow({ where: { evalueringId: id } });
    expect(oppgave).toMatchObject({
      virksomhetId: ressurs.virksomhetId,
      utforerVirksomhetId: ressurs.virksomhetId,
      steg: 'EVALUERE',
      status: 'AAPEN',
    });
    expect(oppgave.rolle).toBe('ressursperson');
    const h = await db.admin.hendelse.findFirstOrThrow({ where: { objektId: id } });
    expect(h).toMatchObject({
      type: 'EVALUERING_FORESLATT',
      virksomhetId: ressurs.virksomhetId,
      aktorVirksomhetId: senter.virksomhetId,
      aktorNavn: senter.navn,
    });
    expect(JSON.stringify(await hentEvalueringer(ressurs, t.id))).toContain(id);
    // One at a time, and not from a role that may not ask.
    await expect(foreslaaEvaluering(senter, d)).rejects.toMatchObject({ tekst: 'evalueringAlleredeUtlost' });
    expect(() => foreslaaEvaluering({ ...senter, rolle: 'tekniker' }, d)).toThrow();
  });

  it('gives the one who asked no more than that', async () => {
    expect(await hentEvalueringer(senter, t.id)).toBeNull();
    await expect(foreslaaEvaluering(senter, { eierId: senter.virksomhetId, tjenesteId: t.id, grunn: 'En annens' })).rejects.toMatchObject({
      kode: 'IKKE_FUNNET',
    });
  });
});
