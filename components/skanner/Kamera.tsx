'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Alert, Spinner } from '@/components/designsystemet';
import { lagLeser, serienummerFra } from './lesStrekkode';
import s from './Skanner.module.css';

type Fase = 'starter' | 'leser' | 'ingenKamera' | 'nektet' | 'feilet';

const grunn = (e: unknown): Fase => {
  const navn = e instanceof Error ? e.name : '';
  if (navn === 'NotAllowedError' || navn === 'SecurityError') return 'nektet';
  return navn === 'NotFoundError' || navn === 'OverconstrainedError' || navn === 'NotSupportedError' ? 'ingenKamera' : 'feilet';
};

/** The camera's picture, read a few times a second until there is a code. Stops the camera when it goes away. */
export default function Kamera({ funnet }: { funnet: (serienummer: string) => void }) {
  const t = useTranslations('komponenter.skanner');
  const video = useRef<HTMLVideoElement>(null);
  const vedFunn = useRef(funnet);
  vedFunn.current = funnet;
  const [fase, setFase] = useState<Fase>('starter');

  useEffect(() => {
    let slutt = false;
    let strom: MediaStream | undefined;
    const stopp = () => {
      for (const spor of strom?.getTracks() ?? []) spor.stop();
    };
    const start = async () => {
      if (!navigator.mediaDevices?.getUserMedia) return setFase('ingenKamera');
      strom = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (slutt || !video.current) return stopp();
      video.current.srcObject = strom;
      await video.current.play();
      const les = await lagLeser();
      setFase('leser');
      while (!slutt && video.current) {
        const kode = await les(video.current).catch(() => undefined);
        if (kode && !slutt) {
          slutt = true;
          return vedFunn.current(serienummerFra(kode));
        }
        await new Promise((r) => setTimeout(r, 200));
      }
    };
    start().catch((e) => !slutt && setFase(grunn(e)));
    return () => {
      slutt = true;
      stopp();
    };
  }, []);

  const feilet = fase !== 'starter' && fase !== 'leser';
  return (
    <div className={s.kamera}>
      {feilet ? (
        <Alert data-color="warning" role="alert">
          {t(fase)}
        </Alert>
      ) : (
        <>
          <div className={s.bilde}>
            <video ref={video} muted playsInline aria-label={t('bilde')} />
            {fase === 'starter' && <Spinner aria-label={t('starter')} className={s.spinner} />}
          </div>
          <p role="status">{fase === 'leser' && t('pek')}</p>
        </>
      )}
    </div>
  );
}
