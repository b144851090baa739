-- By which key what lies in this database was made, for the whole installation: a node that starts with another one
-- would refuse the links and papers of its neighbours, and they its own. A fingerprint gives nothing of the key away.
create table guard.known_key (
    setting text primary key,
    fingerprint text not null,
    known_since timestamptz not null
);

select public.raise_wall('guard');
