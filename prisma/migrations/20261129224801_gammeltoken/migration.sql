-- An earlier token is of a source of the same virksomhet: else a row in one's own name would speak for another's source.
alter table respons.gammeltoken no force row level security;
alter table respons.kilde no force row level security;
call knytt('respons.gammeltoken', 'kildeId', 'respons.kilde');
alter table respons.gammeltoken force row level security;
alter table respons.kilde force row level security;
