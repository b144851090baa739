-- I14 What the hospital drops is taken in, refused with a reason, or waits for its turn: nothing hangs
select establishment, 'drop ' || name || ' is ' || state || ' since ' || seen_at as what
from intake.drop
where (state = 'MOVING' and seen_at < :settled) or (state = 'WAITING' and unchanged_since < :settled - interval '1 day')
