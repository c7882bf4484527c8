-- Counters of guesses that are past: nobody takes away those that still count.
create function forsok_rydd() returns void language sql security definer set search_path = pg_catalog as $$
  delete from public.forsok where expire < extract(epoch from clock_timestamp()) * 1000;
$$;
revoke execute on function forsok_rydd() from public;
