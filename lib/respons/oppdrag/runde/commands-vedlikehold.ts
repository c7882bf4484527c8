import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Actor } from '@/lib/platform/actor';
import { osloTid } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { normalform } from '@/lib/platform/verdi/serie';
import { noter } from '../commands-noter';
import type { AvlysInn, VedlikeholdInn } from './schema';

/** Plans maintenance of named devices: their technical varsler rest until it is over. A person's are never muted. */
export const planleggVedlikehold = (actor: Actor, d: VedlikeholdInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.teknisk.endre');
    const [fra, til] = [osloTid(d.fraDato, d.fraKl), osloTid(d.tilDato, d.tilKl)];
    if (til <= fra || til <= k.naa) throw regel('vedlikeholdTid', { tilDato: 'vedlikeholdTid' });
    const normer = [
      ...new Set(
        d.serier
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(normalform),
      ),
    ];
    const kjente = await k.tx.$queryRaw<{ serie: string }[]>`
      select serie from respons.enhet where "virksomhetId" = ${actor.virksomhetId}::uuid and norm = any(${normer}::text[])`;
    if (kjente.length < normer.length) throw regel('vedlikeholdUkjent', { serier: 'vedlikeholdUkjent' });
    const serier = kjente.map((e) => e.serie);
    const id = uuid();
    await k.tx.$executeRaw`insert into respons.vedlikehold (id, "virksomhetId", tittel, fra, til, serier, "opprettetAv")
      values (${id}::uuid, ${actor.virksomhetId}::uuid, ${d.tittel}, ${fra}, ${til}, ${serier}::text[], ${actor.navn})`;
    await noter(k, 'VEDLIKEHOLD', { id, hva: 'planlagt', tittel: d.tittel, enheter: serier.length });
    return { id };
  });

/** Ends maintenance now: what it muted begins its plan at once. */
export const avsluttVedlikehold = (actor: Actor, d: AvlysInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.teknisk.endre');
    const [v] = await k.tx.$queryRaw<{ serier: string[] }[]>`
      update respons.vedlikehold set avlyst = now() where id = ${d.id}::uuid and "virksomhetId" = ${actor.virksomhetId}::uuid and avlyst is null and til > now() returning serier`;
    if (!v) throw ikkeFunnet();
    await k.tx.$executeRaw`
      update respons.varsel set "nesteForfall" = clock_timestamp(), versjon = versjon + 1 where "virksomhetId" = ${actor.virksomhetId}::uuid and status = 'VENTER'
        and 'DEMPET' = any(merker) and serie = any(${v.serier}::text[]) and "nesteForfall" is not null`;
    await noter(k, 'VEDLIKEHOLD', { id: d.id, hva: 'avsluttet' });
    return { id: d.id };
  });
