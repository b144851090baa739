-- I5 An attempt is paid by money that settles, of its own amount, and by nothing else
select a.establishment, 'attempt ' || a.reference || ' over ' || a.amount_cents || ' is ' || a.state || ' and settled by '
    || coalesce(c.amount_cents, 0) as what
from payments.attempt a
left join payments.capture c on c.establishment = a.establishment and c.attempt_reference = a.reference
    and c.allocation = 'SETTLES'
where (a.state in ('PAID', 'REVERSED')) <> coalesce(c.amount_cents = a.amount_cents, false)
