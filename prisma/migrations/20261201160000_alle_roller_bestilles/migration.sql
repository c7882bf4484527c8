-- Every role is ordered by one and confirmed by another: also who decides whom the alarms reach gives others sight of persons.
create or replace function vern_rolle() returns trigger language plpgsql as $$
begin
  if not row_security_active(tg_relid) then return new; end if;
  if tg_op = 'INSERT' then
    if not exists (
      select from "Rollebestilling" b where b.id = new."bestillingId" and b.status = 'GITT'
        and b."ansattId" = new."ansattId" and b."enhetId" = new."enhetId" and b.rolle = new.rolle and b."virksomhetId" = new."virksomhetId"
        and new."gyldigFra" >= b."gyldigFra" and new."gyldigTil" is not distinct from b."gyldigTil") then
      raise exception 'Rollen er ikke bestilt og bekreftet' using errcode = '42501';
    end if;
    return new;
  end if;
  if (new."ansattId", new."enhetId", new.rolle, new."virksomhetId", new."gyldigFra") is distinct from (old."ansattId", old."enhetId", old.rolle, old."virksomhetId", old."gyldigFra")
    or new."bestillingId" is distinct from old."bestillingId" then
    raise exception 'En rolle flyttes ikke' using errcode = '42501';
  end if;
  if old."gyldigTil" is not null and (new."gyldigTil" is null or new."gyldigTil" > old."gyldigTil") then
    raise exception 'En rolle forlenges ikke' using errcode = '42501';
  end if;
  return new;
end $$;
