import avklaring from './nb/avklaring.json';
import avslutning from './nb/avslutning.json';
import brev from './nb/brev.json';
import deling from './nb/deling.json';
import evaluering from './nb/evaluering.json';
import feil from './nb/feil.json';
import feltnavn from './nb/feltnavn.json';
import forlop from './nb/forlop.json';
import gjoremaal from './nb/gjoremaal.json';
import hendelse from './nb/hendelse.json';
import henvendelse from './nb/henvendelse.json';
import hjelp from './nb/hjelp.json';
import innlogging from './nb/innlogging.json';
import innsyn from './nb/innsyn.json';
import installasjon from './nb/installasjon.json';
import invitasjon from './nb/invitasjon.json';
import iverksetting from './nb/iverksetting.json';
import kartlegging from './nb/kartlegging.json';
import komponenter from './nb/komponenter.json';
import matrise from './nb/matrise.json';
import matriseside from './nb/matriseside.json';
import minSide from './nb/minSide.json';
import modellskjema from './nb/modellskjema.json';
import oppgave from './nb/oppgave.json';
import oppgradering from './nb/oppgradering.json';
import organisasjon from './nb/organisasjon.json';
import person from './nb/person.json';
import plan from './nb/plan.json';
import respons from './nb/respons.json';
import rolle from './nb/rolle.json';
import sak from './nb/sak.json';
import sakstatus from './nb/sakstatus.json';
import samarbeid from './nb/samarbeid.json';
import skall from './nb/skall.json';
import steg from './nb/steg.json';
import svar from './nb/svar.json';
import tilgjengelighet from './nb/tilgjengelighet.json';
import tjeneste from './nb/tjeneste.json';
import tjenestekatalog from './nb/tjenestekatalog.json';
import tjenestemodell from './nb/tjenestemodell.json';
import tjenestestatus from './nb/tjenestestatus.json';
import tjenestetilbud from './nb/tjenestetilbud.json';
import utstyr from './nb/utstyr.json';
import utstyrstatus from './nb/utstyrstatus.json';
import vedtak from './nb/vedtak.json';

/** Every text of the product in Bokmål, one file a room. */
export const nb = {
  avklaring,
  avslutning,
  brev,
  deling,
  evaluering,
  feil,
  feltnavn,
  forlop,
  gjoremaal,
  hendelse,
  henvendelse,
  hjelp,
  innlogging,
  innsyn,
  installasjon,
  invitasjon,
  iverksetting,
  kartlegging,
  komponenter,
  matrise,
  matriseside,
  minSide,
  modellskjema,
  oppgave,
  oppgradering,
  organisasjon,
  person,
  plan,
  respons,
  rolle,
  sak,
  sakstatus,
  samarbeid,
  skall,
  steg,
  svar,
  tilgjengelighet,
  tjeneste,
  tjenestekatalog,
  tjenestemodell,
  tjenestestatus,
  tjenestetilbud,
  utstyr,
  utstyrstatus,
  vedtak,
};
