-- How often, on a day, the form of the first connection told somebody to correct a field, and what it said: enough to
-- see where people give up. Neither who nor what they typed.
create table accounts.mistake (
    establishment text not null,
    day date not null,
    field text not null,
    said text not null,
    times bigint not null check (times > 0),
    primary key (establishment, day, field, said)
);

select public.raise_wall('accounts');
