import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Heading } from '@/components/designsystemet';
import { SideTopp } from '@/components/skall/SideTopp';
import { Skrivut } from '@/components/skall/Skrivut';
import { fyll } from '@/lib/brev/rules';
import { hentInformasjonsskriv } from '@/lib/installasjon/queries';
import { krevActor } from '@/lib/platform/session';

export async function generateMetadata() {
  return { title: (await getTranslations('installasjon.arket'))('sidetittel') };
}

/** The information sheet for one user, to print and leave behind. */
export default async function Side({ params }: { params: Promise<{ id: string }> }) {
  const actor = await krevActor();
  const a = await hentInformasjonsskriv(actor, (await params).id);
  if (!a) notFound();
  const t = await getTranslations('installasjon.arket');
  // A placeholder may begin a sentence.
  const setninger = (s: string) => s.replace(/(^|[.!?]\s+)(\p{Ll})/gu, (_, foer: string, bokstav: string) => foer + bokstav.toUpperCase());
  const liten = (s: string) => s.charAt(0).toLowerCase() + s.slice(1);
  const verdier = {
    varselmottaker: a.oppfolger ?? (a.varselmottaker ? liten(a.varselmottaker) : t('varselmottaker')),
    kontaktTelefon: a.telefon ?? t('manglerTelefon'),
    telefontid: t('telefontid'),
    aapningstid: a.maaledager ? liten(a.maaledager) : t('aapningstid'),
    lagringstid: a.lagringsdager === null ? t('lagringstidStandard') : t('lagringstid', { dager: a.lagringsdager }),
  };
  return (
    <div className="stabel">
      <div data-skjul-utskrift>
        <SideTopp
          tittel={t('sidetittel')}
          smuler={[{ tekst: t('tilbake'), href: `/tjenester/${a.id}/installasjon` }]}
          handlinger={<Skrivut>{t('skrivUt')}</Skrivut>}
        />
      </div>
      <article className="flate stabel lesebredde">
        <div>
          <p className="dempet">{a.virksomhet}</p>
          <Heading level={2} data-size="md">
            {a.skriv.tittel}
          </Heading>
          <p>{t('til', { navn: a.person.navn })}</p>
        </div>
        {a.skriv.avsnitt.map((x) => (
          <section key={x.id}>
            <Heading level={3} data-size="2xs">
              {x.overskrift}
            </Heading>
            <p>{setninger(fyll(x.tekst, verdier))}</p>
          </section>
        ))}
      </article>
    </div>
  );
}
