'use client';
import { BulletListIcon, LinkIcon, NumberListIcon } from '@navikt/aksel-icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Lenkerad } from './Lenkerad';
import s from './Riktekst.module.css';
import type { Riktekstnode } from './riktekst';

export type Tekstblokk = { id: string; tittel: string; innhold: Riktekstnode | string };

/** Buttons for what is marked, and a menu of ready-made texts. */
export function Verktoylinje({ editor, felt, styrer, tekstblokker }: { editor: Editor; felt: string; styrer: string; tekstblokker?: Tekstblokk[] }) {
  const t = useTranslations('komponenter.riktekst');
  const [lenke, setLenke] = useState(false);
  const paa = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      fet: e.isActive('bold'),
      kursiv: e.isActive('italic'),
      overskrift: e.isActive('heading', { level: 3 }),
      punkt: e.isActive('bulletList'),
      nummer: e.isActive('orderedList'),
      lenke: e.isActive('link'),
    }),
  });
  const knapp = (navn: keyof typeof paa, tegn: ReactNode, gjor: () => void) => (
    <Button
      icon
      variant="tertiary"
      data-color="neutral"
      aria-label={t(navn)}
      title={t(navn)}
      aria-pressed={paa[navn]}
      aria-controls={styrer}
      className={s.verktoy}
      onClick={gjor}
    >
      {tegn}
    </Button>
  );
  const kjede = () => editor.chain().focus();
  const settInn = (id: string) => {
    const blokk = tekstblokker?.find((b) => b.id === id);
    if (!blokk) return;
    const innhold =
      typeof blokk.innhold === 'string' ? { type: 'paragraph', content: [{ type: 'text', text: blokk.innhold }] } : (blokk.innhold.content ?? []);
    kjede().insertContent(innhold).run();
  };
  return (
    <div className={s.linje} data-skjul-utskrift>
      <div role="toolbar" aria-label={t('verktoy', { felt })} className={s.knapper}>
        {knapp('fet', <b>{t('tegnFet')}</b>, () => kjede().toggleBold().run())}
        {knapp('kursiv', <i>{t('tegnKursiv')}</i>, () => kjede().toggleItalic().run())}
        {knapp('overskrift', <span>{t('tegnOverskrift')}</span>, () => kjede().toggleHeading({ level: 3 }).run())}
        {knapp('punkt', <BulletListIcon aria-hidden />, () => kjede().toggleBulletList().run())}
        {knapp('nummer', <NumberListIcon aria-hidden />, () => kjede().toggleOrderedList().run())}
        {knapp('lenke', <LinkIcon aria-hidden />, () => setLenke((l) => !l))}
      </div>
      {tekstblokker && tekstblokker.length > 0 && (
        <select className={`ds-input ${s.blokker}`} aria-label={t('settInnI', { felt })} value="" onChange={(e) => settInn(e.target.value)}>
          <option value="">{t('settInn')}</option>
          {tekstblokker.map((b) => (
            <option key={b.id} value={b.id}>
              {b.tittel}
            </option>
          ))}
        </select>
      )}
      {lenke && <Lenkerad editor={editor} lukk={() => setLenke(false)} />}
    </div>
  );
}
