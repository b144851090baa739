-- I3 No more is given back than came, nor more of an invoice than it was paid
select f.establishment, 'of capture ' || c.platform_tx_id || ' over ' || c.amount_cents || ', ' || sum(f.amount_cents)
    || ' are given back or promised' as what
from payments.refund f
join payments.capture c on c.establishment = f.establishment and c.id = f.capture_id
left join payments.reversal v on v.establishment = c.establishment and v.capture_id = c.id
where f.state not in ('REFUSED', 'DROPPED')
group by f.establishment, c.id, c.platform_tx_id, c.amount_cents, v.amount_cents
having sum(f.amount_cents) > c.amount_cents - coalesce(v.amount_cents, 0)
union all
select f.establishment, 'refund ' || f.id || ' was asked for and approved by the same person'
from payments.refund f
where f.needs_other and f.approved_by is not null and f.approved_by is not distinct from f.requested_by
