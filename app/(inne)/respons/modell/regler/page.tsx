import { getTranslations } from 'next-intl/server';
import { SideTopp } from '@/components/skall/SideTopp';
import { omgivelse } from '@/lib/respons/oppdrag/modell/queries';
import { krevModellside, tjenester } from '../side';
import { Editor } from './Editor';

export async function generateMetadata() {
  return { title: (await getTranslations('respons.modell.regler'))('tittel') };
}

/** The rules and vaktlag, to change, with what is wrong with them shown while they are changed. */
export default async function Side() {
  const { side } = await krevModellside();
  const t = await getTranslations('respons.modell.regler');
  const alle = tjenester();
  return (
    <div className="stabel" data-luftig>
      <SideTopp tittel={t('tittel')} ingress={t('ingress')} />
      <Editor
        lagret={side.innhold}
        versjon={side.versjon}
        omgivelse={omgivelse(
          side,
          alle.map((x) => x.kode),
        )}
        navn={{ soner: side.soner, tjenester: alle }}
      />
    </div>
  );
}
