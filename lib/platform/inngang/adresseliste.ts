import { BlockList, isIP } from 'node:net';

/** A list of addresses and ranges (CIDR). Throws on one that is neither. */
export function adresseliste(omraader: readonly string[]): BlockList {
  const liste = new BlockList();
  for (const o of omraader) {
    const [ip = '', bits] = o.split('/');
    const type = isIP(ip) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) liste.addAddress(ip, type);
    else liste.addSubnet(ip, Number(bits), type);
  }
  return liste;
}

/** Whether the list holds the address, also where IPv4 is written as IPv6. What is no address is on no list. */
export function paaListen(liste: BlockList, adresse: string): boolean {
  const ip = adresse.replace(/^::ffff:(?=\d+\.)/i, '');
  const v = ip.includes('%') ? 0 : isIP(ip);
  return v !== 0 && liste.check(ip, v === 6 ? 'ipv6' : 'ipv4');
}
