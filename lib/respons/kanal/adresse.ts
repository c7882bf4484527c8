import { isIP } from 'node:net';
import { env } from '@/lib/platform/env';
import { adresseliste } from '@/lib/platform/inngang/adresseliste';

/** IPv4 that is not one machine on the open internet (IANA special-purpose registry, and multicast). */
const IKKE_OFFENTLIG4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
/** IPv6 is public in 2000::/3 alone, but for what carries an IPv4 address or is for other use: mapped, NAT64 and local lie outside. */
const OFFENTLIG6 = ['2000::/3'];
const IKKE_OFFENTLIG6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const ikkeOffentlig4 = adresseliste(IKKE_OFFENTLIG4);
const offentlig6 = adresseliste(OFFENTLIG6);
const ikkeOffentlig6 = adresseliste(IKKE_OFFENTLIG6);

/** Whether an address is one machine on the open internet. What is not an address is not. */
export function erOffentlig(ip: string): boolean {
  const v = ip.includes('%') ? 0 : isIP(ip);
  if (v === 4) return !ikkeOffentlig4.check(ip, 'ipv4');
  return v === 6 && offentlig6.check(ip, 'ipv6') && !ikkeOffentlig6.check(ip, 'ipv6');
}

/** Whether a virksomhet's own address may not lead here: neither public nor on the list that the administrator has written. */
export function erSperret(ip: string): boolean {
  const { RESPONS_KANAL_LOKAL, RESPONS_WEBHOOK_TILLATT } = env();
  if (RESPONS_KANAL_LOKAL === '1' || erOffentlig(ip)) return false;
  const v = ip.includes('%') ? 0 : isIP(ip);
  return v === 0 || !adresseliste(RESPONS_WEBHOOK_TILLATT).check(ip, v === 6 ? 'ipv6' : 'ipv4');
}
