-- A platform may know an attempt by a name of its own only.
create index attempt_link on payments.attempt (establishment, platform, platform_link_id)
    where platform_link_id <> '';

-- Lyra accepts a transaction number once a day (UTC) for one shop.
create table payments.lyra_number (
    establishment text not null,
    site_id text not null,
    day date not null,
    last_number integer not null check (last_number > 0),
    primary key (establishment, site_id, day)
);
