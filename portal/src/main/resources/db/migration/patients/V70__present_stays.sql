-- Who is in the hospital, and in which unit: what staff go by when they ask patients how to reach them. The unit is
-- forgotten a month after the stay; nothing that leaves the hospital shows it.
-- The identifier has a default for nodes that do not know the column yet.
alter table patients.stay
    add column id uuid not null default gen_random_uuid(),
    add column unit text,
    add column told_at timestamptz,
    add constraint stay_unit_told check ((unit is null) = (told_at is null)),
    add constraint stay_id unique (establishment, id);

create index stay_present on patients.stay (establishment, unit) where unit is not null;
