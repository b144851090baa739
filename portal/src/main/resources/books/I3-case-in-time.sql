-- I3 A refund case is open within 60 s of the money being recorded, or of its invoice losing it
select c.establishment,
    'capture ' || c.platform_tx_id || ' of ' || c.recorded_at || ' has a case opened at ' || r.opened_at as what
from payments.capture c
join payments.refund_case r on r.establishment = c.establishment and r.platform = c.platform
    and r.merchant = c.merchant and r.platform_tx_id = c.platform_tx_id
left join (
    select establishment, capture_id, max(at) as at
    from payments.allocation
    where amount_cents < 0
    group by establishment, capture_id
) a on a.establishment = c.establishment and a.capture_id = c.id
where r.reason <> 'CONTRADICTED' and r.opened_at > greatest(c.recorded_at, a.at) + interval '60 seconds'
