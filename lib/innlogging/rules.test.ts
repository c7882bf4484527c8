import { describe, expect, it } from 'vitest';
import { lesIdentitet, tolkFeil, tryggSti, vurderKrav } from './rules';

describe('tolkFeil', () => {
  it.each([
    ['CredentialsSignin', { feil: 'feilPassord' }],
    ['forMange.540', { feil: 'forMange', sekunder: 540 }],
    ['forMange.', { feil: 'forMange', sekunder: 60 }],
    ['sperretKonto', { feil: 'sperretKonto' }],
    ['OAuthCallback', { feil: 'leverandor' }],
    ['<script>', { feil: 'intern' }],
    ['', { feil: 'intern' }],
  ])('%s', (kode, ut) => expect(tolkFeil(kode)).toEqual(ut));
});

describe('tryggSti', () => {
  it.each([
    ['/saker/1?fane=vedtak', '/saker/1?fane=vedtak'],
    [undefined, '/'],
    ['https://ond.no/x', '/'],
    ['//ond.no', '/'],
    ['/\\ond.no', '/'],
    ['/\t/ond.no', '/'],
    ['javascript:alert(1)', '/'],
    ['/logg-inn', '/'],
    ['/api/auth/signout', '/'],
    ['/../logg-inn', '/'],
    ['/.//ond.no', '/'],
  ])('%s → %s', (inn, ut) => expect(tryggSti(inn)).toBe(ut));
});

describe('lesIdentitet', () => {
  const entra = { sub: 'per-app', oid: 'oid-1', tid: 'tenant-1', iss: 'https://login.microsoftonline.com/tenant-1/v2.0' };
  it.each([
    ['verified e-mail', { sub: 's', email: 'Kari@Fjordvik.no', email_verified: true }, { subjekt: 's', epost: 'kari@fjordvik.no' }],
    ['verified as text', { sub: 's', email: 'a@b.no', email_verified: 'true' }, { subjekt: 's', epost: 'a@b.no' }],
    ['not verified', { sub: 's', email: 'a@b.no', email_verified: false }, { subjekt: 's', epost: null }],
    ['not said to be verified', { sub: 's', email: 'a@b.no' }, { subjekt: 's', epost: null }],
    ['a username of one’s own choice', { sub: 's', preferred_username: 'leder@fjordvik.no' }, { subjekt: 's', epost: null }],
    ['Entra ID, one tenant', { ...entra, preferred_username: 'Kari@fjordvik.no' }, { subjekt: 'oid-1', epost: 'kari@fjordvik.no' }],
    ['Entra ID, a guest', { ...entra, acct: 1, preferred_username: 'kari@fjordvik.no' }, { subjekt: 'oid-1', epost: null }],
    [
      'Entra ID, somebody of another tenant',
      { ...entra, idp: 'https://sts.windows.net/annen/', preferred_username: 'k@f.no' },
      { subjekt: 'oid-1', epost: null },
    ],
    ['Entra ID, an e-mail it does not vouch for', { ...entra, email: 'offer@annen.no' }, { subjekt: 'oid-1', epost: null }],
    [
      'Entra ID, another issuer',
      { ...entra, iss: 'https://ond.no/tenant-1/', preferred_username: 'kari@fjordvik.no' },
      { subjekt: 'per-app', epost: null },
    ],
    ['ID-porten: no e-mail', { sub: 'idporten-1', acr: 'idporten-loa-high' }, { subjekt: 'idporten-1', epost: null }],
    ['no subject', { email: 'a@b.no', email_verified: true }, null],
  ])('%s', (_, krav, ut) => expect(lesIdentitet(krav)).toEqual(ut));
});

describe('vurderKrav', () => {
  const utsteder = 'https://login.microsoftonline.com/t1/v2.0';
  const godt = { iss: utsteder, tid: 't1', acr: 'hoy' };
  it.each([
    ['as asked for', godt, { utsteder, leietaker: 't1', nivaaer: ['hoy', 'hoyere'] }, null],
    ['nothing asked for but the issuer', { iss: utsteder }, { utsteder }, null],
    ['a slash at the end of the setting', { iss: 'https://idporten.no' }, { utsteder: 'https://idporten.no/' }, null],
    ['another issuer', { ...godt, iss: 'https://login.microsoftonline.com/t2/v2.0' }, { utsteder }, 'annenLeietaker'],
    ['an issuer that begins alike', { ...godt, iss: `${utsteder}.ond.no` }, { utsteder }, 'annenLeietaker'],
    ['no issuer', { tid: 't1' }, { utsteder }, 'annenLeietaker'],
    ['another tenant', { ...godt, tid: 't2' }, { utsteder, leietaker: 't1' }, 'annenLeietaker'],
    ['no tenant', { iss: utsteder }, { utsteder, leietaker: 't1' }, 'annenLeietaker'],
    ['a weaker level', { ...godt, acr: 'lav' }, { utsteder, nivaaer: ['hoy'] }, 'svakInnlogging'],
    ['a level that begins alike', { ...godt, acr: 'hoy2' }, { utsteder, nivaaer: ['hoy'] }, 'svakInnlogging'],
    ['a list as level', { ...godt, acr: ['hoy'] }, { utsteder, nivaaer: ['hoy'] }, 'svakInnlogging'],
    ['no level', { iss: utsteder }, { utsteder, nivaaer: ['hoy'] }, 'svakInnlogging'],
  ])('%s', (_, krav, regler, ut) => expect(vurderKrav(krav, regler)).toBe(ut));
});
