-- At which door an attempt was begun: behind a link, or in the patient's space. Nothing for the desk, nor for what was
-- begun before this was kept.
alter table payments.attempt
    add column door text,
    add constraint attempt_door check (door is null or (door in ('LINK', 'SPACE') and means = 'ONLINE'));
