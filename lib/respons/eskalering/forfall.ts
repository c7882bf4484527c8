import type { PoolClient } from 'pg';
import { minnUte } from '../kanal/svar-paaminnelse';
import { dempede, utsett } from './demping';
import type { Nyhendelse } from './hendelser';
import { skrivHendelser } from './hendelser';
import { hentOppsett, innstillingerSchema } from './modeller';
import { andre, hentFakta } from './ruter';
import { hentVakter, type Motorvarsel, slaa } from './slag';
import { iTransaksjon, krev } from './transaksjon';

/** The most that one round takes. */
export const FORFALLSBUNKE = 500;

type Forfalt = Motorvarsel & {
  status: string;
  tjenesteId: string | null;
  serie: string | null;
  tattAvId: string | null;
  tattAvNavn: string | null;
  paaminnet: Date | null;
  /** Somebody has said that they go to the person. */
  paaVei: boolean;
};

/** Performs what is due: the next beat of those that wait, and the reminders of those somebody holds. Gives how many. */
export const utforForfalte = (): Promise<number> =>
  iTransaksjon(async (c) => {
    const rows = await krev<Forfalt>(c, {
      name: 'respons-forfalte',
      text: `select id, "virksomhetId", type, prioritet, "personId", "soneId", "tjenesteId", serie, plan, slag, merker, "mottakerVirksomhetId", status, "tattAvId", "tattAvNavn", paaminnet, utrykning->>'paaVei' is not null or utrykning->>'framme' is not null "paaVei"
        from respons.varsel where status <> 'LUKKET' and "nesteForfall" <= now() order by "nesteForfall" limit ${FORFALLSBUNKE} for update skip locked`,
    });
    if (rows.length === 0) return 0;
    const virksomheter = [...new Set(rows.map((r) => r.virksomhetId))];
    const oppsett = await hentOppsett(c, virksomheter);
    const hendelser: Nyhendelse[] = [];
    const sett = (v: Forfalt) => oppsett.get(v.virksomhetId)?.innstillinger ?? innstillingerSchema.parse({});
    const om = (v: Forfalt) => ({ virksomhetId: v.virksomhetId, mottakerVirksomhetId: v.mottakerVirksomhetId, varselId: v.id, personId: v.personId });
    const minnes: { id: string; sekunder: number }[] = [];
    const tilbake: Forfalt[] = [];
    const venter: Forfalt[] = [];
    // Another window may have been planned before the first one ended.
    const fortsatt = await dempede(
      c,
      rows.filter((v) => v.merker.includes('DEMPET')),
    );
    const utsatt: { id: string; til: Date }[] = [];
    for (const v of rows) {
      if (v.status === 'VENTER' && fortsatt.has(v.id)) utsatt.push({ id: v.id, til: (fortsatt.get(v.id) as { til: Date }).til });
      else if (v.status === 'VENTER') venter.push(v);
      else if (v.status === 'UTRYKNING' && !v.paaVei) {
        // Nobody answered the call-out: the operator is told, and it is due again.
        hendelser.push({ ...om(v), type: 'UTRYKNING_UBESVART', data: { navn: v.tattAvNavn } });
        tilbake.push(v);
      } else if (v.paaminnet) {
        hendelser.push({ ...om(v), type: 'GITT_TILBAKE', data: { navn: v.tattAvNavn } });
        tilbake.push(v);
      } else {
        hendelser.push({ ...om(v), type: 'PAAMINNET', data: { navn: v.tattAvNavn } });
        minnes.push({ id: v.id, sekunder: sett(v).tilbakeSekunder });
      }
    }
    await utsett(c, utsatt);
    await skrivPaaminnelser(c, minnes);
    await giTilbake(c, tilbake);
    const klare = [...venter, ...tilbake];
    if (klare.length === 0) await skrivHendelser(c, hendelser);
    else {
      const [, paarorende] = await hentFakta(
        c,
        klare.filter((v) => v.plan.some((s) => s.til.some((m) => m.art === 'paarorende'))),
      );
      await slaa(c, klare, oppsett, await hentVakter(c, [...virksomheter, ...andre(oppsett)]), paarorende, hendelser);
    }
    return rows.length;
  });

async function skrivPaaminnelser(c: PoolClient, liste: { id: string; sekunder: number }[]): Promise<void> {
  if (liste.length === 0) return;
  await c.query(
    `update respons.varsel v set paaminnet = now(), "nesteForfall" = clock_timestamp() + make_interval(secs => x.sekunder), versjon = v.versjon + 1
     from json_to_recordset($1) x (id uuid, sekunder int) where v.id = x.id`,
    [JSON.stringify(liste)],
  );
  await minnUte(
    c,
    liste.map((v) => v.id),
  );
}

/** Back to the queue: nobody holds it, and its plan goes on from where it was. */
async function giTilbake(c: PoolClient, liste: Forfalt[]): Promise<void> {
  if (liste.length === 0) return;
  await c.query(
    `update respons.varsel set status = 'VENTER', "tattAvId" = null, "tattAvVirksomhetId" = null, "tattAvNavn" = null, paaminnet = null, "sistRort" = now()
     where id = any($1::uuid[])`,
    [liste.map((v) => v.id)],
  );
}
