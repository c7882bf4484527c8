'use client';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useRef } from 'react';
import { Feltetikett } from '../felt/Feltetikett';
import s from './Riktekst.module.css';
import { type Riktekstnode, tomRiktekst } from './riktekst';
import { utvidelser } from './utvidelser';
import { type Tekstblokk, Verktoylinje } from './Verktoylinje';

export type RiktekstProps = {
  id?: string;
  etikett: string;
  verdi: Riktekstnode | null | undefined;
  endre: (verdi: Riktekstnode) => void;
  hjelp?: React.ReactNode;
  feil?: string;
  paakrevd?: boolean;
  skrivebeskyttet?: boolean;
  tekstblokker?: Tekstblokk[];
  vedBlur?: () => void;
  /** Gets something with focus(), for react-hook-form. */
  fokusRef?: (el: { focus: () => void } | null) => void;
};

/** An editor for a little formatting: bold, italic, headings, lists and links. The value is tiptap JSON. */
export function Riktekst({ id, etikett, verdi, endre, hjelp, feil, paakrevd, skrivebeskyttet, tekstblokker, vedBlur, fokusRef }: RiktekstProps) {
  const auto = useId();
  const grunn = id ?? auto;
  const beskrevet = [hjelp && `${grunn}-hjelp`, feil && `${grunn}-feil`].filter(Boolean).join(' ');
  const sist = useRef(verdi);
  const editor = useEditor({
    extensions: utvidelser,
    content: verdi ?? tomRiktekst(),
    editable: !skrivebeskyttet,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        id: grunn,
        class: `ds-input ${s.felt} ${s.tekst}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${grunn}-etikett`,
        ...(beskrevet ? { 'aria-describedby': beskrevet } : {}),
        ...(feil ? { 'aria-invalid': 'true' } : {}),
        ...(paakrevd ? { 'aria-required': 'true' } : {}),
        ...(skrivebeskyttet ? { 'aria-readonly': 'true' } : {}),
      },
    },
    onUpdate: ({ editor: e }) => {
      sist.current = e.getJSON() as Riktekstnode;
      endre(sist.current);
    },
    onBlur: vedBlur,
  });

  // The form was reset or filled from elsewhere.
  useEffect(() => {
    if (!editor || verdi === sist.current) return;
    sist.current = verdi;
    editor.commands.setContent(verdi ?? tomRiktekst(), { emitUpdate: false });
  }, [editor, verdi]);
  useEffect(() => fokusRef?.(editor && { focus: () => editor.commands.focus() }), [editor, fokusRef]);

  return (
    <div className={s.ramme}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click on the label, as every label has; the keyboard goes to the field itself */}
      <span id={`${grunn}-etikett`} className="ds-label" data-weight="medium" onClick={() => editor?.commands.focus()}>
        <Feltetikett etikett={etikett} paakrevd={paakrevd} />
      </span>
      {hjelp && (
        <div id={`${grunn}-hjelp`} className="dempet">
          {hjelp}
        </div>
      )}
      {editor && !skrivebeskyttet && <Verktoylinje editor={editor} felt={etikett} styrer={grunn} tekstblokker={tekstblokker} />}
      {editor ? <EditorContent editor={editor} /> : <div className={`ds-input ${s.felt}`} aria-hidden />}
      {feil && (
        <p id={`${grunn}-feil`} className="ds-validation-message">
          {feil}
        </p>
      )}
    </div>
  );
}
