-- I8 Somebody can be paying an invoice at one place only
select l.establishment, 'invoice ' || l.invoice_id || ' is in ' || count(*) || ' live attempts' as what
from payments.attempt_line l
join payments.attempt a on a.establishment = l.establishment and a.reference = l.reference
where a.state in ('STARTED', 'OPEN', 'UNKNOWN')
group by l.establishment, l.invoice_id
having count(*) > 1
union all
select a.establishment, 'attempt ' || a.reference || ' is ' || a.state || ', over ' || a.amount_cents || '; its lines are '
    || coalesce(bool_or(l.live)::text, 'missing') || ', over ' || coalesce(sum(l.amount_cents), 0)
from payments.attempt a
left join payments.attempt_line l on l.establishment = a.establishment and l.reference = a.reference
group by a.establishment, a.reference, a.state, a.amount_cents
having bool_or(l.live) is distinct from (a.state in ('STARTED', 'OPEN', 'UNKNOWN'))
    or bool_and(l.live) is distinct from bool_or(l.live)
    or sum(l.amount_cents) is distinct from a.amount_cents
