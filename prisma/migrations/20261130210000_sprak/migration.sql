-- The language is the person's own choice.
alter table "Konto" add column "sprak" varchar(2) not null default 'nb';
alter table "Konto" add constraint konto_sprak check (sprak in ('nb', 'nn'));
