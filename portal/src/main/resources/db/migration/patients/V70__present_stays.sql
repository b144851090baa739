-- Who is in the hospital, and in which unit: what staff go by when they ask patients how to reach them. The unit is
-- forgotten a month after the stay; nothing that leaves the hospital shows it.
alter table patients.stay
    add column id uuid,
    add column unit text,
    add column told_at timestamptz,
    add constraint stay_unit_told check ((unit is null) = (told_at is null));

update patients.stay set id = gen_random_uuid();

alter table patients.stay
    alter column id set not null,
    add constraint stay_id unique (establishment, id);

create index stay_present on patients.stay (establishment, unit) where unit is not null;
