-- A browser is one person's, and may be told as each of their employments: the id is the browser's.
alter table respons.abonnement drop constraint abonnement_pkey, drop constraint abonnement_endpoint_key;
alter table respons.abonnement add primary key (id, "ansattId"), add unique (endpoint, "ansattId");
