-- I3 Each cent that came pays an invoice, is back with its owner, or is somebody's task
select m.establishment,
    'capture ' || m.platform_tx_id || ' of order ' || m.order_reference || ': ' || m.came || ' came, ' || m.pays || ' pay, '
        || m.given || ' went back; ' || coalesce('its case ' || r.reason || ' is '
        || case when r.closed_at is null then 'open' else 'closed' end, 'it has no case') as what
from (
    select c.*, greatest(c.amount_cents, 0) - coalesce((
            select sum(v.amount_cents)
            from payments.reversal v
            where v.establishment = c.establishment and v.capture_id = c.id), 0) as came,
        coalesce((
            select sum(a.amount_cents)
            from payments.allocation a
            where a.establishment = c.establishment and a.capture_id = c.id), 0) as pays,
        coalesce((
            select sum(f.amount_cents)
            from payments.refund f
            where f.establishment = c.establishment and f.capture_id = c.id and f.invoice_id is null
                and f.state = 'DONE'), 0) as given
    from payments.capture c
) m
left join payments.refund_case r on r.establishment = m.establishment and r.platform = m.platform
    and r.merchant = m.merchant and r.platform_tx_id = m.platform_tx_id and r.reason <> 'CONTRADICTED'
where m.pays not between 0 and m.came
    or m.came - m.pays - m.given < 0
    or (m.amount_cents > 0 and (m.came - m.pays - m.given > 0) <> (r.reason is not null and r.closed_at is null))
    or (m.amount_cents <= 0 and r.reason is null)
