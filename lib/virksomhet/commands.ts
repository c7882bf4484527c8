import 'server-only';
import { frigjorOppgaver } from '@/lib/oppgave/frigjor';
import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import { maaVaereEn, utfor } from '@/lib/platform/command';
import { visKontoMedEpost } from '@/lib/platform/db';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { overtaAnsvar, overtasIkke } from '@/lib/tjenestemodell/overta';
import { krevAnnenAdministrator } from './administrator';
import { finnAnsatt, krevEnhet, krevRolle } from './grunnlag';
import type { EndreAnsatt, NyAnsatt, Sluttet } from './schema';

/**
 * Adds an employee with a first role. The e-mail is the login: an account is made when nobody has one with it, and the
 * person comes in through the organisation's own login.
 */
export const leggTilAnsatt = (actor: Actor, d: NyAnsatt) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    krevRolle(actor, d.rolle);
    await krevEnhet(k, d.enhetId);
    await visKontoMedEpost(k.tx, d.epost);
    const finnes = await k.tx.konto.findUnique({ where: { epost: d.epost }, select: { id: true } });
    const konto = finnes ?? (await k.tx.konto.create({ data: { epost: d.epost }, select: { id: true } }));
    const v = actor.virksomhetId;
    if (await k.tx.ansatt.findFirst({ where: { virksomhetId: v, kontoId: konto.id }, select: { id: true } }))
      throw regel('ansattFinnes', { epost: 'ansattFinnes' });
    const { id } = await k.tx.ansatt.create({
      data: { virksomhetId: v, kontoId: konto.id, navn: d.navn, tittel: d.tittel, telefon: d.telefon },
      select: { id: true },
    });
    await k.tx.rolletildeling.createMany({
      data: {
        virksomhetId: v,
        ansattId: id,
        kontoId: konto.id,
        enhetId: d.enhetId,
        rolle: d.rolle,
        gyldigFra: tilDato(d.gyldigFra),
        gyldigTil: d.gyldigTil ? tilDato(d.gyldigTil) : null,
      },
    });
    await k.hendelse('ANSATT_LAGT_TIL', { type: 'Ansatt', id }, { navn: d.navn, rolle: d.rolle });
    return { id };
  });

/** Changes name, title and telephone. The e-mail is the login and stays. */
export const endreAnsatt = (actor: Actor, d: EndreAnsatt) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const { id } = await finnAnsatt(k, d.id);
    maaVaereEn(
      await k.tx.ansatt.updateMany({
        where: { id, versjon: d.versjon },
        data: { navn: d.navn, tittel: d.tittel, telefon: d.telefon, versjon: { increment: 1 } },
      }),
      id,
    );
    await k.hendelse('ANSATT_ENDRET', { type: 'Ansatt', id }, { navn: d.navn });
    return { id };
  });

/**
 * Marks when somebody leaves, or that they stay after all. What they had taken goes back to their enheter; what they are
 * responsible for in the tjenestemodell becomes a duty for the leder.
 */
export const settSluttet = (actor: Actor, d: Sluttet) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const { id } = await finnAnsatt(k, d.id);
    const sluttet = d.sluttet ? tilDato(d.sluttet) : null;
    if (sluttet) {
      if (id === actor.ansattId) throw regel('ikkeDegSelv');
      await krevAnnenAdministrator(k, { ansattId: id });
    }
    maaVaereEn(await k.tx.ansatt.updateMany({ where: { id, versjon: d.versjon }, data: { sluttet, versjon: { increment: 1 } } }), id);
    const frigjort = sluttet ? await frigjorOppgaver(k, id) : 0;
    await (sluttet ? overtaAnsvar(k, id) : overtasIkke(k, id));
    await k.hendelse(sluttet ? 'ANSATT_SLUTTET' : 'ANSATT_BLIR', { type: 'Ansatt', id }, sluttet ? { dato: d.sluttet, frigjort } : {});
    return { id, frigjort };
  });
