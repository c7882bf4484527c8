import type { ReactNode } from 'react';
import { Tag } from '@/components/designsystemet';
import { type Tone, toneFarge, toneIkon } from '../felles/tone';
import s from './Statusmerke.module.css';

/** A status as icon and words; the colour only helps. */
export function Statusmerke({ tekst, tone = 'noytral', ikon }: { tekst: string; tone?: Tone; ikon?: ReactNode }) {
  return (
    <Tag data-color={toneFarge[tone]} data-size="sm" className={s.merke} data-prikk={(tone === 'noytral' && !ikon) || undefined}>
      {ikon ?? toneIkon(tone)}
      {tekst}
    </Tag>
  );
}
