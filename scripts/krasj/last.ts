import { randomUUID } from 'node:crypto';
import { ta } from '@/lib/respons/oppdrag/varsel/commands';
import { Forbindelse } from '@/lib/respons/simulering/forbindelse';
import { ENHETER, type Prove, serie } from './oppsett.ts';

/** What a source remembers of one varsel: when it was first sent, whose device, and the id it got with the 201 or 200. */
export type Sendt = { tid: number; art: 'person' | 'ukjent' | 'teknisk'; id?: string };

/**
 * A source that does as sources must: what it gets no 201 or 200 for, it sends again until it does. Sends about `perSekund`
 * until `ferdig`, and goes on until everything is answered.
 */
export async function kilde(p: Prove, ferdig: () => boolean, perSekund: number, tilfeldig: () => number): Promise<Map<string, Sendt>> {
  const sendt = new Map<string, Sendt>();
  const LINJER = 8;
  await Promise.all(
    Array.from({ length: LINJER }, async () => {
      const f = new Forbindelse(p.port, p.base.token);
      while (!ferdig()) {
        const eksternId = randomUUID();
        const t = tilfeldig();
        const art = t < 0.05 ? 'ukjent' : t < 0.15 ? 'teknisk' : 'person';
        const nr = 10 * Math.floor(tilfeldig() * (ENHETER / 10));
        const s: Sendt = { tid: Date.now(), art };
        sendt.set(eksternId, s);
        const hva = {
          person: { type: tilfeldig() < 0.1 ? 'fall' : 'trygghetsalarm', enhet: serie(nr) },
          ukjent: { type: 'trygghetsalarm', enhet: 'UKJENT' },
          teknisk: { type: 'teknisk', verdi: 'nett', enhet: serie(nr + 1) },
        }[art];
        s.id = await tilKvittert(f, JSON.stringify({ eksternId, tidspunkt: new Date().toISOString(), ...hva }));
        await new Promise((ok) => setTimeout(ok, tilfeldig() * 2 * ((LINJER * 1000) / perSekund)));
      }
      f.lukk();
    }),
  );
  return sendt;
}

/**
 * Somebody who takes varsler and walks away from each. Gives those that the module has said are theirs: what it says has
 * happened must have happened.
 */
export async function gaarFra(p: Prove, ferdig: () => boolean, tilfeldig: () => number): Promise<string[]> {
  const tatt: string[] = [];
  for (; !ferdig(); await new Promise((ok) => setTimeout(ok, 40 + tilfeldig() * 120))) {
    const naa = tilfeldig();
    await p
      .sql<{ id: string }>(
        `select id from respons.varsel where "virksomhetId" = $1 and status = 'VENTER' and prioritet < 4 order by md5(id::text || $2) limit 1`,
        [p.operator.virksomhetId, String(naa)],
      )
      .then(async ([v]) => v && tatt.push((await ta(p.operator, { nokkel: randomUUID(), varselId: v.id })).id))
      // The database is gone, or somebody was first: on to the next.
      .catch(() => {});
  }
  return tatt;
}

/** One alarm from a person's device, sent until it is answered: what the source remembers of it. */
export async function sendEn(p: Prove, mer: { eksternId?: string; enhet?: string; tidspunkt?: string } = {}): Promise<[string, Sendt]> {
  const f = new Forbindelse(p.port, p.base.token);
  const kropp = { eksternId: randomUUID(), type: 'trygghetsalarm', enhet: serie(10), tidspunkt: new Date().toISOString(), ...mer };
  const s: Sendt = { tid: Date.now(), art: 'person' };
  s.id = await tilKvittert(f, JSON.stringify(kropp));
  f.lukk();
  return [kropp.eksternId, s];
}

async function tilKvittert(f: Forbindelse, kropp: string): Promise<string> {
  for (const gittOpp = Date.now() + 120_000; ; ) {
    const r = await f.post('/respons/v1/varsler', kropp).catch(() => null);
    if (r?.status === 201 || r?.status === 200) return (JSON.parse(r.kropp) as { id: string }).id;
    if (r && r.status < 500 && r.status !== 429) throw new Error(`Uventet svar ${r.status}: ${r.kropp}`);
    if (Date.now() > gittOpp) throw new Error('Mottaket svarte ikke på to minutter');
    await new Promise((ok) => setTimeout(ok, 60));
  }
}
