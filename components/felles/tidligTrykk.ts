/**
 * Before anything else is loaded: remembers the last button that was pressed and is not alive yet, and keeps its form where it is. One
 * that works without scripts (multipart, as React writes it) is left alone.
 */
export const TIDLIG_TRYKK = `addEventListener('click',function(e){var b=e.target.closest&&e.target.closest('button[data-knapp]:not([data-klar])');if(b&&!(b.form&&b.form.enctype==='multipart/form-data')){window.helhetTrykk=b;e.preventDefault()}},true)`;
