-- I7 The history of an attempt has no gap, begins where it began and ends where it stands
select a.establishment, 'attempt ' || a.reference || ' is ' || a.state || ' at version ' || a.version || '; its history has '
    || count(e.seq) || ' moves and ends at ' || coalesce(max(e.to_state) filter (where e.seq = a.version), 'nothing') as what
from payments.attempt a
left join (
    select establishment, reference, seq, from_state, to_state,
        lag(to_state) over (partition by establishment, reference order by seq) as before
    from payments.attempt_event
) e on e.establishment = a.establishment and e.reference = a.reference
group by a.establishment, a.reference, a.state, a.version
having count(e.seq) <> a.version
    or max(e.seq) is distinct from a.version
    or max(e.to_state) filter (where e.seq = a.version) is distinct from a.state
    or count(*) filter (where e.from_state is distinct from e.before) > 0
