-- Links that heard three wrong birth dates: few, and counted each time somebody opens the worklist.
create index link_locked on links.link (establishment, space_locked_at) where space_locked_at is not null;
