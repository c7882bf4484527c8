import 'server-only';
import { nb } from '@/content/tekster/nb';
import { lagreBrev } from '@/lib/brev/commands';
import { brevdeler } from '@/lib/brev/rules';
import type { Brevmodell } from '@/lib/brev/schema';
import { tegnBrev } from '@/lib/brev/tegn';
import { brevtekster, tjenestetyper } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, osloDato, tilDato } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { withActor } from '@/lib/platform/db';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { endreSak, sakObjekt } from './commands';
import { AAPNE_SAKER } from './rules';
import type { ForelopigSvar } from './schema';

/**
 * Tells the bruker that the answer takes more than a month, why, and when it is expected (fvl § 11 a). May be sent at any
 * time while the sak is open, and again when the promised date cannot be kept. The letter is drawn before the write.
 */
export async function sendForelopigSvar(actor: Actor, d: ForelopigSvar): Promise<{ brevId: string }> {
  krev(actor, 'sak.styr');
  if (tilDato(d.forventet) <= iDag(naa())) throw regel('datoFram', { forventet: 'datoFram' });
  const modell = await lagModell(actor, d);
  const pdf = await tegnBrev(modell, actor.virksomhetId);
  return utfor(actor, d.nokkel, async (k) => {
    const sak = await endreSak(k, d, { forelopigSvarSendt: k.naa, forventetSvar: tilDato(d.forventet) });
    if (!AAPNE_SAKER.includes(sak.status)) throw regel('forelopigSvarLukket');
    const brev = await lagreBrev(k, { personId: sak.personId, sakId: sak.id, modell, pdf });
    await k.hendelse('FORELOPIG_SVAR_SENDT', sakObjekt(sak), { grunn: d.grunn, forventet: d.forventet });
    return { brevId: brev.id };
  });
}

async function lagModell(actor: Actor, d: ForelopigSvar): Promise<Brevmodell> {
  const sak = await withActor(actor, (tx) =>
    tx.sak.findFirst({
      where: { id: d.sakId, virksomhetId: actor.virksomhetId },
      select: {
        nummer: true,
        mottatt: true,
        onsketTjeneste: true,
        person: { select: { fornavn: true, etternavn: true, adresse: true, postnummer: true, poststed: true } },
      },
    }),
  );
  if (!sak) throw ikkeFunnet();
  const v = await withActor(actor, (tx) =>
    tx.virksomhet.findUniqueOrThrow({ where: { id: actor.virksomhetId }, select: { navn: true, adresse: true, telefon: true, epost: true } }),
  );
  const tjeneste =
    tjenestetyper()
      .find((t) => t.kode === sak.onsketTjeneste)
      ?.navn.toLowerCase() ?? nb.sak.brev.utenTjeneste;
  const { tittel, deler } = brevdeler(brevtekster(), 'forelopig-svar', new Set(), {
    tjeneste,
    datoMottatt: visDato(fraDato(sak.mottatt)),
    aarsakForsinkelse: d.grunn,
    forventetSvarDato: visDato(d.forventet),
    saksnummer: sak.nummer,
  });
  const { person: p } = sak;
  return {
    type: 'FORELOPIG_SVAR',
    tittel,
    saksnummer: sak.nummer,
    dato: osloDato(naa()),
    hilsen: nb.sak.brev.hilsen,
    deler: v.telefon ? [...deler, { avsnitt: [`${nb.sak.brev.sporsmaal} ${v.telefon}.`], punkter: [] }] : deler,
    avsender: { navn: v.navn, adresse: v.adresse ?? '', telefon: v.telefon ?? '', epost: v.epost ?? '' },
    mottaker: {
      navn: `${p.fornavn} ${p.etternavn}`,
      adresse: [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join('\n'),
    },
    underskrifter: [{ navn: actor.navn, rolle: nb.rolle[actor.rolle] }],
  };
}

const visDato = (iso: string): string => iso.split('-').reverse().join('.');
