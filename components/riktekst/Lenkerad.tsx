'use client';
import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Textfield } from '@/components/designsystemet-skjema';
import s from './Riktekst.module.css';
import { tryggLenke } from './riktekst';

/** Where a link's address is written; https:// is put in front when left out. */
export function Lenkerad({ editor, lukk }: { editor: Editor; lukk: () => void }) {
  const t = useTranslations('komponenter.riktekst');
  const [adresse, setAdresse] = useState<string>(editor.getAttributes('link').href ?? '');
  const [feil, setFeil] = useState(false);
  const bruk = () => {
    const a = adresse.trim();
    const href = tryggLenke(a) ? a : /^[^\s@:]+@[^\s@:]+$/.test(a) ? `mailto:${a}` : `https://${a}`;
    if (a.includes(' ') || !tryggLenke(href) || (!tryggLenke(a) && /^[a-z]+:/i.test(a))) return setFeil(true);
    const kjede = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link'))
      kjede.insertContent({ type: 'text', text: a, marks: [{ type: 'link', attrs: { href } }] }).run();
    else kjede.setLink({ href }).run();
    return lukk();
  };
  const fjern = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    lukk();
  };
  return (
    <div className={s.lenkerad}>
      <Textfield
        label={t('adresse')}
        value={adresse}
        autoFocus
        inputMode="url"
        error={feil && t('ugyldigAdresse')}
        onChange={(e) => {
          setAdresse(e.target.value);
          setFeil(false);
        }}
        onKeyDown={(e) => {
          if (e.key === 'Escape') lukk();
          if (e.key !== 'Enter') return;
          e.preventDefault(); // not the form around
          bruk();
        }}
      />
      <div className="rad">
        <Button onClick={bruk}>{t('brukLenke')}</Button>
        {editor.isActive('link') && (
          <Button variant="secondary" onClick={fjern}>
            {t('fjernLenke')}
          </Button>
        )}
        <Button variant="tertiary" onClick={lukk}>
          {t('avbryt')}
        </Button>
      </div>
    </div>
  );
}
