import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { MOTTAKSVAKT } from '@/lib/respons/oppdrag/vakt/rules';
import { Kanalmangel } from '../Kanalmangel';
import { krevModellside } from '../side';
import { Bemanningsskjema, type Mottakerrad } from './Bemanningsskjema';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.modell.bemanning'))('tittel') };
}

/** Who stands behind every receiver of the model, mottaksvakt first. */
export default async function Side() {
  const { side } = await krevModellside();
  const t = await getTranslations('respons.modell.bemanning');
  const r = await getTranslations('respons.modell.regler');
  const m = side.innhold;
  const navngitte = new Map(
    m.regler.flatMap((x) =>
      x.steg.flatMap((s) => s.til.flatMap((til) => (til.art === 'virksomhet' || til.art === 'ekstern' ? [[til.navn, til.art] as const] : []))),
    ),
  );
  const rader: Mottakerrad[] = [
    { navn: MOTTAKSVAKT, tittel: t('mottaksvakt'), tekst: t('mottaksvaktTekst'), art: 'mottaksvakt' },
    ...m.vaktlag.map((l) => ({
      navn: l.id,
      tittel: l.navn,
      tekst: t('lagIngress', { type: r(`lagtype.${l.type}`), perSone: String(l.perSone) }),
      art: 'vaktlag' as const,
    })),
    ...[...navngitte].map(([navn, art]) => ({ navn, tittel: navn, tekst: '', art })),
  ];
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Kanalmangel satt={side.satt} />
      <Bemanningsskjema
        versjon={side.versjon}
        rader={rader}
        binding={side.binding}
        enheter={side.enheter.map((e) => ({ verdi: e.id, tekst: e.navn }))}
        virksomheter={side.virksomheter}
      />
    </div>
  );
}
