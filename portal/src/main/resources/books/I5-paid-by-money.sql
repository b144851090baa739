-- I5 An attempt is paid by money that settles, of its own amount, and by nothing else
select a.establishment, 'attempt ' || a.reference || ' over ' || a.amount_cents || ' is ' || a.state || ' and settled by '
    || coalesce(c.amount_cents, 0) || coalesce(' and by shares of capture ' || a.money_of, '') as what
from payments.attempt a
left join payments.capture c on c.establishment = a.establishment and c.attempt_reference = a.reference
    and c.allocation = 'SETTLES'
where (a.state in ('PAID', 'REVERSED')) <> (
    coalesce(c.amount_cents = a.amount_cents, false)
    or (a.money_of is not null and not exists (
        select from payments.attempt_line l
        where l.establishment = a.establishment and l.reference = a.reference and not exists (
            select from payments.allocation p
            where p.establishment = a.establishment and p.capture_id = a.money_of and p.invoice_id = l.invoice_id
                and p.amount_cents = l.amount_cents))))
