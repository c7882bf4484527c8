import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { aapneKort, lagreKort, lagreTillegg, lesKolonner, medKryss } from './kort';
import { BRUKER, KRYSSES_AV } from './rules';
import type { GiOpplaeringInn, GiSkrivInn, LagreAvtaleInn } from './schema';

/** One round of training: who took part and what they now master. */
export const giOpplaering = (actor: Actor, d: GiOpplaeringInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['OPPLAERE']);
    if (tilDato(d.dato) > iDag(k.naa)) throw regel('datoFremITid', { dato: 'datoFremITid' });
    const person = await k.tx.person.findUniqueOrThrow({
      where: { id: c.tjeneste.personId },
      select: { fornavn: true, etternavn: true, paarorende: { select: { id: true, navn: true } } },
    });
    const kjente = [{ id: BRUKER, navn: `${person.fornavn} ${person.etternavn}` }, ...person.paarorende];
    const hvem = kjente.filter((x) => d.hvem.includes(x.id));
    if (hvem.length === 0) throw regel('ugyldig', { hvem: 'opplaeringHvem' });
    const mestrer = c.type.opplaering.mestringspunkter.map((m) => m.id).filter((id) => d.mestrer.includes(id));
    const { opplaering } = lesKolonner(c.inst);
    const runde = { runde: opplaering.length + 1, dato: d.dato, hvem, mestrer, merknad: d.merknad, navn: actor.navn };
    return lagreTillegg(c, { opplaering: [...opplaering, runde] }, 'OPPLAERING_GITT', { runde: runde.runde });
  });

/** The information sheet is gone through and left behind. */
export const giSkriv = (actor: Actor, d: GiSkrivInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['OPPLAERE']);
    return lagreKort(
      c,
      { informasjonsskrivGitt: d.gitt ? k.naa : null, sjekkliste: medKryss(c, KRYSSES_AV.giSkriv, d.gitt) },
      'INFORMASJONSSKRIV_GITT',
      { gitt: d.gitt },
    );
  });

/** What is agreed with one of the next of kin; an empty text takes the agreement away. */
export const lagreAvtale = (actor: Actor, d: LagreAvtaleInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['OPPLAERE']);
    const p = await k.tx.paarorende.findFirst({ where: { id: d.paarorendeId, personId: c.tjeneste.personId }, select: { id: true, navn: true } });
    if (!p) throw ikkeFunnet();
    const andre = lesKolonner(c.inst).paarorendeavtaler.filter((a) => a.paarorendeId !== p.id);
    return lagreKort(
      c,
      { paarorendeavtaler: d.avtale ? [...andre, { paarorendeId: p.id, navn: p.navn, avtale: d.avtale }] : andre },
      'PAARORENDEAVTALE',
    );
  });
