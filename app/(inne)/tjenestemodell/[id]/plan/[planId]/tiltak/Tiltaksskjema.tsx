'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { endreTiltakHandling, folgOppTiltakHandling, nyttTiltakHandling } from '@/lib/handlingsplan/actions';
import type { Tiltaksside } from '@/lib/handlingsplan/queries';
import { TILTAKSTATUSER } from '@/lib/handlingsplan/rules';
import { endreTiltakSchema, folgOppSchema, nyttTiltakSchema } from '@/lib/handlingsplan/schema';

type Ansatte = Tiltaksside['ansatte'];

/** A measure of one's own. */
export function NyttTiltak({ planId, sti, ansatte }: { planId: string; sti: string; ansatte: Ansatte }) {
  const t = useTranslations('plan.tiltak');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={nyttTiltakSchema}
      standardverdier={{ planId, tekst: '', ansvarligId: '', frist: '' }}
      handling={nyttTiltakHandling}
      sendTekst={t('leggTil')}
      etiketter={{ tekst: t('hva'), ansvarligId: t('ansvarlig'), frist: t('frist') }}
      etterpaa={() => router.push(sti)}
    >
      <Hva />
      <Hvem ansatte={ansatte} />
    </Handlingsskjema>
  );
}

/** Changes to a measure: all of it, or for the one who has it how far it has come. */
export function Tiltaksskjema({ tiltak: r, frist }: { tiltak: Tiltaksside; frist: string }) {
  const t = useTranslations('plan.tiltak');
  const router = useRouter();
  const felles = { id: r.id, versjon: r.versjon, status: r.status, kommentar: r.kommentar ?? '' };
  const etterpaa = () => router.refresh();
  if (!r.kan.endre)
    return (
      <Handlingsskjema
        schema={folgOppSchema}
        standardverdier={felles}
        handling={folgOppTiltakHandling}
        sendTekst={t('lagre')}
        etiketter={{ status: t('status'), kommentar: t('kommentar') }}
        etterpaa={etterpaa}
      >
        <Framdrift utgaar={!r.punktlenke} />
      </Handlingsskjema>
    );
  return (
    <Handlingsskjema
      schema={endreTiltakSchema}
      standardverdier={{ ...felles, tekst: r.tekst, ansvarligId: r.ansvarligId ?? '', frist }}
      handling={endreTiltakHandling}
      sendTekst={t('lagre')}
      etiketter={{ tekst: t('hva'), ansvarligId: t('ansvarlig'), frist: t('frist'), status: t('status'), kommentar: t('kommentar') }}
      etterpaa={etterpaa}
    >
      <Hva laast={!r.kan.redigere} />
      <Hvem ansatte={r.ansatte} />
      <Framdrift />
    </Handlingsskjema>
  );
}

function Hva({ laast }: { laast?: boolean }) {
  const t = useTranslations('plan.tiltak');
  return (
    <Tekstomraade navn="tekst" etikett={t('hva')} hjelp={laast ? t('laast') : undefined} skrivebeskyttet={laast} rader={2} maks={700} paakrevd />
  );
}

function Hvem({ ansatte }: { ansatte: Ansatte }) {
  const t = useTranslations('plan.tiltak');
  return (
    <>
      <Velger navn="ansvarligId" etikett={t('ansvarlig')} tomTekst={t('ingen')} valg={ansatte.map((a) => ({ verdi: a.id, tekst: a.navn }))} />
      <Datofelt navn="frist" etikett={t('frist')} />
    </>
  );
}

function Framdrift({ utgaar = true }: { utgaar?: boolean }) {
  const t = useTranslations('plan');
  const statuser = TILTAKSTATUSER.filter((s) => utgaar || s !== 'UTGAAR');
  return (
    <>
      <Velger navn="status" etikett={t('tiltak.status')} paakrevd valg={statuser.map((s) => ({ verdi: s, tekst: t(`tiltakstatus.${s}`) }))} />
      <Tekstomraade navn="kommentar" etikett={t('tiltak.kommentar')} rader={2} maks={1000} />
    </>
  );
}
