/** Before anything else is loaded: remembers the last button that was pressed and is not alive yet, and keeps its form where it is. */
export const TIDLIG_TRYKK = `addEventListener('click',function(e){var b=e.target.closest&&e.target.closest('button[data-knapp]:not([data-klar])');if(b){window.helhetTrykk=b;e.preventDefault()}},true)`;
