import { logg } from '@/lib/platform/log';
import { PRIORITET } from '../schema';
import { skrivHendelser } from './hendelser';
import { iTransaksjon } from './transaksjon';

/**
 * An open varsel that nothing would ever happen to again; a joined one is carried by its main varsel while that is open.
 * Asked so that each main varsel is found by its id, however many are joined: in a storm they are tens of thousands.
 */
const GLEMT = `
  select v.id, v."virksomhetId", v."personId", v."mottakerVirksomhetId" from respons.varsel v
  where v.status in ('VENTER', 'TATT', 'UTRYKNING', 'AVVENTER') and v."nesteForfall" is null
    and not coalesce((select s.hovedvarsel <> v.id and (select h.status from respons.varsel h where h.id = s.hovedvarsel) <> 'LUKKET'
      from respons.samling s where s.id = v."samlingId"), false)
  limit 1000 for update of v skip locked`;

/** How late the oldest due beat may be before somebody must look. Seconds. */
const STILLE_SEKUNDER = 30;

export type Revisjon = { reparert: number; forsinketSekunder: number; urutet: number };

/**
 * Looks over what the engine should have done: every open varsel has something due or somebody to hold it. Repairs what is
 * forgotten, and tells how late the queue is.
 */
export const revider = (): Promise<Revisjon> =>
  iTransaksjon(async (c) => {
    const { rows } = await c.query<{ id: string; virksomhetId: string; personId: string | null; mottakerVirksomhetId: string | null }>(GLEMT);
    if (rows.length > 0) {
      await c.query(`update respons.varsel set "nesteForfall" = clock_timestamp() where id = any($1::uuid[])`, [rows.map((r) => r.id)]);
      await skrivHendelser(
        c,
        rows.map((r) => ({
          virksomhetId: r.virksomhetId,
          mottakerVirksomhetId: r.mottakerVirksomhetId,
          varselId: r.id,
          personId: r.personId,
          type: 'REVIDERT' as const,
        })),
      );
      logg('feil', 'respons.revisor', { reparert: rows.length });
    }
    const { rows: sen } = await c.query<{ sen: number; urutet: number }>(
      `select coalesce(extract(epoch from clock_timestamp() - least(
          (select min("nesteForfall") from respons.varsel where status <> 'LUKKET' and "nesteForfall" is not null),
          (select min(mottatt) from respons.varsel where status = 'MOTTATT' and prioritet < ${PRIORITET.teknisk}))), 0)::float sen,
        (select count(*)::int from respons.varsel where status = 'MOTTATT') urutet`,
    );
    return { reparert: rows.length, forsinketSekunder: Math.max(0, sen[0]?.sen ?? 0), urutet: sen[0]?.urutet ?? 0 };
  });

/** Whether so much is overdue that nobody may rely on the steps. */
export const staarStille = (r: Revisjon): boolean => r.forsinketSekunder > STILLE_SEKUNDER;
